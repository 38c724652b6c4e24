import type { Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { person, problemOf, school } from "../../test/riverside.ts";
import { checkSchedule } from "./check-schedule.ts";

const problem = problemOf([school(1)], [person(1)]);
const visit = {
  id: "V1",
  institution: "S1",
  inspectors: ["I1"],
  date: "2026-03-11",
  halfDay: "morning",
  kind: "routine",
  items: [],
};

/** Paths of what cannot be read in rows as a program without types may hand them in. */
function unread(rows: unknown): readonly string[] {
  const visits: readonly Visit[] = JSON.parse(JSON.stringify(rows));
  const check = checkSchedule(problem, visits);
  return check.ok ? [] : check.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("a plan of which some rows are no visits", () => {
  it("is not judged: each is named by its place", () => {
    expect(unread(null)).toEqual(["value-invalid visits"]);
    expect(unread([visit, null, 7])).toEqual(["value-invalid visits.1", "value-invalid visits.2"]);
    expect(unread([{}])).toEqual(
      ["id", "institution", "inspectors", "date"].map((field) => `value-invalid visits.0.${field}`),
    );
    expect(unread([{ ...visit, inspectors: "I1" }])).toEqual(["value-invalid visits.0.inspectors"]);
    expect(unread([{ ...visit, items: "school#a" }])).toEqual(["value-invalid visits.0.items"]);
  });

  it("is judged where the rest is only odd, and what is odd is a breach", () => {
    const odd = { id: "", institution: "", inspectors: [], date: "soon" };
    expect(unread([visit, odd])).toEqual([]);
    const visits: readonly Visit[] = JSON.parse(JSON.stringify([odd]));
    const check = checkSchedule(problem, visits);
    const broken = check.ok ? check.value.rules.filter(({ satisfied }) => !satisfied) : [];
    expect(broken.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        "structure/known-kind",
        "structure/valid-date",
        "structure/inspectors-distinct",
      ]),
    );
  });
});
