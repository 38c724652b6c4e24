/**
 * Layers of changes over a checklist, from the nation down to a district, and their way to the next edition.
 *
 * @packageDocumentation
 */

// Laying
export { applyOverlays, type LayeredChecklist, type OverlayLayer } from "./apply-overlays.ts";

// Upgrading
export {
  upgradeOverlay,
  type ConflictKind,
  type LocalPiece,
  type OverlayConflict,
  type OverlayUpgrade,
  type UpgradeNote,
} from "./upgrade-overlay.ts";
export type { SectionPiece } from "./carry-sections.ts";
export { resolveUpgrade, type ConflictDecision } from "./resolve-upgrade.ts";
export { upgradeOverlays, type LayerUpgrade, type OverlayDecisions } from "./upgrade-overlays.ts";
export { formatUpgrade } from "./format-upgrade.ts";

// Documents
export {
  documentImpact,
  formatDocumentImpact,
  type AffectedPlace,
  type DocumentChange,
} from "./document-impact.ts";
