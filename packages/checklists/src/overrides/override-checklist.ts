import {
  isIsoDate,
  IssueError,
  type IsoDate,
  type Issue,
  type LegalSource,
  type Override,
} from "@supervision/domain";
import type { Checklist, ItemIds } from "../editions/checklist.ts";
import { overrideBasedOnMissing, overridePeriodInvalid, overrideSourceMissing } from "../issues.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { EditionScoring } from "../scoring/edition-scoring.ts";
import { checkChecklistOverride } from "./check-checklist-override.ts";
import type { Removal } from "./removal.ts";
import type { NewSection, SectionChange, SectionChanges } from "./section-changes.ts";

/**
 * What is different about an item: only the fields that change. `Ref` are the item ids its conditions may name.
 *
 * @term 事项修改
 */
export type ItemChange<Ref extends string = string> = Partial<ChecklistItem<Ref>>;

/**
 * A change to a checklist of another plugin.
 *
 * @term 清单修改
 */
export interface ChecklistOverride extends Override, SectionChanges {
  /** Always `checklist`. */
  readonly kind: "checklist";
  /** Changed and dropped items by id. */
  readonly items?: Readonly<Record<string, ItemChange | Removal>>;
  /** New items by id; each stands after the last item of its section, or at the end. */
  readonly add?: Readonly<Record<string, ChecklistItem>>;
  /** How items add up from now on; takes the place of what the edition says as a whole. */
  readonly scoring?: EditionScoring;
}

/**
 * Changes items and sections of a checklist from a date on, on the strength of a document. The compiler knows the editions and the item
 * ids: an edition or item that does not exist, and an added item that does, are refused where they are written.
 *
 * Where it is applied, items it adds, and items whose title, text, answer, scoring, constraints, applicability or condition it changes, get
 * its document as their `basis`, unless it names another: findings cite what demands them. Changes of points, sections, methods and the
 * like leave the basis as it was.
 *
 * Throws `IssueError` with `override-based-on-missing`, `override-period-invalid`, `override-source-missing`,
 * `override-item-missing`, `override-item-exists`, `override-section-missing`, `override-section-exists`, `override-field-unknown`,
 * `override-reason-missing` or an issue of the changed edition.
 *
 * @example
 * ```ts
 * import { overrideChecklist, remove } from "@supervision/checklists";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const change = overrideChecklist(schoolRoutine, {
 *   basedOn: "2013-09",
 *   effective: { from: "2026-09-01" },
 *   source: { title: "示例通知", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" },
 *   items: { admission: { title: "招生、收费、分班" }, ethos: remove("另列专项") },
 *   add: { "river-fence": { title: "临河围栏完好", answer: "yes-no", weight: 3 } },
 * });
 * console.log(change.target, Object.keys(change.items ?? {})); // => school/routine [ 'admission', 'ethos' ]
 * ```
 */
export function overrideChecklist<
  Id extends string,
  Items extends ItemIds,
  const Edition extends keyof Items & string,
  const Added extends string = never,
>(
  checklist: Checklist<Id, Items>,
  change: {
    /** The edition the change was written against. */
    readonly basedOn: Edition;
    /** From when and, if it ends, until when (inclusive) it applies. */
    readonly effective: { readonly from: IsoDate; readonly until?: IsoDate };
    /** The document it rests on. */
    readonly source: LegalSource;
    /** Changed and dropped items. */
    readonly items?: {
      readonly [Item in Items[Edition]]?: ItemChange<NoInfer<Items[Edition] | Added>> | Removal;
    };
    /** New items. */
    readonly add?: Readonly<Record<Added, ChecklistItem<NoInfer<Items[Edition] | Added>>>> & {
      readonly [Item in Added]: Item extends Items[Edition]
        ? `'${Item}' already exists in edition ${Edition}: put it under 'items'`
        : unknown;
    };
    /** Changed, moved and dropped sections by id. A section is dropped when nothing stands in it any more. */
    readonly sections?: Readonly<Record<string, SectionChange | Removal>>;
    /** New sections by id; each is printed after the last one that stands where it does. */
    readonly addSections?: Readonly<Record<string, NewSection>>;
    /** How items add up from now on: sections, vetoes, grades; takes the place of what the edition says as a whole. */
    readonly scoring?: EditionScoring<NoInfer<Items[Edition] | Added>>;
    /** Plugins whose changes to the same fields this one replaces. */
    readonly supersedes?: readonly string[];
  },
): ChecklistOverride;
export function overrideChecklist(
  checklist: Checklist,
  change: Omit<ChecklistOverride, "kind" | "target" | "items" | "add"> & {
    readonly items?: Readonly<Partial<Record<string, ItemChange | Removal>>>;
    readonly add?: Readonly<Record<string, ChecklistItem>>;
  },
): ChecklistOverride {
  const { basedOn, effective, source } = change;
  const complete: ChecklistOverride = {
    kind: "checklist",
    target: checklist.id,
    basedOn,
    effective,
    source,
    items: withoutGaps(change.items ?? {}),
    add: change.add ?? {},
    ...(change.sections === undefined ? {} : { sections: change.sections }),
    ...(change.addSections === undefined ? {} : { addSections: change.addSections }),
    ...(change.scoring === undefined ? {} : { scoring: change.scoring }),
    ...(change.supersedes === undefined ? {} : { supersedes: change.supersedes }),
  };
  const [first, ...rest] = checkAgainst(checklist, complete);
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return complete;
}

function checkAgainst(checklist: Checklist, change: ChecklistOverride): Issue[] {
  const { from, until } = change.effective;
  const issues: Issue[] = [];
  if (!isIsoDate(from) || (until !== undefined && (!isIsoDate(until) || until < from)))
    issues.push(overridePeriodInvalid(checklist.id, from, until, ["effective"]));
  if (change.source === undefined || change.source.title.trim() === "")
    issues.push(overrideSourceMissing(checklist.id, ["source"]));
  const base = checklist.editions.find((edition) => edition.edition === change.basedOn);
  const known = checklist.editions.map((edition) => edition.edition);
  if (base === undefined)
    issues.push(overrideBasedOnMissing(checklist.id, change.basedOn, known, ["basedOn"]));
  else issues.push(...checkChecklistOverride(base, change));
  return issues;
}

function withoutGaps<Value>(
  record: Readonly<Partial<Record<string, Value>>>,
): Readonly<Record<string, Value>> {
  const entries: [string, Value][] = [];
  for (const [key, value] of Object.entries(record)) if (value !== undefined) entries.push([key, value]);
  return Object.fromEntries(entries);
}
