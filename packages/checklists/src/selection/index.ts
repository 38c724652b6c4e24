/**
 * Items for a visit of limited time, so that each is seen within its period.
 *
 * @packageDocumentation
 */
export { selectItems } from "./select-items.ts";
export { formatSelection } from "./format-selection.ts";
export type {
  ChoiceReason,
  ChosenItem,
  LeftOutItem,
  SelectableItem,
  Selection,
  VisitTime,
} from "./selection.ts";
