import { checkedFrom, type Checked, type Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { applyChecklistOverride } from "../overrides/apply-checklist-override.ts";
import type { OverlayLayer } from "./apply-overlays.ts";
import { resolveUpgrade, type ConflictDecision } from "./resolve-upgrade.ts";
import type { OverlayUpgrade } from "./overlay-upgrade.ts";
import { upgradeOverlay } from "./upgrade-overlay.ts";

/**
 * One layer of a chain, upgraded.
 *
 * @term 逐层升级
 */
export interface LayerUpgrade {
  /** Name of the layer. */
  readonly name: string;
  /** What became of it. */
  readonly upgrade: OverlayUpgrade;
  /** The layer as decided; conflicts nobody decided are taken as `upstream` until somebody does. */
  readonly layer: OverlayLayer;
  /** Paths of the conflicts nobody decided. */
  readonly open: readonly string[];
}

/**
 * What was decided about conflicts: layer, path, decision.
 *
 * @term 各层冲突处理
 */
export type OverlayDecisions = Readonly<Record<string, Readonly<Record<string, ConflictDecision>>>>;

/**
 * Carries a chain of layers over to the next edition, from the lowest up: each layer meets what the layers below it made of the old
 * edition and of the new one, so that a decision of the city is what its districts meet.
 *
 * Fails with the issues of `overrideChecklist` when a layer does not fit what it was written against, and with `overlay-decisions-clash` as
 * `resolveUpgrade` does.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { overrideChecklist } from "@supervision/checklists";
 * import { upgradeOverlays } from "@supervision/checklists/overlays";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * const source = { title: "示例通知", issuedBy: "示例督导室", authority: "city", issuedOn: "2025-08" } as const;
 * const city = overrideChecklist(schoolRoutine, {
 *   basedOn: "2013-09", effective: { from: "2025-09-01" }, source, items: { safety: { weight: 20 } },
 * });
 * if (edition) {
 *   const next = { ...edition, edition: "2026-09", effective: { from: "2026-09-01" } };
 *   const [layer] = orThrow(upgradeOverlays(edition, next, [{ name: "river-city", change: city }]));
 *   console.log(layer?.name, layer?.upgrade.conflicts.length, layer?.upgrade.kept.basedOn); // => river-city 0 2026-09
 * }
 * ```
 */
export function upgradeOverlays(
  base: ChecklistEdition,
  upstream: ChecklistEdition,
  layers: readonly OverlayLayer[],
  decisions: OverlayDecisions = {},
): Checked<readonly LayerUpgrade[]> {
  const issues: Issue[] = [];
  const upgraded: LayerUpgrade[] = [];
  let [before, after] = [base, upstream];
  layers.forEach(({ name, change }, index) => {
    const result = upgradeOverlay(before, after, change);
    if (!result.ok) {
      issues.push(...result.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })));
      return;
    }
    const upgrade = result.value;
    const told = decisions[name] ?? {};
    const open = upgrade.conflicts.map(({ path }) => path).filter((path) => !Object.hasOwn(told, path));
    const all = { ...Object.fromEntries(open.map((path) => [path, "upstream" as const])), ...told };
    const resolved = resolveUpgrade(upgrade, all);
    if (!resolved.ok) {
      issues.push(...resolved.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })));
      return;
    }
    before = applyChecklistOverride(before, change);
    after = applyChecklistOverride(after, resolved.value);
    upgraded.push({ name, upgrade, layer: { name, change: resolved.value }, open });
  });
  return checkedFrom(upgraded, issues);
}
