import { isIsoDate } from "@supervision/domain";
import { kindergartenEightItems } from "@supervision/checklists/kindergarten";
import { schoolRoutine } from "@supervision/checklists/school";
import { describe, expect, it } from "vitest";
import { syntheticFollowUpRecord } from "./follow-up-record.ts";
import { KINDERGARTEN_OBSERVATIONS } from "./texts/kindergarten.ts";
import { SCHOOL_OBSERVATIONS } from "./texts/school.ts";
import { SYNTHETIC_ITEM_SERIES, syntheticVisitRecord } from "./visit-record.ts";

const primary = { id: "S009", kind: "primary" } as const;
const kindergarten = { id: "S001", kind: "kindergarten" } as const;

describe("synthetic records", () => {
  it("look at items that the checklists have", () => {
    expect(SYNTHETIC_ITEM_SERIES).toEqual({
      school: schoolRoutine.id,
      kindergarten: kindergartenEightItems.id,
    });
    expect(SCHOOL_OBSERVATIONS.map((one) => one.item)).toEqual(
      Object.keys(schoolRoutine.editions[0]?.items ?? {}),
    );
    expect(KINDERGARTEN_OBSERVATIONS.map((one) => one.item)).toEqual(
      Object.keys(kindergartenEightItems.editions[0]?.items ?? {}),
    );
  });

  it("give every finding advice, a limit after the visit and an item that was looked at", () => {
    for (let seed = 0; seed < 30; seed += 1)
      for (const institution of [primary, kindergarten]) {
        const record = syntheticVisitRecord({ seed, institution, inspectors: ["D01"], date: "2026-03-10" });
        expect(record.findings.length).toBeGreaterThan(0);
        for (const finding of record.findings) {
          expect(finding.advice).not.toBe("");
          expect(isIsoDate(finding.deadline) && finding.deadline > record.date).toBe(true);
          expect(record.items).toContain(finding.item);
        }
      }
  });

  it("are the same for the same seed", () => {
    const options = { institution: primary, inspectors: ["D01", "D02"], date: "2026-03-10" } as const;
    expect(syntheticVisitRecord({ seed: 4, ...options })).toEqual(
      syntheticVisitRecord({ seed: 4, ...options }),
    );
    expect(syntheticVisitRecord({ seed: 4, ...options })).not.toEqual(
      syntheticVisitRecord({ seed: 5, ...options }),
    );
  });

  it("follow every finding up after its limit and leave one partly open", () => {
    const record = syntheticVisitRecord({
      seed: 11,
      institution: kindergarten,
      inspectors: ["D01"],
      date: "2026-04-08",
      items: 3,
    });
    const followUp = syntheticFollowUpRecord({ seed: 11, record, institution: kindergarten });
    expect(followUp.rectifications.map((one) => one.finding)).toEqual(record.findings.map((one) => one.id));
    expect(followUp.rectifications.map((one) => one.status)).toEqual(["closed", "closed", "partly"]);
    for (const finding of record.findings) expect(followUp.date > (finding.deadline ?? "")).toBe(true);
    for (const one of followUp.rectifications) expect(one.measures).not.toBe("");
  });
});
