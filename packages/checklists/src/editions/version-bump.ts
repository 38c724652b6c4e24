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

/** Below 1.0 a caret range ends at the next minor version, so that one says what a major one says later. */
const EARLY_BUMPS: Readonly<Record<ChangeEffect, VersionBump>> = {
  scores: "minor",
  answers: "patch",
  wording: "patch",
};

/**
 * The version bump an edition asks of the package that publishes it: `major` when scores of answers change, `minor` when answers do,
 * `patch` when only words do; `undefined` when nothing differs. Before 1.0, semantic versions move one place lower: `minor` when scores
 * change, `patch` for the rest, so that a range such as `^0.3.1` never takes in a change of scores.
 *
 * @example
 * ```ts
 * import { diffEditions } from "@supervision/checklists";
 * import { versionBump } from "@supervision/checklists/migration";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const edition = schoolRoutine.editions[0];
 * const { ethos, ...items } = edition?.items ?? {};
 * if (edition && ethos) {
 *   const next = { ...edition, items: { ...items, ethos: { ...ethos, answer: "text" } } } as const;
 *   const diff = diffEditions(edition, next);
 *   console.log(versionBump(diff), versionBump(diff, "0.3.1")); // => minor patch
 * }
 * ```
 */
export function versionBump({ effect }: EditionDiff, version = "1.0.0"): VersionBump | undefined {
  return effect === undefined ? undefined : bumpFor(effect, version);
}

/**
 * The bump a change asks of a package in a version.
 *
 * @example
 * ```ts
 * import { bumpFor } from "@supervision/checklists/migration";
 * console.log(bumpFor("scores", "1.4.0"), bumpFor("scores", "0.4.0"), bumpFor("wording", "1.4.0")); // => major minor patch
 * ```
 */
export function bumpFor(effect: ChangeEffect, version: string): VersionBump {
  return (version.startsWith("0.") ? EARLY_BUMPS : BUMPS)[effect];
}
