import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  checkZoneLayout,
  defineZoneLayout,
  isTermDay,
  orThrow,
  type Register,
  stagesOf,
} from "@supervision/domain";
import { type CountyRow, indicatorSetOn, judgeCounty, SCHOOL_INPUTS } from "@supervision/indicators";
import { basicBalanceIndicators, basicBalanceSet } from "@supervision/indicators/basic-balance";
import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";
import { generateSchedule } from "@supervision/schedule";
import { nationalSchedule } from "@supervision/schedule/national";
import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
import {
  decodeFollowUpRecord,
  decodeIndicatorData,
  decodeVisitRecord,
  readRegister,
} from "@supervision/schemas";
import { describe, expect, it } from "vitest";
import { sampleFiles } from "../../../samples/generate.ts";

const folder = join(import.meta.dirname, "../../../samples");

async function readSample(name: string): Promise<Register> {
  const files = readdirSync(join(folder, name)).map((file) => ({
    name: file,
    bytes: new Uint8Array(readFileSync(join(folder, name, file))),
  }));
  const checked = await readRegister(files);
  expect(checked.ok ? checked.warnings : checked.issues).toEqual([]);
  return orThrow(checked);
}

function zones(count: number) {
  const members = { asRegistered: true };
  const names = [
    "第一责任区",
    "第二责任区",
    "第三责任区",
    "第四责任区",
    "第五责任区",
    "第六责任区",
    "第七责任区",
  ];
  return defineZoneLayout({
    levels: ["责任区"],
    zones: Object.fromEntries(
      names.slice(0, count).map((name, index) => [`zone-${index + 1}`, { name, members }]),
    ),
  });
}

describe("the sample files", () => {
  it("are what the generator writes, byte for byte", () => {
    for (const [path, content] of Object.entries(sampleFiles()))
      expect(readFileSync(join(folder, path), "utf8"), `${path}: run samples/generate.ts`).toBe(content);
  });

  it("give 天桥区 six zones of twelve institutions with one inspector each", async () => {
    const register = await readSample("tianqiao");
    expect(register.institutions).toHaveLength(72);
    expect(register.inspectors).toHaveLength(6);
    const codes = checkZoneLayout(zones(6), register).map(({ code }) => code);
    // 教督〔2012〕7号 asks for two inspectors a zone and says about five institutions each: the checks say so.
    expect(codes.filter((code) => code === "zone-inspectors-few")).toHaveLength(6);
    expect(codes.filter((code) => code !== "zone-inspectors-few" && code !== "zone-ratio-high")).toEqual([]);
    const kinds = new Set(register.institutions.map((one) => one.kind));
    expect([...kinds]).toEqual(["kindergarten", "primary", "junior-middle", "nine-year", "special"]);
    expect(register.institutions.some((one) => one.nature === "private" && one.kind !== "kindergarten")).toBe(
      true,
    );
  });

  it("give 惠山区 ninety schools, of the seven that exist nothing but the name", async () => {
    const register = await readSample("huishan");
    expect(register.institutions).toHaveLength(90);
    expect(checkZoneLayout(zones(7), register).filter((issue) => issue.severity === "error")).toEqual([]);
    const real = register.institutions.filter((one) => !one.name.startsWith("示例"));
    expect(real.map((one) => one.name)).toHaveLength(7);
    for (const one of real) {
      expect(one.students).toEqual({});
      expect(one.coordinates ?? one.town).toBeUndefined();
      expect(register.recusals.map((recusal) => recusal.institution)).not.toContain(one.id);
      expect(stagesOf(one.kind)).not.toContain("preschool");
    }
  });

  it("plan a whole school year for 天桥区 without a visit left over", async () => {
    const register = await readSample("tianqiao");
    const made = orThrow(
      generateSchedule(
        {
          period: { from: "2025-09-01", until: "2026-07-10" },
          register,
          zones: zones(6),
          calendar: stateCouncilCalendar,
          terms: register.terms ?? [],
          rules: nationalSchedule.contributes,
        },
        { seed: 1, maxMoves: 2000 },
      ),
    );
    expect(made.status === "cancelled" ? made : made.unscheduled).toEqual([]);
    expect(made.status).toBe("complete");
  });

  it("hold one record and its follow-up, which name a school and an inspector of 天桥区", async () => {
    const { institutions, inspectors, terms } = await readSample("tianqiao");
    const record = orThrow(decodeVisitRecord(jsonOf("visit-record.json")));
    const followUp = orThrow(decodeFollowUpRecord(jsonOf("follow-up-record.json")));
    expect(institutions.map((one) => one.id)).toContain(record.institution);
    expect(inspectors.map((one) => one.id)).toContain(record.inspectors[0]);
    expect(isTermDay(terms ?? [], record.date) && isTermDay(terms ?? [], followUp.date)).toBe(true);
    expect(followUp.rectifications.map((one) => one.finding)).toEqual(record.findings.map((one) => one.id));
  });

  it("state every input of both sets for every school, with schools on both sides of the limits", async () => {
    const rows = await countyRows();
    for (const [indicators, set] of [
      [qualityBalanceIndicators, qualityBalanceSet],
      [basicBalanceIndicators, basicBalanceSet],
    ] as const) {
      const result = judgeCounty(orThrow(indicatorSetOn(set, indicators, "2026-03-01")), rows);
      expect(result.unknown).toEqual([]);
      expect(result.verdict).not.toBe("unknown");
    }
    const quality = judgeCounty(
      orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2026-03-01")),
      rows,
    );
    for (const stage of quality.stages) {
      expect(stage.schoolRule.met).toBeGreaterThan(0);
      expect(stage.schoolRule.notMet).toBeGreaterThan(0);
    }
    expect(quality.excluded.map((row) => row.reason)).toContain("small");
  });
});

async function countyRows(): Promise<readonly CountyRow[]> {
  const name = "county-resources.csv";
  const inputs = Object.entries(SCHOOL_INPUTS).map(([id, { label, unit }]) => ({ id, label, unit }));
  const decoded = await decodeIndicatorData(
    { name, bytes: new Uint8Array(readFileSync(join(folder, name))) },
    inputs,
  );
  expect(decoded.ok ? decoded.warnings : decoded.issues).toEqual([]);
  return orThrow(decoded);
}

function jsonOf(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}
