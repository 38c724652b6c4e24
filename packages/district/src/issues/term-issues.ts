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

/** `term-overlap`: two terms share days. */
export function termOverlap(index: number, names: readonly [string, string], since: IsoDate): Issue {
  return issue(
    "term-overlap",
    "error",
    ["terms", index],
    { zh: `学期 ${names[0]} 与 ${names[1]} 重叠`, en: `The terms ${names[0]} and ${names[1]} overlap.` },
    { zh: "调整起止日期", en: "Change their dates." },
    since,
  );
}

/** `term-closed-outside`: a closed span of a term is no span inside it. */
export function termClosedOutside(index: number, closed: number, name: string): Issue {
  return issue(
    "term-closed-outside",
    "error",
    ["terms", index, "closed", closed],
    {
      zh: `学期 ${name} 的不排课时段不在学期之内`,
      en: `A closed span of the term ${name} does not lie inside it.`,
    },
    { zh: "改为学期之内的起止日期", en: "Give dates inside the term." },
  );
}
