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
import { readRegister } from "@supervision/schemas";
import { syntheticDistrict } from "@supervision/testing";
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
    const issues = checkZoneLayout(zones(6), register).filter((issue) => issue.code !== "zone-ratio-high");
    expect(issues).toEqual([]);
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

  it("date the record on a day of the term the README plans", () => {
    const { terms } = syntheticDistrict({ seed: 1 });
    const record: unknown = JSON.parse(readFileSync(join(folder, "visit-record.json"), "utf8"));
    expect(record).toMatchObject({ date: "2026-03-10" });
    expect(isTermDay(terms, "2026-03-10")).toBe(true);
  });
});
