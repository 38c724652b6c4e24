import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { replan } from "../replanning/replan.ts";
import { checkPins } from "./check-pins.ts";
import { type Pin, pinsByVisit, type PinTarget } from "./pin.ts";

const problem = county({ zones: 2, institutions: 4, inspectors: 4 });
const { visits } = plan(problem);
const [first] = visits;
if (first === undefined) throw new Error("Nothing is planned.");

function pin(what: PinTarget): Pin {
  return { what, by: "办公室", reason: "已通知" };
}

describe("a pin", () => {
  it.each<readonly [PinTarget, string]>([
    [{ visit: `${first.id}x` }, first.id],
    [{ inspector: "I1" }, "I01"],
    [{ institution: "S01" }, "S001"],
    [{ zone: "z1" }, "z01"],
    [{ weekOf: "2026-03-32" }, "2026-03-09"],
  ])("that holds nothing is told, with what was probably meant: %o", (what, meant) => {
    const [issue, ...others] = checkPins([pin({ visit: first.id }), pin(what)], visits, problem);
    expect(others).toEqual([]);
    expect(issue?.code).toBe("pin-unknown");
    expect(issue?.path).toEqual(["pins", 1, "what"]);
    expect(issue?.fix.zh).toContain(meant);
    expect(issue?.fix.en).toContain(meant);
    const after = replan(problem, visits, [], { today: "2025-09-01", pins: [pin(what)] });
    expect(after.ok && after.warnings.map(({ code }) => code)).toContain("pin-unknown");
    expect(pinsByVisit([pin(what)], visits, problem).size).toBe(0);
  });

  it("may name a zone by its name", () => {
    const byId = pinsByVisit([pin({ zone: "z01" })], visits, problem);
    const byName = pinsByVisit([pin({ zone: "z01责任区" })], visits, problem);
    expect(byId.size).toBeGreaterThan(0);
    expect([...byName.keys()]).toEqual([...byId.keys()]);
    expect(checkPins([pin({ zone: "z01责任区" })], visits, problem)).toEqual([]);
  });
});
