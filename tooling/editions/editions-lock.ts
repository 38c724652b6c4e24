import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, type IsoDate } from "@supervision/domain";
import { root, type ContentPackage } from "./published-content.ts";

/** What is locked of one edition, or of one change to another plugin's content. */
export interface LockedPart {
  /** Day from which it applies. */
  readonly from: IsoDate;
  /** Digest of all of it. */
  readonly digest: string;
  /** Version of the package when it came in: as long as that is the version of the package, it has not been released yet. */
  readonly after: string;
}

/** The content of `editions.lock.json`: package, series, edition. */
export type LockFile = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, LockedPart>>>>>
>;

/** A reason why the lock does not hold. */
export interface LockProblem {
  /** What is wrong: `changed`, `removed`, `not-locked` or `moved`. */
  readonly code: "changed" | "removed" | "not-locked" | "moved";
  /** Package, series and edition. */
  readonly place: readonly [string, string, string];
  /** What to do about it. */
  readonly fix: string;
}

const LOCK = "npm run editions:lock, and say in the changeset what changed";
const CORRECT = "undo the change and publish a new edition (a correction is named like 2024-01-r2)";

/** What differs between the content and its lock. Every difference stops CI; what may be done about it depends on whether others rely on it. */
export function checkLock(
  packages: readonly ContentPackage[],
  lock: LockFile,
  today: IsoDate,
): readonly LockProblem[] {
  const problems: LockProblem[] = [];
  for (const [name, series] of Object.entries(lock)) {
    const found = packages.find((one) => one.name === name);
    for (const [id, editions] of Object.entries(series))
      for (const [edition, locked] of Object.entries(editions)) {
        const now = found?.content[id]?.[edition];
        const frozen = isFrozen(locked, found, today);
        const place = [name, id, edition] as const;
        if (now === undefined)
          problems.push({
            code: "removed",
            place,
            fix: frozen ? "put it back; a series that ends is `withdrawn`" : LOCK,
          });
        else if (now.from !== locked.from)
          problems.push({ code: "moved", place, fix: frozen ? CORRECT : LOCK });
        else if (now.digest !== locked.digest)
          problems.push({ code: "changed", place, fix: frozen ? CORRECT : LOCK });
      }
  }
  for (const { name, content } of packages)
    for (const [id, editions] of Object.entries(content))
      for (const edition of Object.keys(editions))
        if (lock[name]?.[id]?.[edition] === undefined)
          problems.push({ code: "not-locked", place: [name, id, edition], fix: LOCK });
  return problems;
}

/**
 * The lock after an author said that the content is as it should be, or the problems that no author may lock away: an edition that was
 * released and has started is what somebody's records were written against.
 */
export function nextLock(
  packages: readonly ContentPackage[],
  lock: LockFile,
  today: IsoDate,
): { readonly lock: LockFile; readonly refused: readonly LockProblem[] } {
  const refused = checkLock(packages, lock, today).filter(({ code, place: [name, id, edition] }) => {
    const locked = lock[name]?.[id]?.[edition];
    const owner = packages.find((one) => one.name === name);
    return code !== "not-locked" && locked !== undefined && isFrozen(locked, owner, today);
  });
  const next = packages.map(({ name, version, content }) => {
    const series = Object.entries(content).map(([id, editions]) => {
      const parts = Object.entries(editions).map(([edition, { from, digest }]) => {
        const after = lock[name]?.[id]?.[edition]?.after ?? version;
        return [edition, { from, digest, after }] as const;
      });
      return [id, Object.fromEntries(parts)] as const;
    });
    return [name, Object.fromEntries(series.toSorted(([a], [b]) => (a < b ? -1 : 1)))] as const;
  });
  return { lock: Object.fromEntries(next), refused };
}

/** Says whether an edition may never change again: it was released, and its start has passed. */
function isFrozen(locked: LockedPart, owner: ContentPackage | undefined, today: IsoDate): boolean {
  return locked.from <= today && owner?.version !== locked.after;
}

/** The lock as it stands in the repository; empty when there is none yet. */
export function readLock(): LockFile {
  const file = lockFile();
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** The path of the lock. */
export function lockFile(): string {
  return join(root, "editions.lock.json");
}

/** The lock as text. */
export function formatLock(lock: LockFile): string {
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

/** Says whether two locks are the same. */
export function isSameLock(a: LockFile, b: LockFile): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** A problem as one line. */
export function formatProblem({ code, place: [name, id, edition], fix }: LockProblem): string {
  return `${name}: ${id} ${edition} is ${code} -> ${fix}`;
}
