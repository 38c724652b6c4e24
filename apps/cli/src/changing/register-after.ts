import type { Register } from "@supervision/domain";
import type { PlanLife } from "./plan-life.ts";

/** A register with those who came by changes of the plan, where it does not hold them yet. */
export function registerAfter(register: Register, life: PlanLife | undefined): Register {
  const changes = (life?.changes ?? []).flatMap((done) => done.changes);
  const people = new Set(register.inspectors.map(({ id }) => id));
  const places = new Set(register.institutions.map(({ id }) => id));
  return {
    ...register,
    inspectors: [
      ...register.inspectors,
      ...changes.flatMap((change) =>
        change.type === "inspector-joins" && !people.has(change.inspector.id) ? [change.inspector] : [],
      ),
    ],
    institutions: [
      ...register.institutions,
      ...changes.flatMap((change) =>
        change.type === "institution-opens" && !places.has(change.institution.id) ? [change.institution] : [],
      ),
    ],
  };
}
