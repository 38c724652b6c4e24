import { tianqiao } from "@supervision/district-tianqiao";
import { nationalSchedule } from "@supervision/schedule/national";
import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { change, DISTRICT, file, FROM, planned, REGISTER } from "./changing.ts";
import { emptyFolder, type Printed, root, supervision } from "./command-line.ts";

/** The plan of two months, made once. */
let original = "";

beforeAll(async () => {
  original = await planned("2026-03-01", "2026-04-30");
});

const first = (): string => original;

describe("every kind of change", () => {
  const days = { from: "2026-04-07", until: "2026-04-10" };
  const span = { ...days, reason: "other" };
  const inspector = {
    id: "D99",
    name: "示例督学新",
    status: "full-time",
    responsible: true,
    zones: ["第四责任区"],
  };
  const extra = {
    id: "safety",
    months: [],
    during: { from: "2026-04-13", until: "2026-04-24" },
    visits: { kind: "special", topic: "校园安全", sample: 2, inspectors: 3, wholeDay: true },
  };
  const institution = {
    id: "S999",
    name: "示例新小学",
    kind: "primary",
    nature: "public",
    students: {},
    zone: "第四责任区",
  };
  const finding = {
    id: "F1",
    institution: "S001",
    foundOn: "2026-03-12",
    deadline: "2026-04-10",
    severity: "major",
  };
  const holidays = [{ name: "县里放假", daysOff: { from: "2026-04-08", until: "2026-04-09" } }];
  const known = stateCouncilCalendar.editions.find(({ year }) => year === 2026);
  const notice = { ...known, edition: "2026-own", holidays: [...(known?.holidays ?? []), ...holidays] };
  const calendar = { ...stateCouncilCalendar, editions: [...stateCouncilCalendar.editions, notice] };
  const cases = [
    [{ type: "calendar", calendar }],
    [{ type: "rules", rules: nationalSchedule.contributes }],
    [{ type: "zones", zones: tianqiao.on("2026-03-01").zones }],
    [{ type: "inspector-absent", inspector: "D03", days }],
    [{ type: "inspector-busy", inspector: "D03", span }],
    [{ type: "institution-busy", institution: "S001", span }],
    [{ type: "area-closed", area: { town: "示例辛镇" }, span }],
    [{ type: "inspector-leaves", inspector: "D03", lastDay: "2026-04-10" }],
    [{ type: "inspector-joins", inspector }],
    [{ type: "institution-closes", institution: "S001", lastDay: "2026-04-10" }],
    [{ type: "institution-opens", institution }],
    [{ type: "recusal", recusal: { inspector: "D05", institution: "S001", ground: "other" } }],
    [{ type: "no-visits", days }],
    [
      { type: "extra-visits", extra },
      { type: "extra-sample", extra: "safety", sample: 3 },
    ],
    [
      { type: "extra-visits", extra },
      { type: "extra-prolonged", extra: "safety", during: days },
    ],
    [
      { type: "extra-visits", extra },
      { type: "extra-groups-smaller", extra: "safety" },
    ],
    [
      { type: "extra-visits", extra },
      { type: "extra-shortened", extra: "safety" },
    ],
    [{ type: "findings", findings: [finding] }],
    [{ type: "visits-handed-over", from: "D03", to: "D05", since: "2026-04-07" }],
    [{ type: "inspector-returns", inspector: "D03", days }],
    [{ type: "inspector-freed", inspector: "D03", days }],
    [{ type: "inspector-helps", inspector: "D03", zone: "第四责任区" }],
    [{ type: "inspector-limit", inspector: "D03", visitsAtMost: { perMonth: 60 } }],
    [{ type: "institution-receives", institution: "S001", days }],
    [{ type: "days-open", days }],
    [{ type: "rule-softened", rule: "national-schedule/at-least-monthly-kindergarten" }],
    [{ type: "visit-released", visit: "routine-2026-04-S001" }],
  ];
  const named = cases.map((changes) => [changes.map(({ type }) => type).join(", "), changes] as const);
  it.each(named)("is read from JSON, written, and followed by another: %s", async (_types, changes) => {
    const folder = emptyFolder();
    const list = file("changes.json", changes);
    const made = await change(first(), "2026-04-01", "--changes", list, "--out", join(folder, "a"));
    expect(`${made.exitCode} ${made.exitCode > 1 ? made.err : ""}`).toMatch(/^[01] $/);
    const plan = join(folder, "a/schedule.json");
    const told = await supervision("schedule", "progress", plan, "--today", "2026-04-01");
    expect(told.err).toBe("");
    const checked = await supervision("schedule", "check", plan, ...FROM);
    expect(checked.exitCode).toBe(made.exitCode);
    const ill = ["--change", "请假 督学=D06 开始=2026-04-14", "--dry-run", "--json"];
    const next = await change(plan, "2026-04-02", ...ill);
    expect(`${next.exitCode} ${next.exitCode > 1 ? next.out : ""}`).toMatch(/^[01] $/);
    // A sample stays as it was drawn.
    const { added, withdrawn } = JSON.parse(next.out);
    const special = expect.objectContaining({ kind: "special" });
    expect(added).not.toContainEqual(special);
    expect(withdrawn).not.toContainEqual(expect.objectContaining({ visit: special }));
  });

  it("takes who joined by a change from the register once it holds them, and misses who was deleted from it", async () => {
    const folder = emptyFolder();
    const out = join(folder, "a");
    const joins = file("changes.json", [{ type: "inspector-joins", inspector }]);
    await change(
      first(),
      "2026-04-01",
      "--changes",
      joins,
      "--change",
      "离任 督学=D04 结束=2026-04-10",
      "--out",
      out,
    );
    const own = join(folder, "register");
    mkdirSync(own);
    cpSync(join(root, REGISTER), own, { recursive: true });
    const people = readFileSync(join(own, "inspectors.csv"), "utf8");
    const after = (...more: readonly string[]): Promise<Printed> =>
      supervision(
        "schedule",
        "change",
        join(out, "schedule.json"),
        "--district",
        DISTRICT,
        "--register",
        own,
        "--today",
        "2026-04-02",
        "--change",
        "移交 督学=D04 接手督学=D99 开始=2026-04-03",
        "--dry-run",
        ...more,
      );
    writeFileSync(
      join(own, "inspectors.csv"),
      `${people.trimEnd()}\nD99,示例督学新,专职督学,是,第四责任区\n`,
    );
    expect((await after("--json")).exitCode).toBe(0);
    writeFileSync(join(own, "inspectors.csv"), people.replace(/^D04.*\n/m, ""));
    const gone = await after();
    expect(gone.exitCode).toBe(3);
    expect(gone.err).toContain("earlier-change-unfit");
  });
});
