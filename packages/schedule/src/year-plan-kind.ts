import {
  checkEditions,
  type ContentKind,
  type ContentReference,
  type Issue,
  type ItemRef,
  IssueError,
  type Withdrawal,
} from "@supervision/domain";
import {
  overrideNotSupported,
  yearPlanFieldUnknown,
  yearPlanItemDuplicate,
  yearPlanMonthInvalid,
  yearPlanRotationInvalid,
  yearPlanVisitsInvalid,
} from "./issues.ts";
import { isSpan } from "./problem/is-span.ts";
import { wrongMonths, wrongRotationFields, wrongVisitFields, wrongWeeks } from "./problem/planned-visits.ts";
import { unknownAmongFields } from "./rules/check-among-lists.ts";
import type { InstitutionsAmong } from "./rules/institutions-among.ts";
import type { YearPlan, YearPlanEdition } from "./year-plan.ts";

/**
 * Declares a year plan.
 *
 * Throws {@link IssueError} with any issue of `checkEditions`, `year-plan-month-invalid`, `year-plan-item-duplicate`,
 * `year-plan-visits-invalid`, `year-plan-rotation-invalid` or `year-plan-field-unknown`.
 *
 * @example
 * ```ts
 * import { defineYearPlan } from "@supervision/schedule";
 * const plan = defineYearPlan({
 *   id: "riverside/year-plan",
 *   title: "滨江区督导工作安排",
 *   editions: [{
 *     edition: "2026-01", status: "active", effective: { from: "2026-01-01" },
 *     sources: [{ title: "滨江区督导工作安排", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-01" }],
 *     heading: "2026年督导工作安排", axis: "month", numbering: "per-row",
 *     rows: [{ label: "2月", months: [2], items: [{ id: "feb-meeting", text: "督学例会", activity: "meeting" }] }],
 *   }],
 * });
 * console.log(plan.editions[0]?.rows.length); // => 1
 * ```
 */
export function defineYearPlan<const Id extends string>(series: {
  readonly id: Id;
  readonly title: string;
  readonly editions: readonly YearPlanEdition[];
  readonly withdrawn?: Withdrawal;
}): YearPlan<Id> {
  const plan: YearPlan<Id> = { kind: "year-plan", ...series };
  const [first, ...rest] = [
    ...checkEditions(plan),
    ...plan.editions.flatMap((edition, index) =>
      checkYearPlanEdition(plan.id, edition).map((issue) => ({
        ...issue,
        path: ["editions", index, ...issue.path],
      })),
    ),
  ];
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return plan;
}

/**
 * The adapter through which a district composes year plans; a plan is changed by a new edition only.
 *
 * Issues: `year-plan-month-invalid`, `year-plan-item-duplicate`, `year-plan-visits-invalid`, `year-plan-rotation-invalid`,
 * `year-plan-field-unknown`, `override-not-supported`.
 */
export const yearPlanKind: ContentKind<YearPlanEdition> = {
  kind: "year-plan",
  checkEdition: checkYearPlanEdition,
  itemsOf: (edition) => edition.rows.flatMap((row) => row.items.map((item) => item.id)),
  referencesOf: checklistReferences,
  fieldsOf: () => [],
  checkOverride: (_edition, change) => [overrideNotSupported("year-plan", change.target)],
  applyOverride: (edition) => edition,
};

function checkYearPlanEdition(id: string, edition: YearPlanEdition): readonly Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  edition.rows.forEach((row, rowIndex) => {
    const path = ["rows", rowIndex];
    const { label, months, weeksOfTerm, during } = row;
    const when = [
      ...wrongMonths(months),
      ...(weeksOfTerm === undefined ? [] : wrongWeeks(weeksOfTerm)),
      ...(during === undefined || isSpan(during)
        ? []
        : [{ field: "during", value: `${during.from}—${during.until}` }]),
    ];
    for (const { field, value } of when)
      issues.push(yearPlanMonthInvalid(id, label, field, value, [...path, field]));
    row.items.forEach((item, index) => {
      const place = [...path, "items", index];
      if (seen.has(item.id)) issues.push(yearPlanItemDuplicate(id, item.id, place));
      seen.add(item.id);
      issues.push(...strangers(id, item.visits?.among, [...place, "visits"]));
      for (const { field, value } of item.visits === undefined ? [] : wrongVisitFields(item.visits))
        issues.push(
          yearPlanVisitsInvalid(id, item.id, field, value, [...place, "visits", ...field.split(".")]),
        );
    });
  });
  edition.rotations?.forEach((rotation, index) => {
    issues.push(...strangers(id, rotation.among, ["rotations", index]));
    for (const { field, value } of wrongRotationFields(rotation))
      issues.push(yearPlanRotationInvalid(id, field, value, ["rotations", index, ...field.split(".")]));
  });
  return issues;
}

/** Fields of `among` that do not exist. */
function strangers(id: string, among: InstitutionsAmong | undefined, path: Issue["path"]): readonly Issue[] {
  return unknownAmongFields(among).map(({ path: inside, known }) =>
    yearPlanFieldUnknown(id, inside.at(-1) ?? "", known, [...path, "among", ...inside]),
  );
}

function checklistReferences(edition: YearPlanEdition): readonly ContentReference[] {
  const references: ContentReference[] = [];
  const add = (items: readonly ItemRef[], path: readonly (string | number)[]): void =>
    items.forEach((reference, at) => {
      const [id = "", item = ""] = reference.split("#");
      references.push({ kind: "checklist", id, item, path: [...path, at] });
    });
  edition.rows.forEach((row, rowIndex) =>
    row.items.forEach((item, index) =>
      add(item.visits?.items ?? [], ["rows", rowIndex, "items", index, "visits", "items"]),
    ),
  );
  edition.rotations?.forEach((rotation, index) => {
    const path = ["rotations", index];
    add(rotation.items, [...path, "items"]);
    for (const [month, items] of Object.entries(rotation.byMonth ?? {}))
      add(items, [...path, "byMonth", Number(month)]);
  });
  return references;
}
