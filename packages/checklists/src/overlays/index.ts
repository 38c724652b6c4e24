/**
 * 省、市、县逐级修改国家清单；上级清单换版后，本级修改跟着升级，冲突逐条写明。
 *
 * Layers of changes over a checklist, from the nation down to a district, and their way to the next edition.
 *
 * @category 换版与本级修改 Editions and changes
 * @packageDocumentation
 */

// 逐级修改 Laying
export { applyOverlays, type LayeredChecklist, type OverlayLayer } from "./apply-overlays.ts";

// 上级换版后的升级 Upgrading
export { upgradeOverlay } from "./upgrade-overlay.ts";
export type {
  ConflictKind,
  LocalPiece,
  OverlayConflict,
  OverlayUpgrade,
  SectionPiece,
  UpgradeNote,
} from "./overlay-upgrade.ts";
export { resolveUpgrade, type ConflictDecision } from "./resolve-upgrade.ts";
export { upgradeOverlays, type LayerUpgrade, type OverlayDecisions } from "./upgrade-overlays.ts";
export { formatUpgrade } from "./format-upgrade.ts";

// 依据文件的影响 Documents
export {
  documentImpact,
  formatDocumentImpact,
  type AffectedPlace,
  type DocumentChange,
} from "./document-impact.ts";
