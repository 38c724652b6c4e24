import { overrideChecklist, remove } from "@supervision/checklists";
import { schoolRoutine } from "@supervision/checklists/school";
import { overrideIndicator } from "@supervision/indicators";
import { multimediaRooms } from "@supervision/indicators/quality-balance";
import { overrideScheduleRule } from "@supervision/schedule";
import { restBetweenVisits } from "@supervision/schedule/national";
import { describe, expect, it } from "vitest";
import { verifyOverride } from "./verify-override.ts";

const source = {
  title: "示例通知",
  issuedBy: "示例督导室",
  authority: "district",
  issuedOn: "2026-08",
} as const;

const change = overrideChecklist(schoolRoutine, {
  basedOn: "2013-09",
  effective: { from: "2026-09-01" },
  source,
  items: { admission: { title: "招生、收费、分班" }, ethos: remove("另列专项") },
  add: { "river-fence": { title: "临河围栏完好", answer: "yes-no" } },
});

describe("verifyOverride", () => {
  it("passes for a checklist, a rule and an indicator", () => {
    const rest = overrideScheduleRule(restBetweenVisits, {
      basedOn: restBetweenVisits.editions[0]?.edition ?? "2012-10",
      effective: { from: "2026-02-01" },
      source,
      parameters: { days: 20 },
    });
    const rooms = overrideIndicator(multimediaRooms, {
      basedOn: multimediaRooms.editions[0].edition,
      effective: { from: "2026-09-01" },
      source,
      standard: { primary: { atLeast: 2.5 } },
    });
    expect(() => {
      verifyOverride(change).given(schoolRoutine).isClean();
      verifyOverride(change)
        .given(schoolRoutine)
        .changes("items.admission.title", "items.ethos", "items.river-fence");
      verifyOverride(change).given(schoolRoutine).yields("items.admission.title", "招生、收费、分班");
      verifyOverride(change).given(schoolRoutine).yields("items.ethos", undefined);
      verifyOverride(rest).given(restBetweenVisits).yields("rule.days", 20);
      verifyOverride(rooms).given(multimediaRooms).yields("standard.primary.atLeast", 2.5);
    }).not.toThrow();
  });

  it("shows the value found beside the one expected", () => {
    expect(() => verifyOverride(change).given(schoolRoutine).yields("items.admission.title", "招生"))
      .toThrowErrorMatchingInlineSnapshot(`
      [VerificationError: override of school/routine from 2026-09-01
      expected items.admission.title = "招生"
      found    "招生、收费、分班"]
    `);
  });

  it("says when the override is based on an edition that is not in force on its first day", () => {
    const early = { ...change, effective: { from: "2010-01-01" } };
    expect(() => verifyOverride(early).given(schoolRoutine).isClean()).toThrow(
      "no edition of school/routine is in force on 2010-01-01: not-yet",
    );
  });

  it("says when another series was given", () => {
    expect(() => verifyOverride(change).given(multimediaRooms).isClean()).toThrow(
      "the override changes school/routine, the series given is quality-balance/multimedia-rooms",
    );
  });

  it("expects the issues of an override that is wrong on purpose", () => {
    const unknown = { ...change, items: { admision: { title: "招生" } }, add: {} };
    expect(() => verifyOverride(unknown).given(schoolRoutine).raises("override-item-missing")).not.toThrow();
    expect(() => verifyOverride(unknown).given(schoolRoutine).isClean()).toThrow("admision");
    expect(() => verifyOverride(change).given(schoolRoutine).raises("override-item-missing")).toThrow(
      "no issue",
    );
  });

  it("refuses kinds of content that take no overrides", () => {
    expect(() => verifyOverride({ ...change, kind: "work-calendar" })).toThrow(
      'kind "work-calendar" takes no overrides',
    );
  });
});
