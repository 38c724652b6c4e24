import type { IsoDate, Issue } from "@supervision/domain";
import { issue } from "./issue-parts.ts";

/** `term-dates-invalid`: a term starts or ends on no date, or ends before it starts. */
export function termDatesInvalid(index: number, name: string, from: string, until: string): Issue {
  return issue(
    "term-dates-invalid",
    "error",
    ["terms", index],
    {
      zh: `学期 ${name} 的起止“${from} – ${until}”不成立`,
      en: `The term ${name} runs "${from} – ${until}".`,
    },
    { zh: "写成 YYYY-MM-DD，结束不早于开始", en: "Write YYYY-MM-DD, the end not before the start." },
  );
}

/** `term-visits-late`: the visiting days before a term begin on no date, or after teaching begins. */
export function termVisitsLate(index: number, name: string, visitsFrom: string, from: IsoDate): Issue {
  return issue(
    "term-visits-late",
    "error",
    ["terms", index, "visitsFrom"],
    {
      zh: `学期 ${name} 开学前的督导日从“${visitsFrom}”起，不在开学日 ${from} 之前`,
      en: `Visits before the term ${name} begin on "${visitsFrom}", not before teaching on ${from}.`,
    },
    {
      zh: "visitsFrom 写成 YYYY-MM-DD，不晚于开学日；开学前不督导的去掉这一项",
      en: "Write visitsFrom as YYYY-MM-DD, no later than the first teaching day, or leave it out.",
    },
  );
}

/** `term-duplicate`: two terms share an id. */
export function termDuplicate(index: number, id: string): Issue {
  return issue(
    "term-duplicate",
    "error",
    ["terms", index, "id"],
    { zh: `学期编号 ${id} 出现两次`, en: `The term id ${id} occurs twice.` },
    { zh: "改用不同的编号", en: "Choose another id." },
  );
}

/** `term-overlap`: two terms, the visiting days before them included, share days. */
export function termOverlap(index: number, names: readonly [string, string], since: IsoDate): Issue {
  return issue(
    "term-overlap",
    "error",
    ["terms", index],
    { zh: `学期 ${names[0]} 与 ${names[1]} 重叠`, en: `The terms ${names[0]} and ${names[1]} overlap.` },
    { zh: "调整起止日期和 visitsFrom", en: "Change their dates, or visitsFrom." },
    since,
  );
}

/** `term-closed-outside`: a closed span of a term is no span inside it or the visiting days before it. */
export function termClosedOutside(index: number, closed: number, name: string): Issue {
  return issue(
    "term-closed-outside",
    "error",
    ["terms", index, "closed", closed],
    {
      zh: `学期 ${name} 不安排督导的时段不在学期和开学前的督导日之内`,
      en: `A closed span of the term ${name} lies neither inside it nor in the visiting days before it.`,
    },
    { zh: "改为学期之内的起止日期", en: "Give dates inside the term." },
  );
}
