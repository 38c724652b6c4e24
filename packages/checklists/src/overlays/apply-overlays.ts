import { checkedFrom, type Authority, type Checked, type Issue, type LegalSource } from "@supervision/domain";
import type { ResolvedChecklist } from "../cross-walk/cross-walk.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { overlayNameTwice, overlayOrderWrong, overlayOutdated, overlayTargetOther } from "../issues.ts";
import { applyChecklistOverride } from "../overrides/apply-checklist-override.ts";
import { checkChecklistOverride } from "../overrides/check-checklist-override.ts";
import { checklistKind } from "../overrides/checklist-kind.ts";
import type { ChecklistOverride } from "../overrides/override-checklist.ts";

/**
 * One layer of changes over a checklist: what a province, a city or a district makes of it.
 *
 * @term 叠加层
 */
export interface OverlayLayer {
  /** Name of the layer, such as the id of the plugin it comes from. */
  readonly name: string;
  /** The change, as `overrideChecklist` makes it. */
  readonly change: ChecklistOverride;
}

/**
 * A checklist with all layers over it.
 *
 * @term 叠加后的清单
 */
export interface LayeredChecklist {
  /** The edition as it is used below the last layer. */
  readonly edition: ChecklistEdition;
  /** Which layer last said what, by dotted path such as `items.safety.weight`; what is not named stands as in the edition below all layers. */
  readonly provenance: Readonly<Record<string, { readonly layer: string; readonly source: LegalSource }>>;
}

const AUTHORITIES: readonly Authority[] = ["national", "province", "city", "district", "institution"];

/**
 * Lays changes over an edition, one over the other: national, then province, city, district. A layer may change what the layers below
 * it made; what it names has to exist there.
 *
 * Issues: `overlay-name-twice`, `overlay-target-other`, `overlay-outdated`, `overlay-order-wrong`, and those of `overrideChecklist`, among
 * them `override-item-missing` for a target that is not there (any more).
 *
 * @example
 * ```ts
 * import { overrideChecklist } from "@supervision/checklists";
 * import { applyOverlays } from "@supervision/checklists/overlays";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * const change = overrideChecklist(schoolRoutine, {
 *   basedOn: "2013-09",
 *   effective: { from: "2026-09-01" },
 *   source: { title: "示例通知", issuedBy: "示例督导室", authority: "city", issuedOn: "2026-08" },
 *   items: { safety: { weight: 20 } },
 * });
 * if (edition) {
 *   const layered = applyOverlays({ id: schoolRoutine.id, edition }, [{ name: "river-city", change }]);
 *   console.log(layered.ok && layered.value.provenance["items.safety.weight"]?.layer); // => river-city
 * }
 * ```
 */
export function applyOverlays(
  checklist: ResolvedChecklist,
  layers: readonly OverlayLayer[],
): Checked<LayeredChecklist> {
  const issues: Issue[] = [...checkLayers(checklist, layers)];
  const provenance: Record<string, { readonly layer: string; readonly source: LegalSource }> = {};
  let { edition } = checklist;
  layers.forEach(({ name, change }, index) => {
    const problems = checkChecklistOverride(edition, change);
    issues.push(...problems.map((issue) => ({ ...issue, path: [index, ...issue.path] })));
    if (problems.some(({ severity }) => severity === "error")) return;
    edition = applyChecklistOverride(edition, change);
    for (const field of checklistKind.fieldsOf(change)) {
      for (const known of Object.keys(provenance))
        if (known.startsWith(`${field}.`)) delete provenance[known];
      provenance[field] = { layer: name, source: change.source };
    }
  });
  return checkedFrom({ edition, provenance }, issues);
}

function checkLayers({ id, edition }: ResolvedChecklist, layers: readonly OverlayLayer[]): readonly Issue[] {
  return layers.flatMap(({ name, change }, index) => {
    const issues: Issue[] = [];
    const below = layers[index - 1];
    if (layers.slice(0, index).some((layer) => layer.name === name))
      issues.push(overlayNameTwice(name, [index]));
    if (change.target !== id) issues.push(overlayTargetOther(name, change.target, id, [index, "target"]));
    else if (change.basedOn !== edition.edition)
      issues.push(overlayOutdated(name, change.basedOn, edition.edition, [index, "basedOn"]));
    if (below !== undefined && rankOf(change) < rankOf(below.change))
      issues.push(overlayOrderWrong(name, below.name, [index, "source", "authority"]));
    return issues;
  });
}

function rankOf({ source }: ChecklistOverride): number {
  return AUTHORITIES.indexOf(source.authority);
}
