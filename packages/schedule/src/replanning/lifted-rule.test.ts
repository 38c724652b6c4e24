import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { nationalSchedule } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { applyChanges, type PlanChange } from "./plan-change.ts";

const examination = (authority: "district" | "province") =>
  sampleRule(
    {
      type: "no-visits",
      weeksOfTerm: [3],
      among: { except: { institutions: ["S004"] } },
      because: { zh: "考试", en: "examinations" },
    },
    { id: "county/examination", title: "考试周不进校", authority },
  );
const problem: ScheduleProblem = {
  ...county({ zones: 2, institutions: 4, inspectors: 2 }),
  period: { from: "2026-03-02", until: "2026-06-30" },
  rules: [...nationalSchedule.contributes, examination("district")],
};
const days = { from: "2026-03-11", until: "2026-03-11" };

function after(...changes: readonly PlanChange[]) {
  const changed = applyChanges(problem, changes);
  if (!changed.ok) throw new Error(changed.issues.map(({ message }) => message.en).join());
  return changed;
}

/** Institutions at which a visit of a day breaks the rule of examinations. */
function closedOn(changed: ScheduleProblem, date: string): readonly string[] {
  const visits = changed.register.institutions.map(({ id }) => ({
    id,
    institution: id,
    inspectors: ["I01"] as const,
    date,
    halfDay: "morning" as const,
    kind: "requested" as const,
    items: [],
  }));
  const check = checkSchedule(changed, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  return check.value.rules
    .filter(({ rule }) => rule === "county/examination")
    .flatMap(({ violations }) => violations.flatMap(({ visits: ids }) => ids));
}

describe("a day of a rule without visits", () => {
  it("is lifted for everybody, or for one institution alone, on that day alone", () => {
    const all = ["S001", "S002", "S003"];
    expect(closedOn(problem, "2026-03-11")).toEqual(all);
    const lifted = after({ type: "days-open", days, rule: "county/examination" }).value;
    expect(closedOn(lifted, "2026-03-11")).toEqual([]);
    expect(closedOn(lifted, "2026-03-10")).toEqual(all);
    expect(closedOn(lifted, "2026-03-12")).toEqual(all);
    const one = after({
      type: "institution-receives",
      institution: "S002",
      days,
      rule: "county/examination",
    }).value;
    expect(closedOn(one, "2026-03-11")).toEqual(["S001", "S003"]);
    expect(closedOn(one, "2026-03-10")).toEqual(all);
    const two = after(
      { type: "institution-receives", institution: "S002", days, rule: "county/examination" },
      { type: "institution-receives", institution: "S003", days, rule: "county/examination" },
    ).value;
    expect(closedOn(two, "2026-03-11")).toEqual(["S001"]);
  });

  it("stays closed where the change names no rule, and a warning says which rule closes it and whether the district may lift it", () => {
    const open = after({ type: "days-open", days });
    expect(closedOn(open.value, "2026-03-11")).toHaveLength(3);
    expect(open.warnings).toMatchObject([
      {
        code: "change-day-closed",
        path: ["changes", 0],
        message: { zh: "2026-03-11虽已开放，硬性规则“考试周不进校”仍不许部分单位在这段时间接受督导" },
        fix: {
          en: 'The district can lift it for those days, since neither nation nor province asks for it: give the change rule: "county/examination".',
        },
      },
    ]);
    const asked = applyChanges({ ...problem, rules: [examination("province")] }, [
      { type: "days-open", days },
    ]);
    expect(asked.ok ? asked.warnings : []).toMatchObject([
      { code: "change-day-closed", fix: { zh: "国家和省的规定不由本地破例，改用其他日子" } },
    ]);
    expect(after({ type: "institution-receives", institution: "S004", days }).warnings).toEqual([]);
    expect(after({ type: "days-open", days: { from: "2026-03-18", until: "2026-03-18" } }).warnings).toEqual(
      [],
    );
  });

  it("is of a rule of that form: another is refused", () => {
    const wrong = applyChanges(problem, [{ type: "days-open", days, rule: "county/examinations" }]);
    expect(wrong.ok ? [] : wrong.issues.map(({ code, fix }) => `${code} ${fix.en}`)).toEqual([
      'change-part-unknown Did you mean "county/examination"?',
    ]);
    const other = nationalSchedule.contributes[0];
    const form = applyChanges(problem, [{ type: "days-open", days, rule: other?.id ?? "" }]);
    expect(form.ok).toBe(false);
  });
});
