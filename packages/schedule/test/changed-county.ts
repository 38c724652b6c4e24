import type { Checked, Recusal } from "@supervision/domain";
import type { ExtraVisits, ScheduleProblem } from "../src/schedule-problem.ts";
import { county } from "./county.ts";

/** A county in which everything fits together. */
export const base: ScheduleProblem = {
  ...county({ zones: 2, institutions: 4, inspectors: 4 }),
  history: { since: "2025-08-01", visits: [] },
};
const [first, ...others] = base.register.inspectors;
if (first === undefined) throw new Error("The county has nobody.");

const recusal: Recusal = { inspector: "I01", institution: "S001", ground: "own-post" };
/** The county with one recusal. */
export function withRecusal(change: Partial<Recusal>): ScheduleProblem {
  return { ...base, register: { ...base.register, recusals: [{ ...recusal, ...change }] } };
}
/** The county whose first inspector is changed. */
export function withFirst(change: Partial<typeof first>): ScheduleProblem {
  const inspectors = first === undefined ? [] : [{ ...first, ...change }, ...others];
  return { ...base, register: { ...base.register, inspectors } };
}
/** The county with extra visits. */
export function withExtra(change: Partial<ExtraVisits>): ScheduleProblem {
  return { ...base, extraVisits: [{ id: "canteen", months: [10], visits: { kind: "special" }, ...change }] };
}
/** The codes of what is said. */
export function said(checked: Checked<unknown>): readonly string[] {
  return (checked.ok ? checked.warnings : checked.issues).map(({ code }) => code);
}
