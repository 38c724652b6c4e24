import type { FollowUpRecord, Register, Visit, VisitRecord } from "@supervision/domain";
import { syntheticFollowUpRecord, syntheticVisitRecord } from "@supervision/testing";

/** A made-up record of the first planned visit, and its follow-up. */
export function syntheticRecords(
  register: Register,
  visits: readonly Visit[],
): { readonly visit: VisitRecord; readonly followUp: FollowUpRecord } {
  const [planned] = visits;
  const institution = register.institutions.find((one) => one.id === planned?.institution) ?? {
    id: "S001",
    kind: "primary" as const,
  };
  const inspectors = planned?.inspectors ?? (["D01"] as const);
  const visit = syntheticVisitRecord({
    seed: 1,
    institution,
    inspectors,
    date: planned?.date ?? "2026-03-10",
    items: 3,
  });
  return { visit, followUp: syntheticFollowUpRecord({ seed: 1, record: visit, institution }) };
}
