import { IssueError } from "@supervision/domain";
import { lensChainBroken } from "../issues.ts";
import { throughEdition, type AnswerOrigin } from "./answer-origin.ts";
import type { EditionLens } from "./edition-lens.ts";

/**
 * One lens for a chain of them: from the edition of the first to that of the last. Reading answers through it gives what reading them
 * step by step gives.
 *
 * Throws `IssueError` with `lens-chain-broken`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { composeLenses, lensBetween } from "@supervision/checklists/migration";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [first] = schoolRoutine.editions;
 * if (first) {
 *   const second = { ...first, edition: "2026-09", effective: { from: "2026-09-01" } };
 *   const third = { ...first, edition: "2027-09", effective: { from: "2027-09-01" } };
 *   const step = (from: typeof second | typeof first, to: typeof second) => orThrow(lensBetween(schoolRoutine.id, from, to));
 *   const lens = composeLenses(step(first, second), step(second, third));
 *   console.log(lens.from.edition, lens.to.edition); // => 2013-09 2027-09
 * }
 * ```
 */
export function composeLenses(first: EditionLens, ...rest: readonly EditionLens[]): EditionLens {
  return rest.reduce((before, after, index) => joined(before, after, index + 1), first);
}

function joined(before: EditionLens, after: EditionLens, index: number): EditionLens {
  if (before.to.series !== after.from.series || before.to.digest !== after.from.digest)
    throw new IssueError([
      lensChainBroken(
        `${before.to.series} ${before.to.edition} ${before.to.digest}`,
        `${after.from.series} ${after.from.edition} ${after.from.digest}`,
        [index, "from"],
      ),
    ]);
  const origins: Record<string, AnswerOrigin> = {};
  for (const [id, origin] of Object.entries(after.origins)) {
    const through = throughEdition(origin, (item) =>
      Object.hasOwn(before.origins, item) ? before.origins[item] : undefined,
    );
    if (through !== undefined) origins[id] = through;
  }
  return {
    from: before.from,
    to: after.to,
    earlier: before.earlier,
    later: after.later,
    origins,
    archived: { ...archivedLater(before, after), ...before.archived },
  };
}

/** What the second lens archives, by the ids of the first edition. */
function archivedLater(before: EditionLens, after: EditionLens): Readonly<Record<string, string>> {
  const archived: Record<string, string> = {};
  for (const [item, because] of Object.entries(after.archived)) {
    const origin = before.origins[item];
    const source = origin === undefined ? undefined : onlySource(origin);
    if (source !== undefined) archived[source] = because;
  }
  return archived;
}

function onlySource(origin: AnswerOrigin): string | undefined {
  if (origin.kind === "merged") return undefined;
  return origin.kind === "answer" ? origin.item : onlySource(origin.of);
}
