import type { ChangeEffect } from "./change-effect.ts";
import type { EditionDiff } from "./diff-editions.ts";

/**
 * How far the version of a package has to move.
 *
 * @term 版本号变动
 */
export type VersionBump = "major" | "minor" | "patch";

const BUMPS: Readonly<Record<ChangeEffect, VersionBump>> = {
  scores: "major",
  answers: "minor",
  wording: "patch",
};

/**
 * The version bump an edition asks of the package that publishes it: `major` when scores of answers change, `minor` when answers do,
 * `patch` when only words do; `undefined` when nothing differs.
 *
 * @example
 * ```ts
 * import { diffEditions } from "@supervision/checklists";
 * import { versionBump } from "@supervision/checklists/migration";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const edition = schoolRoutine.editions[0];
 * const { ethos, ...items } = edition?.items ?? {};
 * if (edition && ethos) {
 *   const next = { ...edition, items: { ...items, ethos: { ...ethos, title: "校风" } } };
 *   console.log(versionBump(diffEditions(edition, next))); // => patch
 * }
 * ```
 */
export function versionBump({ effect }: EditionDiff): VersionBump | undefined {
  return effect === undefined ? undefined : BUMPS[effect];
}
