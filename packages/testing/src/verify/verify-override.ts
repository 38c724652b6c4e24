import { checklistKind } from "@supervision/checklists";
import {
  type ContentKind,
  editionOn,
  formatIssue,
  type Issue,
  type Override,
  type Series,
} from "@supervision/domain";
import { indicatorKind } from "@supervision/indicators";
import { reportTemplateKind } from "@supervision/reports";
import { scheduleRuleKind } from "@supervision/schedule";
import { lines, VerificationError } from "./verification-error.ts";

const KINDS: readonly ContentKind[] = [checklistKind, scheduleRuleKind, indicatorKind, reportTemplateKind];

/** What can be asked of an override once its target is given; each throws {@link VerificationError} when it does not hold. */
export interface OverrideVerification {
  /** It applies without an issue to the edition it is based on, which is the one in force on its first day. */
  isClean(): void;
  /** Exactly these issue codes are raised, in any order. */
  raises(...codes: readonly string[]): void;
  /** Exactly these fields are touched, as dotted paths such as `items.admission.title`, in any order. */
  changes(...fields: readonly string[]): void;
  /** A field of the changed edition, by its dotted path, equals a value; `undefined` says that it is gone. */
  yields(field: string, expected: unknown): void;
}

/**
 * Tests one override against the content it changes.
 *
 * @example
 * ```ts
 * import { overrideChecklist } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { verifyOverride } from "@supervision/testing";
 * const change = overrideChecklist(schoolRoutine, {
 *   basedOn: "2013-09", effective: { from: "2026-09-01" },
 *   source: { title: "示例通知", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" },
 *   items: { admission: { title: "招生、收费、分班" } },
 * });
 * verifyOverride(change).given(schoolRoutine).isClean();
 * verifyOverride(change).given(schoolRoutine).changes("items.admission.title");
 * verifyOverride(change).given(schoolRoutine).yields("items.admission.title", "招生、收费、分班");
 * ```
 */
export function verifyOverride(change: Override): {
  /** The series that is changed. */
  given(series: Series): OverrideVerification;
} {
  const kind = KINDS.find((candidate) => candidate.kind === change.kind);
  if (kind === undefined)
    throw new TypeError(
      `Content of kind "${change.kind}" takes no overrides; kinds that do: ${KINDS.map((one) => one.kind).join(", ")}`,
    );
  return {
    given(series) {
      const title = `override of ${change.target} from ${change.effective.from}`;
      const edition = series.editions.find((candidate) => candidate.edition === change.basedOn);
      const issues = edition === undefined ? [] : kind.checkOverride(edition, change);
      const wrong = [...misplaced(change, series), ...issues.map((issue) => formatIssue(issue, "en"))];
      const fail = (expected: unknown, actual: unknown, words: string, found: string): never => {
        throw new VerificationError(lines(title, `expected ${words}`, `found    ${found}`), {
          expected,
          actual,
        });
      };
      return {
        isClean() {
          if (wrong.length > 0) fail([], wrong, "no issue", wrong.join("\n         "));
        },
        raises(...codes) {
          const found = issues.map((issue: Issue) => issue.code);
          if (!sameSet(codes, found))
            fail(codes, found, codes.join(", "), wrong.length === 0 ? "no issue" : wrong.join("\n         "));
        },
        changes(...fields) {
          const found = kind.fieldsOf(change);
          if (!sameSet(fields, found))
            fail(fields, found, `changes of ${fields.join(", ")}`, found.join(", "));
        },
        yields(field, expected) {
          if (edition === undefined || wrong.length > 0)
            return fail(expected, wrong, `${field} to be changed`, wrong.join("\n         "));
          const found = valueAt(kind.applyOverride(edition, change), field);
          if (JSON.stringify(found) !== JSON.stringify(expected))
            fail(expected, found, `${field} = ${JSON.stringify(expected)}`, JSON.stringify(found));
        },
      };
    },
  };
}

function misplaced(change: Override, series: Series): readonly string[] {
  if (change.target !== series.id)
    return [`the override changes ${change.target}, the series given is ${series.id}`];
  const known = series.editions.map((edition) => edition.edition);
  if (!known.includes(change.basedOn))
    return [`${series.id} has no edition ${change.basedOn}; it has ${known.join(", ")}`];
  const found = editionOn(series, change.effective.from);
  if (found.status !== "in-force")
    return [`no edition of ${series.id} is in force on ${change.effective.from}: ${found.status}`];
  return found.edition.edition === change.basedOn
    ? []
    : [
        `on ${change.effective.from} edition ${found.edition.edition} is in force, the override is based on ${change.basedOn}`,
      ];
}

/** Dots inside an item id are no separators: the longest key that fits is taken. */
function valueAt(value: unknown, path: string): unknown {
  if (path === "") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const fitting = Object.entries(value)
    .filter(([key]) => path === key || path.startsWith(`${key}.`))
    .toSorted(([a], [b]) => b.length - a.length)[0];
  return fitting === undefined ? undefined : valueAt(fitting[1], path.slice(fitting[0].length + 1));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join("\n") === b.toSorted().join("\n");
}
