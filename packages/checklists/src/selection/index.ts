/**
 * 时间有限时选哪些事项，保证每项在周期内都看到。
 *
 * Items for a visit of limited time, so that each is seen within its period.
 *
 * @category 督导之后 After the visit
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
