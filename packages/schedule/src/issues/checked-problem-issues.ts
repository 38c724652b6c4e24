import { type Bilingual, type Issue, nearest, type Recusal } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `recusal-unknown`: a recusal names an inspector or an institution the register does not have, and would bind nobody. */
export function recusalUnknown(
  part: "inspector" | "institution",
  id: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "recusal-unknown",
    severity: "error",
    message: {
      zh: `回避写的${part === "inspector" ? "督学" : "单位"}“${id}”不在台账中，回避不会生效`,
      en: `A recusal names the ${part} "${id}", which the register does not have: it would bind nobody.`,
    },
    fix: didYouMean(id, known),
    path,
  };
}

/** `recusal-over`: recusals bind on no day of the time planned: they are over, not begun, or the years after a post have passed. */
export function recusalOver(recusals: readonly Recusal[], years: number, path: Path): Issue {
  const posts = recusals.some(({ ground }) => ground === "former-post");
  const some = recusals
    .slice(0, 5)
    .map(
      ({ inspector, institution, until }) =>
        `${inspector}-${institution}${until === undefined ? "" : ` ${until}`}`,
    )
    .join("、");
  return {
    code: "recusal-over",
    severity: "warning",
    message: {
      zh: `${recusals.length}条回避在编排的时段内一天也不起作用：${some}${recusals.length > 5 ? "等" : ""}${posts ? `；按现行规则离任后回避${years}年` : ""}`,
      en: `${recusals.length} recusal(s) bind on no day of the time planned: ${some}${recusals.length > 5 ? " and more" : ""}${posts ? `; under the rules given a former post counts for ${years} year(s)` : ""}.`,
    },
    fix: {
      zh: posts
        ? "核对起止日期和离任日期；本地规定了年限的，用 overrideScheduleRule 写明 yearsAfterPost；确已过期的不必处理"
        : "核对起止日期；确已过期的不必处理",
      en: posts
        ? "Check the dates; where local rules name years of distance, give yearsAfterPost with overrideScheduleRule. Recusals that are really over may stay."
        : "Check the dates. Recusals that are really over may stay.",
    },
    path,
  };
}

/** `extra-group-too-large`: extra visits ask for more inspectors than there are to be sent. */
export function extraGroupTooLarge(id: string, wanted: number, atHand: number, path: Path): Issue {
  return {
    code: "extra-group-too-large",
    severity: "warning",
    message: {
      zh: `计划外督导“${id}”每次要${wanted}名督学，可派的最多${atHand}名，永远排不出`,
      en: `The extra visits "${id}" take ${wanted} inspectors each; ${atHand} can be sent at most, so none can ever be planned.`,
    },
    fix: {
      zh: `inspectors 改为不超过${atHand}，或在台账中补上督学`,
      en: `Ask for ${atHand} inspectors at most, or add inspectors to the register.`,
    },
    path,
  };
}

/** `problem-id-unknown`: a part of a problem names ids that nothing else knows, and is passed over. */
export function problemIdUnknown(
  what: Bilingual,
  ids: readonly [string, ...string[]],
  known: readonly string[],
  path: Path,
): Issue {
  const some = ids.slice(0, 3);
  const more = ids.length > some.length;
  return {
    code: "problem-id-unknown",
    severity: "warning",
    message: {
      zh: `${what.zh}：没有“${some.join("”“")}”${more ? `等${ids.length}个` : ""}，不会计入`,
      en: `${what.en}: nobody knows ${some.map((id) => `"${id}"`).join(", ")}${more ? ` and ${ids.length - some.length} more` : ""}; passed over.`,
    },
    fix: didYouMean(ids[0], known),
    path,
  };
}

const PIN_PARTS = {
  visit: { zh: "督导", en: "visit" },
  inspector: { zh: "督学", en: "inspector" },
  institution: { zh: "单位", en: "institution" },
  zone: { zh: "责任区", en: "zone" },
  week: { zh: "星期", en: "week" },
} as const;

/** `pin-unknown`: a pin names a visit, inspector, institution or zone nobody knows, or a week without a date, and holds nothing. */
export function pinUnknown(
  part: keyof typeof PIN_PARTS,
  id: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "pin-unknown",
    severity: "warning",
    message: {
      zh: `锁定写的${PIN_PARTS[part].zh}“${id}”不存在，什么也没有锁定`,
      en: `A pin names the ${PIN_PARTS[part].en} "${id}", which nobody knows: it holds nothing.`,
    },
    fix:
      part === "week"
        ? { zh: "写该周任意一天，如 2026-03-09", en: "Write any day of the week, such as 2026-03-09." }
        : didYouMean(id, known),
    path,
  };
}

/** `deputy-zone-not-served`: an inspector is the deputy of a zone that is none of the inspector's own. */
export function deputyZoneNotServed(
  inspector: string,
  zone: string,
  served: readonly string[],
  path: Path,
): Issue {
  return {
    code: "deputy-zone-not-served",
    severity: "warning",
    message: {
      zh: `督学${inspector}的 deputyFor 写了“${zone}”，它不在其 zones 中，不会生效`,
      en: `"${zone}" in deputyFor of ${inspector} is none of the zones served: it has no effect.`,
    },
    fix: {
      zh: `先把“${zone}”写入 zones，或改为其中之一：${served.join("、")}`,
      en: `Add "${zone}" to zones, or use one of: ${served.join(", ")}.`,
    },
    path,
  };
}

/** `span-invalid`: a span of days is no pair of dates, or ends before it begins, and would take no day away. */
export function spanInvalid(
  what: Bilingual,
  span: { readonly from: string; readonly until: string },
  path: Path,
): Issue {
  return {
    code: "span-invalid",
    severity: "error",
    message: {
      zh: `${what.zh}“${span.from}”至“${span.until}”不合规，一天也不包含`,
      en: `${what.en}: "${span.from}" to "${span.until}" is no span of days.`,
    },
    fix: {
      zh: "写成 YYYY-MM-DD，结束日不早于开始日",
      en: "Write both as YYYY-MM-DD, the end not before the start.",
    },
    path,
  };
}

/** `terms-overlap`: two school terms share days or an id, so that what is owed each term cannot be counted. */
export function termsOverlap(first: string, second: string, path: Path): Issue {
  return {
    code: "terms-overlap",
    severity: "error",
    message: {
      zh: `学期“${first}”与“${second}”的日期重叠或编号相同，按学期的次数无法计算`,
      en: `The terms "${first}" and "${second}" share days or an id: what is owed each term cannot be counted.`,
    },
    fix: { zh: "核对起止日期，每个学期一个编号", en: "Check their dates, and give each an id of its own." },
    path,
  };
}

/** `extra-visits-invalid`: extra visits are asked for at a time, of nobody, or in a number, that no calendar or register has. */
export function extraVisitsInvalid(id: string, field: string, value: string, path: Path): Issue {
  const held =
    value === "" ? { zh: "是空的", en: "is empty" } : { zh: `写着“${value}”`, en: `is "${value}"` };
  return {
    code: "extra-visits-invalid",
    severity: "error",
    message:
      field === "id"
        ? { zh: `计划外督导有两项都编号“${id}”`, en: `Two extra visits have the id "${id}".` }
        : {
            zh: `计划外督导“${id}”的 ${field} ${held.zh}，排不出`,
            en: `The extra visits "${id}": ${field} ${held.en}; none can be made.`,
          },
    fix: wayOut(field),
    path,
  };
}

/** `rotation-invalid`: a rotation of items names no items, no institutions, or months and numbers that do not exist. */
export function rotationInvalid(field: string, value: string, path: Path): Issue {
  const held =
    value === "" ? { zh: "是空的", en: "is empty" } : { zh: `写着“${value}”`, en: `is "${value}"` };
  return {
    code: "rotation-invalid",
    severity: "error",
    message: { zh: `事项轮换的 ${field} ${held.zh}`, en: `The rotation of items: ${field} ${held.en}.` },
    fix: wayOut(field),
    path,
  };
}

/** What a field of planned visits, of a rotation or of a row may hold. */
export function wayOut(field: string): Bilingual {
  return (
    WAYS_OUT.get(field) ?? {
      zh: "至少写一个；对所有单位都适用时去掉这一项",
      en: "Name at least one, or leave it out where all are meant.",
    }
  );
}

const WAYS_OUT: ReadonlyMap<string, Bilingual> = new Map([
  ["id", { zh: "换一个编号，每项一个", en: "Use an id that no other entry has." }],
  ["months", { zh: "写1到12的月份，至少一个", en: "Name at least one month from 1 to 12." }],
  [
    "weeksOfTerm",
    {
      zh: "写1到30的周次，从学期末倒数写-1到-30，至少一个",
      en: "Name at least one week from 1 to 30, or -1 to -30 from the end of the term.",
    },
  ],
  [
    "during",
    {
      zh: "写成 YYYY-MM-DD，结束日不早于开始日",
      en: "Write both as YYYY-MM-DD, the end not before the start.",
    },
  ],
  [
    "sample",
    { zh: "写1以上的校数；全部都去时去掉 sample", en: "Use 1 or more, or leave it out to visit all." },
  ],
  ["inspectors", { zh: "写1到50的人数", en: "Use 1 to 50." }],
  ["importance", { zh: "写0到100，越大越先保", en: "Use 0 to 100; the larger is left out later." }],
  ["itemsPerVisit", { zh: "写1以上的项数，或去掉这一项", en: "Use 1 or more, or leave it out." }],
  ["byMonth", { zh: "键写1到12的月份", en: "Use months from 1 to 12 as keys." }],
  [
    "items",
    {
      zh: "写出轮换的事项，或在 byMonth 写各月事项",
      en: "Name the items, or those of each month in byMonth.",
    },
  ],
]);

/** `extra-visits-outside`: extra visits, or some of their months or weeks, fall on no day of the planned time. */
export function extraVisitsOutside(missed: readonly string[], path: Path): Issue {
  return {
    code: "extra-visits-outside",
    severity: "warning",
    message: {
      zh: `不在安排时段或学期内的计划外督导没有安排：${missed.join("、")}`,
      en: `Extra visits outside the planned time or its terms are not planned: ${missed.join(", ")}.`,
    },
    fix: {
      zh: "属于其他时段的无须处理；否则改月份、周次或安排时段",
      en: "Nothing to do when they belong to another period; else change their months, weeks or the period.",
    },
    path,
  };
}

/** `extra-visits-nobody`: extra visits are about no institution of the register. */
export function extraVisitsNobody(id: string, path: Path): Issue {
  return {
    code: "extra-visits-nobody",
    severity: "warning",
    message: {
      zh: `台账中没有计划外督导“${id}”所说的单位，没有安排`,
      en: `No institution of the register is meant by the extra visits "${id}": none are planned.`,
    },
    fix: {
      zh: "核对 audience 的单位类别和 institutions 的编号",
      en: "Check the kinds in audience and the ids in institutions.",
    },
    path,
  };
}

/** `extra-sample-short`: more institutions are to be drawn than there are. */
export function extraSampleShort(id: string, sample: number, open: number, path: Path): Issue {
  return {
    code: "extra-sample-short",
    severity: "warning",
    message: {
      zh: `计划外督导“${id}”要抽${sample}所，同期开办的只有${open}所`,
      en: `The extra visits "${id}" ask for ${sample} institution(s); ${open} are open then.`,
    },
    fix: {
      zh: `sample 不超过${open}，或放宽 audience`,
      en: `Ask for ${open} at most, or widen the audience.`,
    },
    path,
  };
}

/** `turn-outside-cycle`: turns of a cycle come too late or too early for some institutions, or leave them out. */
export function turnOutsideCycle(
  rule: string,
  how: "late" | "early" | "none",
  { atMostYears, atLeastYears = 0 }: { readonly atMostYears: number; readonly atLeastYears?: number },
  institutions: readonly string[],
  path: Path,
): Issue {
  const some = institutions.slice(0, 3).join("、");
  const count = institutions.length;
  const words = {
    late: {
      zh: `轮到时距上次已超过${atMostYears}年，仍按周期到期安排`,
      en: `have their turn more than ${atMostYears} years after the last visit; they are due when the cycle ends`,
    },
    early: {
      zh: `轮到时距上次不足${atLeastYears}年，本轮不排`,
      en: `have their turn less than ${atLeastYears} years after the last visit; it passes without one`,
    },
    none: {
      zh: "没有列入任何一轮，按周期到期安排",
      en: "are in none of the turns; they are due when the cycle ends",
    },
  }[how];
  return {
    code: "turn-outside-cycle",
    severity: "warning",
    message: {
      zh: `规则 ${rule}：${count}所单位（${some}${count > 3 ? "等" : ""}）${words.zh}`,
      en: `Rule ${rule}: ${count} institution(s) (${some}${count > 3 ? " …" : ""}) ${words.en}.`,
    },
    fix: {
      zh: "调整 turns 的先后或范围，或补全 history 的以往督导",
      en: "Change the order or the areas of `turns`, or complete the visits in `history`.",
    },
    path,
  };
}

function didYouMean(id: string, known: readonly string[]): Bilingual {
  const close = nearest(id, known);
  return close === undefined
    ? {
        zh: "使用台账、责任区中已有的编号，或删去",
        en: "Use an id of the register or the layout, or leave it out.",
      }
    : { zh: `是否为“${close}”？`, en: `Did you mean "${close}"?` };
}
