import type { PlanChange } from "@supervision/schedule/replanning";

/** A change in the words `--change` takes, where it has such words; `undefined` for what only JSON tells. */
export function wordsToRepeat(change: PlanChange): string | undefined {
  const words = wordsOf(change);
  // What stands in a word of its own cannot hold a space or one of the signs between words.
  return words?.some((word) => /[\s；;"“”、，,]/u.test(word)) === true ? undefined : words?.join(" ");
}

function wordsOf(change: PlanChange): readonly string[] | undefined {
  switch (change.type) {
    case "inspector-returns":
      return ["销假", `督学=${change.inspector}`, `开始=${change.days.from}`, `结束=${change.days.until}`];
    case "inspector-helps":
      return ["支援", `督学=${change.inspector}`, `责任区=${change.zone}`];
    case "institution-receives":
      return change.rule === undefined
        ? ["恢复督导", `单位=${change.institution}`, `开始=${change.days.from}`, `结束=${change.days.until}`]
        : undefined;
    case "days-open":
      return change.rule === undefined
        ? ["恢复督导", "单位=全区", `开始=${change.days.from}`, `结束=${change.days.until}`]
        : undefined;
    default:
      return undefined;
  }
}
