import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import { answersToSome, everyForm } from "../../test/every-form.ts";
import { soundCondition } from "../../test/random-expressions.ts";
import {
  defineChecklistEdition,
  settleAnswers,
  type Answer,
  type ChecklistEdition,
  type ChecklistItem,
  type HiddenPolicy,
} from "../index.ts";

const yes = { type: "yes-no", value: "yes" } as const;
const no = { type: "yes-no", value: "no" } as const;

/** A licence asked only where there is a canteen, a menu asked only where there is a licence. */
function canteenForm(whenHidden: HiddenPolicy): ChecklistEdition {
  return defineChecklistEdition({
    ...head,
    items: {
      canteen: { title: "有食堂", answer: "yes-no" },
      licence: {
        title: "许可证有效",
        answer: "yes-no",
        askIf: { equal: [{ answer: "canteen" }, "yes"] },
        whenHidden,
      },
      menu: {
        title: "食谱公示",
        answer: "yes-no",
        askIf: { not: { equal: [{ answer: "licence" }, "no"] } },
        whenHidden,
      },
    },
  });
}

function settle(edition: ChecklistEdition, answers: Readonly<Record<string, Answer>>) {
  return settleAnswers(edition, answersTo(edition, answers));
}

describe("an item under a condition", () => {
  const form = canteenForm("keep");

  it("is asked when the condition holds, hidden when it does not, undecided while it is not known", () => {
    expect(settle(form, { canteen: yes }).asked["licence"]).toBe("asked");
    expect(settle(form, { canteen: no }).asked["licence"]).toBe("hidden");
    expect(settle(form, {}).asked["licence"]).toBe("undecided");
    expect(settle(form, { canteen: { type: "refused", because: "未开门" } }).asked["licence"]).toBe(
      "undecided",
    );
  });

  it("is hidden with the item it depends on, whatever the condition says of it", () => {
    expect(settle(form, { canteen: no, licence: yes }).asked["menu"]).toBe("hidden");
    const notApplicable = { type: "not-applicable", because: "走读" } as const;
    expect(settle(form, { canteen: notApplicable }).asked).toEqual({
      canteen: "asked",
      licence: "hidden",
      menu: "hidden",
    });
  });

  it("does not count while it is hidden", () => {
    expect(settle(form, { canteen: no, licence: yes }).counted).toEqual({ canteen: no });
  });

  it("is hidden with its whole section", () => {
    const edition = defineChecklistEdition({
      ...head,
      sections: { food: "食堂" },
      askSectionIf: { food: { equal: [{ answer: "canteen" }, "yes"] } },
      items: {
        canteen: { title: "有食堂", answer: "yes-no" },
        menu: { title: "食谱公示", answer: "yes-no", section: "food" },
      },
    });
    expect(settle(edition, { canteen: no }).asked["menu"]).toBe("hidden");
  });

  it("may be a field of each entry of a group", () => {
    const edition = defineChecklistEdition({
      ...head,
      items: {
        canteens: {
          title: "各食堂",
          answer: {
            type: "repeat",
            of: "食堂",
            fields: {
              contracted: { title: "委托经营", answer: { type: "yes-no" } },
              contract: {
                title: "合同在有效期",
                answer: { type: "yes-no" },
                askIf: { equal: [{ field: "contracted" }, "yes"] },
                whenHidden: "archive",
              },
            },
          },
        },
        valid: {
          title: "有效合同数",
          answer: {
            type: "computed",
            value: { count: "canteens", where: { equal: [{ field: "contract" }, "yes"] } },
          },
        },
      },
    });
    const settled = settle(edition, {
      canteens: {
        type: "repeat",
        value: [
          { id: "north", answers: { contracted: yes, contract: yes } },
          { id: "south", answers: { contracted: no, contract: yes } },
        ],
      },
    });
    expect(settled.counted["valid"]).toEqual({ type: "computed", value: 1 });
    expect(settled.trace).toEqual([
      { item: "canteens", entry: "south", field: "contract", became: "archived" },
    ]);
    expect(settled.stored.answers["canteens"]).toMatchObject({
      value: [{ id: "north" }, { id: "south", answers: { contracted: no }, archived: { contract: yes } }],
    });
  });
});

describe("the answer of an item that is no longer asked", () => {
  it.each<[HiddenPolicy, string, readonly string[], readonly string[]]>([
    ["keep", "kept", ["canteen", "licence"], []],
    ["archive", "archived", ["canteen"], ["licence"]],
    ["clear", "cleared", ["canteen"], []],
  ])("under %s is %s, and the trace says so", (policy, became, stored, archived) => {
    const settled = settle(canteenForm(policy), { canteen: no, licence: yes });
    expect(settled.trace).toEqual([{ item: "licence", became }]);
    expect(Object.keys(settled.stored.answers)).toEqual(stored);
    expect(Object.keys(settled.stored.archived ?? {})).toEqual(archived);
  });

  it("comes back from the archive when the item is asked again", () => {
    const edition = canteenForm("archive");
    const { stored } = settle(edition, { canteen: no, licence: yes });
    const again = settleAnswers(edition, { ...stored, answers: { ...stored.answers, canteen: yes } });
    expect(again.counted).toEqual({ canteen: yes, licence: yes });
    expect(again.stored.answers).toEqual({ canteen: yes, licence: yes });
    expect(again.trace).toEqual([{ item: "licence", became: "restored" }]);
  });

  it("that is no answer stays where it is", () => {
    const settled = settle(canteenForm("clear"), { canteen: no, licence: { type: "not-checked" } });
    expect(settled.stored.answers["licence"]).toEqual({ type: "not-checked" });
    expect(settled.trace).toEqual([]);
  });
});

describe("a computed value", () => {
  it("is worked out exactly, and counts like an answer", () => {
    const edition = defineChecklistEdition({
      ...head,
      items: {
        a: { title: "甲", answer: "number" },
        b: { title: "乙", answer: "number" },
        total: {
          title: "合计",
          answer: { type: "computed", value: { add: [{ answer: "a" }, { answer: "b" }] } },
        },
        high: {
          title: "超标",
          answer: { type: "computed", value: { more: [{ answer: "total" }, 0.25] } },
        },
      },
    });
    const number = (value: number): Answer => ({ type: "number", value });
    expect(settle(edition, { a: number(0.1), b: number(0.2) }).counted["total"]).toEqual({
      type: "computed",
      value: 0.3,
    });
    expect(settle(edition, { a: number(0.1), b: number(0.2) }).counted["high"]).toMatchObject({
      value: true,
    });
    expect(settle(edition, { a: number(0.1) }).counted["total"]).toBeUndefined();
  });
});

/** {@link everyForm} with conditions on some items, circles not excluded, and any treatment of hidden answers. */
const randomForm: fc.Arbitrary<ChecklistEdition> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...Object.keys(everyForm.items)),
      soundCondition,
      fc.constantFrom<HiddenPolicy>("keep", "archive", "clear"),
    ),
    { maxLength: 6 },
  )
  .map((rules) => {
    const items: Record<string, ChecklistItem> = { ...everyForm.items };
    for (const [id, askIf, whenHidden] of rules) {
      const item = items[id];
      if (item !== undefined) items[id] = { ...item, askIf, whenHidden };
    }
    return { ...everyForm, items };
  });

describe("whatever the form", () => {
  const filled = fc.tuple(randomForm, answersToSome(), answersToSome());

  it("no answer is lost: it is kept, archived, or its clearing was declared and traced", () => {
    fc.assert(
      fc.property(filled, ([edition, answers, archived]) => {
        const { stored, trace } = settleAnswers(edition, { ...answersTo(edition, answers), archived });
        for (const [id, answer] of [...Object.entries(answers), ...Object.entries(archived)]) {
          const cleared = trace.some((one) => one.item === id && one.became === "cleared");
          const declared = cleared && edition.items[id]?.whenHidden === "clear" ? [answer] : [];
          expect([stored.answers[id], stored.archived?.[id], ...declared]).toContainEqual(answer);
        }
      }),
    );
  });

  it("settling twice changes nothing more", () => {
    fc.assert(
      fc.property(filled, ([edition, answers, archived]) => {
        const once = settleAnswers(edition, { ...answersTo(edition, answers), archived });
        const twice = settleAnswers(edition, once.stored);
        expect(twice.stored).toEqual(once.stored);
        expect(twice.asked).toEqual(once.asked);
        expect(twice.counted).toEqual(once.counted);
      }),
    );
  });

  it("only items that are asked or undecided count", () => {
    fc.assert(
      fc.property(filled, ([edition, answers]) => {
        const { asked, counted } = settle(edition, answers);
        for (const id of Object.keys(counted)) expect(asked[id]).not.toBe("hidden");
      }),
    );
  });
});
