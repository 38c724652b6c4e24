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

/** `other-visit-misplaced`: visits of other programmes stand under another institution than the one they name, and count for that one. */
export function otherVisitMisplaced(
  ids: readonly [string, ...string[]],
  place: string,
  named: string,
  path: Path,
): Issue {
  const some = ids.slice(0, 3).join("、");
  return {
    code: "other-visit-misplaced",
    severity: "warning",
    message: {
      zh: `其他进校事项${some}${ids.length > 3 ? `等${ids.length}项` : ""}写的单位是“${named}”，却列在“${place}”下，会算到“${place}”`,
      en: `Visits of other programmes (${ids.length}: ${some}) name the institution "${named}" and stand under "${place}", for which they count.`,
    },
    fix: {
      zh: "移到所写的单位之下，或用 registerVisits 由清单生成",
      en: "Put them under the institution they name, or let `registerVisits` make the record from a list.",
    },
    path,
  };
}

/**
 * `problem-key-unknown`: a field is written that nothing reads; a note where it may be somebody's own, a warning where it looks like one of those
 * that are read, an error where passing it over changes who is meant (`narrows`).
 */
export function problemKeyUnknown(
  key: string,
  known: readonly string[],
  count: number,
  narrows: boolean,
  path: Path,
): Issue {
  const close = nearest(key, known);
  const more = {
    zh: narrows ? "，指的单位就不对了" : "",
    en: narrows ? ": other institutions would be meant" : "",
  };
  const own = { zh: "；自己另用的可以留着", en: "; what is your own may stay" };
  return {
    code: "problem-key-unknown",
    severity: narrows ? "error" : close === undefined ? "note" : "warning",
    message: {
      zh: `没有“${key}”这一项，写了也不起作用${more.zh}${count > 1 ? `（共${count}处，此为第一处）` : ""}`,
      en: `Nothing reads "${key}"${more.en}${count > 1 ? ` (${count} places, this is the first)` : ""}.`,
    },
    fix:
      close === undefined
        ? {
            zh: `编排读这些：${known.join("、")}${narrows ? "" : own.zh}`,
            en: `Planning reads ${known.join(", ")}${narrows ? "" : own.en}.`,
          }
        : { zh: `是否为“${close}”？`, en: `Did you mean "${close}"?` },
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

/** `problem-value-invalid`: a field of a problem holds what it cannot mean. */
export function problemValueInvalid(path: Path, value: unknown, may: Bilingual): Issue {
  const field = path.length === 0 ? "problem" : path.join(".");
  const held = shown(value);
  return {
    code: "problem-value-invalid",
    severity: "error",
    message: {
      zh: held === "" ? `${field} 没有写` : `${field} 写着 ${held}，读不懂`,
      en: held === "" ? `${field} is missing.` : `${field} is ${held}, which means nothing there.`,
    },
    fix: may,
    path,
  };
}

/** `value-invalid`: a change, a pin, an event, a wish or a visit holds what its field cannot mean. */
export function valueInvalid(path: Path, value: unknown, may: Bilingual): Issue {
  return { ...problemValueInvalid(path, value, may), code: "value-invalid" };
}

function shown(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "string") return `“${value.slice(0, 40)}”`;
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (value === null) return "null";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "{…}";
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
      zh: `学期“${first}”与“${second}”的日期（含开学前的督导日）重叠或编号相同，按学期的次数无法计算`,
      en: `The terms "${first}" and "${second}" share days, those before a term included, or an id: what is owed each term cannot be counted.`,
    },
    fix: {
      zh: "核对起止日期和 visitsFrom，每个学期一个编号",
      en: "Check their dates and visitsFrom, and give each an id of its own.",
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
