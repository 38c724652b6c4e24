import type { PlanModel, RestRule } from "./plan-model.ts";

/** Rules of rest by institution. */
export function restAt(rules: readonly RestRule[], institutions: number): PlanModel["restAt"] {
  const isOfAll = rules.every(({ concerns }) => concerns === undefined);
  return Array.from({ length: institutions }, (_, place) =>
    isOfAll ? rules : rules.filter(({ concerns }) => concerns?.[place] !== 0),
  );
}
