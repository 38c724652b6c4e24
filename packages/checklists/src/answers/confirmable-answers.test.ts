import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024, edition2026 } from "../../test/editions.ts";
import { answersToSome, everyForm } from "../../test/every-form.ts";
import { checkAnswers, confirmableAnswers, type ChecklistEdition } from "../index.ts";

const yes = { type: "yes-no", value: "yes" } as const;

describe("the answers of an earlier visit", () => {
  it("may be confirmed where they were given, not where nobody looked", () => {
    const earlier = answersTo(edition2024, {
      "fire-exit": yes,
      "fast-class": { type: "refused", because: "未开门" },
    });
    expect(confirmableAnswers(edition2024, earlier, "2026-09-10")).toEqual({
      "fire-exit": { type: "unchanged", since: "2026-03-02", answer: yes },
    });
  });

  it("keep the day they were first given, and are too old one day", () => {
    const edition: ChecklistEdition = {
      ...edition2024,
      items: { "fire-exit": { title: "安全出口畅通", answer: "yes-no", unchangedWithin: 200 } },
    };
    const since = "2026-03-02";
    const earlier = answersTo(
      edition,
      { "fire-exit": { type: "unchanged", since, answer: yes } },
      "2026-06-01",
    );
    expect(confirmableAnswers(edition, earlier, "2026-09-18")["fire-exit"]?.since).toBe(since);
    expect(confirmableAnswers(edition, earlier, "2026-09-19")).toEqual({});
  });

  it("may not be confirmed to an item that is asked in another way by now", () => {
    const earlier = answersTo(edition2024, { lesson: { type: "grade", value: "good" }, order: yes });
    expect(Object.keys(confirmableAnswers(edition2026, earlier, "2026-09-10"))).toEqual(["lesson"]);
  });

  it("are accepted when they are confirmed, whatever they are", () => {
    fc.assert(
      fc.property(answersToSome(), (some) => {
        const earlier = answersTo(everyForm, some, "2026-09-10");
        const confirmed = confirmableAnswers(everyForm, earlier, "2026-09-20");
        expect(checkAnswers(everyForm, answersTo(everyForm, confirmed, "2026-09-20")).ok).toBe(true);
      }),
    );
  });
});
