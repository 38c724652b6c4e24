import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diffEditions, formatDiff, type ChecklistEdition } from "@supervision/checklists";
import { bumpFor, versionBump, type VersionBump } from "@supervision/checklists/migration";
import type { LockFile } from "./editions-lock.ts";
import { root, type ContentPackage, type PublishedPart } from "./published-content.ts";

/** A package whose changesets promise less than its new editions do. */
export interface BumpProblem {
  /** Name of the package. */
  readonly name: string;
  /** The bump its new editions ask for. */
  readonly needed: VersionBump;
  /** The bump its changesets declare. */
  readonly declared: VersionBump | "none";
  /** The edition that asks for it, and why. */
  readonly because: string;
}

const RANK = { none: 0, patch: 1, minor: 2, major: 3 } as const;

/**
 * Packages with editions that were not released yet and changesets that do not say enough: what a new edition of a checklist changes
 * against the one before decides (scores major, answers minor, words patch); other new content asks for as much as new questions do.
 * Before 1.0 all move one place lower, as ranges do: scores minor, the rest patch.
 */
export function checkBumps(
  packages: readonly ContentPackage[],
  lock: LockFile,
  declared: Readonly<Record<string, VersionBump>>,
): readonly BumpProblem[] {
  return packages.flatMap((owner) => {
    let most: { readonly needed: VersionBump; readonly because: string } | undefined;
    for (const [id, editions] of Object.entries(owner.content)) {
      const names = Object.keys(editions);
      names.forEach((name, index) => {
        const after = lock[owner.name]?.[id]?.[name]?.after ?? owner.version;
        const part = editions[name];
        if (after !== owner.version || part === undefined) return;
        const before = editions[names[index - 1] ?? ""];
        const asked = askedBy(owner, id, name, before, part);
        if (most === undefined || RANK[asked.needed] > RANK[most.needed]) most = asked;
      });
    }
    if (most === undefined) return [];
    const { needed } = most;
    const given = declared[owner.name] ?? "none";
    if (RANK[given] >= RANK[needed]) return [];
    return [{ name: owner.name, needed, declared: given, because: most.because }];
  });
}

function askedBy(
  owner: ContentPackage,
  id: string,
  name: string,
  before: PublishedPart | undefined,
  part: PublishedPart,
): { readonly needed: VersionBump; readonly because: string } {
  const what = `${id} ${name}`;
  const [earlier, later] = [before?.edition, part.edition];
  if (owner.kinds[id] !== "checklist" || !isChecklistEdition(earlier) || !isChecklistEdition(later))
    return { needed: bumpFor("answers", owner.version), because: `${what} is new` };
  const diff = diffEditions(earlier, later);
  return {
    needed: versionBump(diff, owner.version) ?? "patch",
    because: `${what}\n${formatDiff(diff, "en")}`,
  };
}

function isChecklistEdition(edition: unknown): edition is ChecklistEdition {
  return typeof edition === "object" && edition !== null && "items" in edition;
}

/** The bump each package is given by the changesets of the repository, the largest of each. */
export function declaredBumps(): Readonly<Record<string, VersionBump>> {
  const texts = globSync(".changeset/*.md", { cwd: root }).map((file) =>
    readFileSync(join(root, file), "utf8"),
  );
  return bumpsIn(texts);
}

/** The bump each package is given by some changesets. */
export function bumpsIn(changesets: readonly string[]): Readonly<Record<string, VersionBump>> {
  const bumps: Record<string, VersionBump> = {};
  for (const text of changesets) {
    const [, head = ""] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
    for (const [, name, bump] of head.matchAll(/^["']?([^"'\s:]+)["']?:\s*(major|minor|patch)\s*$/gm)) {
      if (name === undefined || !isBump(bump)) continue;
      const before = bumps[name];
      if (before === undefined || RANK[bump] > RANK[before]) bumps[name] = bump;
    }
  }
  return bumps;
}

function isBump(text: string | undefined): text is VersionBump {
  return text === "major" || text === "minor" || text === "patch";
}

/** A problem as text. */
export function formatBump({ name, needed, declared, because }: BumpProblem): string {
  return `${name}: its new editions need a changeset with "${needed}", its changesets say "${declared}".\n${because}`;
}
