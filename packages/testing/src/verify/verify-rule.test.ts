import type { Visit } from "@supervision/domain";
import { defineScheduleRule } from "@supervision/schedule";
import { limitBurden } from "@supervision/schedule/burden";
import { steerLoad } from "@supervision/schedule/load";
import {
  fortyHoursOfTraining,
  independence,
  oneVisitPerHalfDay,
  restBetweenVisits,
} from "@supervision/schedule/national";
import { avoidPatterns } from "@supervision/schedule/unpredictability";
import { describe, expect, it } from "vitest";
import { VerificationError } from "./verification-error.ts";
import { verifyRule } from "./verify-rule.ts";

function visit(id: string, date: string, change: Partial<Visit> = {}): Visit {
  return {
    id,
    institution: "S1",
    inspectors: ["D1"],
    date,
    halfDay: "morning",
    kind: "routine",
    items: [],
    ...change,
  };
}

/** At most two visits by one inspector in the judged time. */
const atMostTwo = defineScheduleRule({
  id: "riverside/at-most-two",
  title: "每名督学至多两次",
  editions: [
    {
      edition: "2025-09",
      status: "active",
      effective: { from: "2025-09-01" },
      sources: [{ title: "示例办法", issuedBy: "示例督导室", authority: "district", issuedOn: "2025-08" }],
      level: "soft",
      rule: {
        type: "inspect",
        scope: "inspector",
        values: { most: 2 },
        inspect: ({ visits, values }) =>
          visits.slice(values["most"] ?? 0).map((one) => ({
            visits: [one.id],
            because: { zh: `${one.date}已超出次数`, en: `${one.date} is one too many` },
          })),
      },
    },
  ],
});

describe("verifyRule", () => {
  it("passes for a rule that is broken and for one that is not", () => {
    const twice = [visit("v1", "2026-03-10"), visit("v2", "2026-03-10", { institution: "S2" })];
    expect(() => {
      verifyRule(oneVisitPerHalfDay).given({ visits: twice }).violates(1);
      verifyRule(oneVisitPerHalfDay)
        .given({ visits: twice.slice(1) })
        .isClean();
    }).not.toThrow();
  });

  it("counts every violation by itself and knows which visits are concerned", () => {
    const visits = [
      visit("v1", "2026-03-10"),
      visit("v2", "2026-03-11"),
      visit("v3", "2026-03-12"),
      visit("v4", "2026-03-13"),
    ];
    expect(() =>
      verifyRule(atMostTwo)
        .given({ visits })
        .violates([{ visits: ["v4"] }, { visits: ["v3"] }]),
    ).not.toThrow();
    expect(() =>
      verifyRule(atMostTwo)
        .given({ visits })
        .violates([{ visits: ["v1"] }, { visits: ["v3"] }]),
    ).toThrow(VerificationError);
  });

  it("takes recusals from the register and fills in the rest", () => {
    const recusals = [{ inspector: "D1", institution: "S1", ground: "relative-of-head" }] as const;
    const verify = verifyRule(independence).given({
      visits: [visit("v1", "2026-03-10")],
      register: { recusals },
    });
    expect(() => verify.violates(1)).not.toThrow();
  });

  it("takes a bare edition", () => {
    const [edition] = restBetweenVisits.editions;
    if (edition === undefined) throw new TypeError("the rule has an edition");
    const visits = [visit("v1", "2026-03-10"), visit("v2", "2026-04-28")];
    expect(() => verifyRule(edition).given({ visits }).isClean()).not.toThrow();
  });

  it("gives rules what other departments, the past and the map know", () => {
    const [edition] = atMostTwo.editions;
    if (edition === undefined) throw new TypeError("the rule has an edition");
    const visits = [visit("v1", "2026-03-10"), visit("v2", "2026-04-14")];
    const fire = {
      id: "f1",
      programme: "fire",
      institution: "S1",
      date: "2026-03-12",
      halfDay: "morning",
    } as const;
    const burden = verifyRule({ ...edition, rule: limitBurden({ perWeek: 1 }) });
    const pattern = verifyRule({ ...edition, rule: avoidPatterns({ tolerated: 0, memory: 12 }) });
    const load = verifyRule({
      ...edition,
      rule: steerLoad(
        { speed: 30, unknownWay: 60, onSite: { usual: 120 }, writing: 30, followUp: 30 },
        { targets: { D1: 480 }, tolerance: 0, unit: 60 },
      ),
    });
    const history = {
      since: "2025-09-01",
      visits: [
        { institution: "S1", date: "2026-01-13", kind: "routine" },
        { institution: "S1", date: "2026-02-24", kind: "routine" },
      ],
    } as const;
    expect(() => {
      burden.given({ visits }).isClean();
      burden
        .given({ visits, otherVisits: [{ ...fire, id: "f2", institution: "S2" }, fire] })
        .violates([{ visits: ["v1"], institutions: ["S1"] }]);
      pattern.given({ visits }).isClean();
      pattern.given({ visits: visits.slice(0, 1), history }).violates([{ visits: ["v1"] }]);
      load.given({ visits }).isClean();
      const near = { longitude: 117, latitude: 36 };
      const institutions = [
        {
          id: "S1",
          name: "S1",
          kind: "primary",
          nature: "public",
          zone: "all",
          students: {},
          coordinates: near,
        },
      ] as const;
      // Next door there is no way to count.
      load
        .given({ visits, office: near, register: { institutions } })
        .violates([{ inspectors: ["D1"], amount: 2 }]);
    }).not.toThrow();
    expect(() => burden.given({ visits, otherVisits: [fire, fire] })).toThrow("f1");
  });

  it("says what was expected, what was found and why", () => {
    const visits = [visit("v1", "2026-03-10"), visit("v2", "2026-03-11"), visit("v3", "2026-03-12")];
    expect(() => verifyRule(atMostTwo).given({ visits }).isClean()).toThrowErrorMatchingInlineSnapshot(`
      [VerificationError: riverside/at-most-two
      expected no violation
      found    1 violation
               v3: 2026年3月12日已超出次数 / 2026-03-12 is one too many
      given    3 visits from 2026-03-01 until 2026-03-31]
    `);
    expect(() => verifyRule(atMostTwo).given({ visits }).violates(2)).toThrow(
      "expected 2 violations\nfound    1 violation",
    );
  });

  it("refuses a rule about something else than visits, with the reason", () => {
    expect(() => verifyRule(fortyHoursOfTraining).given({ visits: [visit("v1", "2026-03-10")] })).toThrow(
      "cannot be verified on visits",
    );
  });

  it("refuses facts that cannot be judged, with the reason", () => {
    expect(() => verifyRule(atMostTwo).given({ visits: [] })).toThrow("have to name the period");
    expect(() => verifyRule(atMostTwo).given({ visits: [visit("v1", "2031-03-10")] })).toThrow(
      "calendar-year-missing",
    );
    expect(() => verifyRule(atMostTwo).given({ visits: [visit("v1", "2025-03-10")] })).toThrow(
      "no edition in force",
    );
  });
});
