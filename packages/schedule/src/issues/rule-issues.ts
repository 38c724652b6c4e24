import { type Bilingual, type Issue, nearest, VISIT_KINDS } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `rule-number-invalid`: a number inside a rule is not whole or out of its range. */
export function ruleNumberInvalid(
  rule: string,
  field: string,
  value: unknown,
  least: number,
  most: number,
  path: Path,
): Issue {
  // Numbers from files are texts at times, and look like what is asked for.
  const isText = typeof value === "string";
  const held = isText ? `“${value}”` : typeof value === "number" ? String(value) : "空";
  return {
    code: "rule-number-invalid",
    severity: "error",
    message: {
      zh: `规则 ${rule} 的 ${field} 为${held}，不${isText ? "是数字" : `在${least}到${most}的整数范围内`}`,
      en: `The rule ${rule} has ${isText ? `"${value}"` : held} as ${field}, which is no whole number from ${least} to ${most}.`,
    },
    fix: {
      zh: `改为${least}到${most}之间的整数${isText ? "，不加引号" : ""}`,
      en: `Use a whole number from ${least} to ${most}${isText ? ", without quotes" : ""}.`,
    },
    path,
  };
}

/** `rule-field-unknown`: a rule has a field no rule of its form has, which would do nothing, or one inside `among`, where that means other institutions. */
export function ruleFieldUnknown(
  rule: string,
  form: string,
  field: string,
  known: readonly string[],
  path: Path,
): Issue {
  const close = nearest(field, known);
  const hint = FIELDS_ELSEWHERE[`${form}.${field}`];
  const list: Bilingual =
    known.length === 0
      ? { zh: "删去：这种规则没有可写的项", en: "Leave it out: rules of this form have no fields." }
      : {
          zh: `可用：${known.join("、")}；用不着就删去`,
          en: `Use one of ${known.join(", ")}, or leave it out.`,
        };
  return {
    code: "rule-field-unknown",
    severity: "error",
    message: {
      zh: `规则 ${rule}（${form}）没有“${field}”这一项，写了也不起作用${form === "among" ? "，适用的单位就不对了" : ""}`,
      en: `The rule ${rule} (${form}) has no field "${field}": it would do nothing${form === "among" ? ", and the rule would be about other institutions" : ""}.`,
    },
    fix: hint ?? (close === undefined ? list : { zh: `是否为“${close}”？`, en: `Did you mean "${close}"?` }),
    path,
  };
}

const AT_MOST: Bilingual = {
  zh: "这种规则只有 perWeek、perMonth；其他时段的上限自定规则（type: inspect，scope: inspector）",
  en: "Rules of this form have perWeek and perMonth; write limits over other times as a rule of your own (`inspect` over each inspector).",
};
const WEEKDAYS: Bilingual = {
  zh: "每周固定的日子写在各单位的 unavailable 里（weekdays），规则里写 yearly、during 或 weeksOfTerm",
  en: "Days of the week belong to `unavailable` of each institution (`weekdays`); the rule has yearly, during and weeksOfTerm.",
};
const BESIDE: Bilingual = {
  zh: "类别写在 audience、公办民办写在 nature，与 among 并列，不写在 among 里面",
  en: "Kinds belong to `audience`, public or private to `nature`: beside `among`, not in it.",
};
const INCLUSIVE: Bilingual = {
  zh: "没有按普惠与否适用的写法：在台账的 labels 里标“普惠”，这里写 labels",
  en: 'Rules do not ask for it: give those institutions a mark in `labels` of the register, such as "普惠", and name it in `labels` here.',
};

/** What people write where it is not read, and where it belongs. */
const FIELDS_ELSEWHERE: Readonly<Record<string, Bilingual>> = {
  "visits-at-most.perDay": AT_MOST,
  "visits-at-most.perTerm": AT_MOST,
  "visits-at-most.perYear": AT_MOST,
  "no-visits.weekdays": WEEKDAYS,
  "no-visits.weekday": WEEKDAYS,
  "among.audience": BESIDE,
  "among.kind": BESIDE,
  "among.kinds": BESIDE,
  "among.nature": BESIDE,
  "among.inclusive": INCLUSIVE,
};

/** `rule-function-missing`: a rule written as a function came without it, as rules read from JSON do. */
export function ruleFunctionMissing(rule: string, path: Path): Issue {
  return {
    code: "rule-function-missing",
    severity: "error",
    message: {
      zh: `规则 ${rule} 的函数 inspect 丢失（函数不能随 JSON 传送），无法检查`,
      en: `The rule ${rule} has lost its function \`inspect\`, which JSON cannot carry: nothing can be judged by it.`,
    },
    fix: {
      zh: `在读取的一端重新建立“${rule}”（limitBurden、avoidPatterns、steerLoad、consecutiveVisits、coverItems 或自己的函数），换下这一条`,
      en: `Make "${rule}" anew where the data are read (limitBurden, avoidPatterns, steerLoad, consecutiveVisits, coverItems or a function of your own) and put it in the place of this one.`,
    },
    path,
  };
}

/** `rule-weight-invalid`: the weight of a rule is no whole number from 0 to 1,000,000. */
export function ruleWeightInvalid(rule: string, weight: number, path: Path): Issue {
  return {
    code: "rule-weight-invalid",
    severity: "error",
    message: { zh: `规则 ${rule} 的权重${weight}不合规`, en: `The rule ${rule} has ${weight} as weight.` },
    fix: { zh: "改为0到1000000之间的整数", en: "Use a whole number from 0 to 1,000,000." },
    path,
  };
}

/** Fields one of which must be there, under the one that is named. */
const ANY_OF: Readonly<Record<string, readonly string[]>> = {
  perWeek: ["perWeek", "perMonth"],
  yearly: ["yearly", "during", "weeksOfTerm"],
};

/** `rule-without-effect`: a rule leaves out, or leaves empty, what it is to limit by. */
export function ruleWithoutEffect(rule: string, field: string, path: Path): Issue {
  const any = ANY_OF[field] ?? [field];
  return {
    code: "rule-without-effect",
    severity: "error",
    message: {
      zh: `规则 ${rule} 没有写 ${any.join("、")}，什么也不限制`,
      en: `The rule ${rule} says nothing as ${any.join(", ")} and would limit nothing, or everybody.`,
    },
    fix: {
      zh: "写明至少一项；对谁都适用时去掉空的这一项",
      en: "Name at least one; leave the empty one out where the rule is about all.",
    },
    path,
  };
}

/** `rule-day-invalid`: a rule names a day no calendar has, or a span that ends before it begins. */
export function ruleDayInvalid(rule: string, day: string, path: Path): Issue {
  return {
    code: "rule-day-invalid",
    severity: "error",
    message: {
      zh: `规则 ${rule} 的“${day}”不是日期`,
      en: `The rule ${rule} has "${day}", which is no date.`,
    },
    fix: {
      zh: "写日历上有的日子，时段的结束日不早于开始日",
      en: "Use days that exist; a span does not end before it begins.",
    },
    path,
  };
}

/** `rule-months-apart`: months to be counted as one do not follow one another, or stand in two groups. */
export function ruleMonthsApart(rule: string, months: readonly number[], path: Path): Issue {
  return {
    code: "rule-months-apart",
    severity: "error",
    message: {
      zh: `规则 ${rule} 的合并月份 ${months.join("、")} 不相邻，或同一月份写了两次`,
      en: `The rule ${rule} combines the months ${months.join(", ")}, which do not follow one another, or names one twice.`,
    },
    fix: {
      zh: "依次写相邻的月份，如 [7, 8] 或 [12, 1]，每个月份只写一次",
      en: "Name months that follow one another, such as [7, 8] or [12, 1], each once.",
    },
    path,
  };
}

/** `rule-field-idle`: a rule of frequency has a field that does nothing beside its other fields. */
export function ruleFieldIdle(rule: string, field: string, path: Path): Issue {
  return {
    code: "rule-field-idle",
    severity: "error",
    message: {
      zh: `规则 ${rule} 的 ${field} 不起作用`,
      en: `The rule ${rule} has ${field}, which does nothing here.`,
    },
    fix: {
      zh: "months、countedMonths、combinedMonths 只用于 every: month；dueWithin、dueUnit 不用于督导；audience、nature、among 只用于 owedTo 或 owedBy 为 institution 的规则",
      en: 'months, countedMonths and combinedMonths belong to `every: "month"`; dueWithin and dueUnit to all but visits; audience, nature and among to rules with institution as owedTo or owedBy.',
    },
    path,
  };
}

/** `rule-parameter-unknown`: a change sets a parameter the rule does not have. */
export function ruleParameterUnknown(
  rule: string,
  name: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "rule-parameter-unknown",
    severity: "error",
    message: {
      zh: `规则 ${rule} 没有参数“${name}”`,
      en: `The rule ${rule} has no parameter "${name}".`,
    },
    fix:
      known.length === 0
        ? { zh: "只能修改 level 或 weight", en: "Change level or weight only." }
        : { zh: `可用参数：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `rule-value-unknown`: a change sets a number a rule of one's own does not read. */
export function ruleValueUnknown(rule: string, name: string, known: readonly string[], path: Path): Issue {
  return {
    code: "rule-value-unknown",
    severity: "error",
    message: { zh: `规则 ${rule} 没有数值“${name}”`, en: `The rule ${rule} has no value "${name}".` },
    fix:
      known.length === 0
        ? { zh: "该规则没有可改的数值", en: "The rule has no values to change." }
        : { zh: `可用数值：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `rule-word-unknown`: a field of a rule holds a word there is not, or none where one is needed; `words` are those there are with their names. */
export function ruleWordUnknown(
  rule: string,
  field: string,
  value: unknown,
  words: Readonly<Record<string, string>>,
  path: Path,
): Issue {
  // A district's own kinds of visit bear the id of its plugin; whoever writes words of one's own does not mean another kind.
  const isKind = words === VISIT_KINDS;
  const word = typeof value === "string" ? value : JSON.stringify(value);
  // People write what they call it.
  const named = Object.keys(words).find((known) => words[known] === word);
  const close = named ?? (word === undefined ? undefined : nearest(word, Object.keys(words)));
  const list = Object.entries(words).map(([known, name]) => (known === name ? known : `${known}（${name}）`));
  return {
    code: "rule-word-unknown",
    severity: "error",
    message:
      word === undefined
        ? { zh: `规则 ${rule} 没有写 ${field}`, en: `The rule ${rule} does not say ${field}.` }
        : {
            zh: `规则 ${rule} 的 ${field} 写的“${word}”不存在`,
            en: `"${word}" in ${field} of the rule ${rule} is nothing there is.`,
          },
    fix:
      close === undefined
        ? {
            zh: `可用：${list.join("、")}${isKind ? `；本区自定的种类写成“本区/${ownKind(word)}”` : ""}`,
            en: `Use one of: ${Object.keys(words).join(", ")}${isKind ? `; a kind of the district's own is written with a slash, such as "riverside/${ownKind(word)}"` : ""}.`,
          }
        : { zh: `是否为“${close}”？`, en: `Did you mean "${close}"?` },
    path,
  };
}

// Whatever the word is made of, the kind has one slash and no spaces.
function ownKind(word: string | undefined): string {
  return word?.replace(/[\s/]+/g, "") || "开学督导";
}

/** `override-not-supported`: a kind of content is changed by a new edition only. */
export function overrideNotSupported(kind: string, target: string): Issue {
  return {
    code: "override-not-supported",
    severity: "error",
    message: {
      zh: `“${target}”（${kind}）不支持修改`,
      en: `"${target}" (${kind}) cannot be changed by an override.`,
    },
    fix: { zh: "发布新版次，或新增一个系列", en: "Publish a new edition, or add a series of your own." },
    path: [],
  };
}
