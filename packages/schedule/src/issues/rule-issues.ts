import { type Issue, nearest } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `rule-number-invalid`: a number inside a rule is not whole or out of its range. */
export function ruleNumberInvalid(
  rule: string,
  field: string,
  value: number,
  least: number,
  most: number,
  path: Path,
): Issue {
  return {
    code: "rule-number-invalid",
    severity: "error",
    message: {
      zh: `规则 ${rule} 的 ${field} 为${value}，不在${least}到${most}的整数范围内`,
      en: `The rule ${rule} has ${value} as ${field}, which is no whole number from ${least} to ${most}.`,
    },
    fix: { zh: `改为${least}到${most}之间的整数`, en: `Use a whole number from ${least} to ${most}.` },
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

/** `rule-without-effect`: a rule leaves out, or leaves empty, what it is to limit by. */
export function ruleWithoutEffect(rule: string, field: string, path: Path): Issue {
  return {
    code: "rule-without-effect",
    severity: "error",
    message: {
      zh: `规则 ${rule} 没有写 ${field}，什么也不限制`,
      en: `The rule ${rule} says nothing as ${field} and would limit nothing, or everybody.`,
    },
    fix: {
      zh: "写明至少一项；对所有类别都适用时去掉空的列表",
      en: "Name at least one; leave an empty list out where the rule is about all.",
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
        ? { zh: `可用：${list.join("、")}`, en: `Use one of: ${Object.keys(words).join(", ")}.` }
        : { zh: `是否为“${close}”？`, en: `Did you mean "${close}"?` },
    path,
  };
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
