import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { Model } from "survey-core";
import { describe, expect, it } from "vitest";
import { clauseForm, clauseList, clauseSchool } from "../../test/exchange/clause-form.ts";
import { everyForm, everyFormAnswers, everyFormList } from "../../test/exchange/every-form.ts";
import {
  pinOf,
  scoreAnswers,
  settleAnswers,
  type Answer,
  type ChecklistAnswers,
  type ChecklistEdition,
} from "../index.ts";
import { fromSurveyJs, toSurveyJs, toSurveyJsData, type SurveyOptions } from "./index.ts";

const visit = { institution: "s1", date: "2026-09-10" } as const;
const { form, losses } = toSurveyJs(everyFormList, { date: visit.date });

/** The form as survey-core holds it. */
function filled(data: Readonly<Record<string, unknown>> = {}): Model {
  const model = new Model(structuredClone(form));
  model.data = structuredClone(data);
  return model;
}

function answered(answers: ChecklistAnswers["answers"]): ChecklistAnswers {
  return { pin: orThrow(fromSurveyJs(everyFormList, {}, visit)).pin, ...visit, answers };
}

describe("a checklist in survey-core", () => {
  it("is read without a complaint and shows every item under its id", () => {
    const model = filled();
    expect(model.jsonErrors).toBeNull();
    const names = model.getAllQuestions().map(({ name }) => name);
    const silent = ["reminder"];
    expect(Object.keys(everyForm.items).filter((id) => !names.includes(id))).toEqual(silent);
    expect(model.getPanelByName("reminder__item")?.title).toContain("请先出示督学证");
  });

  it("gives back the answers that were put in, and works out the points that scoreAnswers works out", () => {
    fc.assert(
      fc.property(everyFormAnswers, (answers) => {
        const model = filled(toSurveyJsData(answers).data);
        expect(orThrow(fromSurveyJs(everyFormList, model.data, visit))).toEqual(answers);
        const { points, maximum } = orThrow(scoreAnswers(everyForm, answers));
        const worked: Readonly<Record<string, unknown>> = model.data;
        expect(worked["__points"]).toBeCloseTo(points, 6);
        expect(worked["__maximum"]).toBeCloseTo(maximum, 6);
      }),
      { numRuns: 8 },
    );
  });

  it("counts the share of the points that a non-answer is said to count", () => {
    const edition: ChecklistEdition = {
      ...everyForm,
      nonAnswers: { "not-applicable": { scoring: { share: 0.8 } }, refused: { scoring: { share: 0.25 } } },
    };
    const model = new Model(toSurveyJs({ ...everyFormList, edition }, { date: visit.date }).form);
    for (const [item, type] of [
      ["order", "refused"],
      ["lesson", "not-applicable"],
    ] as const) {
      model.setValue(`${item}__state`, type);
      model.setValue(`${item}__because`, "停课");
    }
    const refused: ChecklistAnswers = {
      ...answered({
        order: { type: "refused", because: "停课" },
        lesson: { type: "not-applicable", because: "停课" },
      }),
      pin: pinOf(everyFormList.id, edition),
    };
    const { points, maximum } = orThrow(scoreAnswers(edition, refused));
    expect([points, maximum]).toEqual([4.5, 20.3]);
    expect(model.data["__points"]).toBeCloseTo(points, 6);
    expect(model.data["__maximum"]).toBeCloseTo(maximum, 6);
  });

  it("asks an item only while its condition is known to hold", () => {
    const model = filled();
    const shown = (): boolean => model.getPanelByName("fire-exit-key__item").isVisible;
    expect(shown()).toBe(false);
    model.setValue("fire-exit", "no");
    expect(shown()).toBe(true);
    model.setValue("fire-exit", "yes");
    expect(shown()).toBe(false);
  });

  it("puts an answer away while a non-answer is picked, and asks for its reason", () => {
    const model = filled({ order: "good", lesson__note: "好" });
    model.setValue("order__state", "refused");
    expect(model.getQuestionByName("order").isVisible).toBe(false);
    expect(model.getValue("order")).toBeUndefined();
    expect(model.validate()).toBe(false);
    model.setValue("order__because", "未开门");
    model.setValue("lesson__state", "not-checked");
    expect(model.validate()).toBe(true);
    expect(orThrow(fromSurveyJs(everyFormList, model.data, visit)).answers["order"]).toEqual({
      type: "refused",
      because: "未开门",
    });
  });

  it("refuses what breaks a constraint and warns where it only warns", () => {
    const validates = (minutes: number): boolean => {
      const model = filled({ lesson__note: "好", homework: minutes });
      return model.validate();
    };
    expect([validates(60), validates(200), validates(250)]).toEqual([true, true, false]);
    const model = filled({ lesson__note: "好", classes: 2.5 });
    expect(model.validate()).toBe(false);
  });

  it("scores a form filled by hand", () => {
    const model = filled();
    model.setValue("fire-exit", "yes");
    model.setValue("lesson", "good");
    model.setValue("lesson__note", "提问面广");
    model.setValue("canteens__state", "not-applicable");
    model.setValue("canteens__because", "走读");
    const answers = orThrow(fromSurveyJs(everyFormList, model.data, visit));
    expect(answers).toEqual(
      answered({
        "fire-exit": { type: "yes-no", value: "yes" },
        lesson: { type: "grade", value: "good", note: "提问面广" },
        canteens: { type: "not-applicable", because: "走读" },
      }),
    );
    expect(orThrow(scoreAnswers(everyForm, answers)).points).toBe(10);
  });

  it("takes a signature by the name beside the picture", () => {
    const model = filled({ "head-signs": "data:image/png;base64,AAAA", "head-signs__name": "李校长" });
    expect(orThrow(fromSurveyJs(everyFormList, model.data, visit)).answers["head-signs"]).toEqual({
      type: "signature",
      value: { name: "李校长", signedOn: "2026-09-10" },
    });
  });
});

describe("what a form does not carry", () => {
  it("is listed, with the place in the edition", () => {
    expect(losses.map(({ code, path }) => `${code} ${path.join(".")}`.trim())).toEqual([
      "pin-not-carried",
      "unchanged-not-carried",
      "evidence-not-carried",
      "cell-reasons-not-carried items.subjects.answer",
      "cell-reasons-not-carried items.canteens.answer",
      "entry-ids-by-position items.canteens.answer",
      "digest-not-carried items.duty-roster.answer",
      "digest-not-carried items.gate.answer",
      "file-count-not-carried items.gate.answer",
      "signature-picture-not-carried items.head-signs.answer",
    ]);
  });

  it("is a condition the form language cannot say", () => {
    const list = {
      ...everyFormList,
      edition: {
        ...everyForm,
        items: {
          ...everyForm.items,
          dinner: {
            title: "用餐",
            answer: "yes-no",
            askIf: { some: "canteens", meets: { equal: [{ field: "licence" }, "no"] } },
          },
        },
      },
    } as const;
    const found = toSurveyJs(list, { date: visit.date }).losses.filter(({ path }) => path[1] === "dinner");
    expect(found.map(({ code }) => code)).toEqual(["condition-not-carried"]);
  });
});

describe("data that no form of this edition can have given", () => {
  it("is named, with what was expected", () => {
    const checked = fromSurveyJs(
      everyFormList,
      { "fire-exits": "yes", order: "middling", homework: "many" },
      visit,
    );
    expect(!checked.ok && checked.issues.map(({ code, path }) => `${code} ${path[1]}`)).toEqual([
      "answer-value-invalid order",
      "answer-value-invalid homework",
      "answer-item-unknown fire-exits",
    ]);
  });
});

describe("answers that are kept while they are hidden", () => {
  const edition: ChecklistEdition = {
    ...everyForm,
    sections: { food: "食品", store: "仓库" },
    sectionWithin: { store: "food" },
    askSectionIf: { food: { equal: [{ answer: "meals" }, "yes"] } },
    items: {
      meals: { title: "供餐", answer: "yes-no" },
      canteen: { title: "自办食堂", section: "food", answer: "yes-no" },
      portions: { title: "份数", section: "store", answer: "number" },
      cook: {
        title: "厨师有证",
        answer: "yes-no",
        weight: 2,
        askIf: { equal: [{ answer: "canteen" }, "yes"] },
      },
      many: { title: "大食堂", answer: "yes-no", askIf: { more: [{ answer: "portions" }, 100] } },
      quiet: { title: "无需", answer: "yes-no", askIf: { not: { answered: "portions" } } },
      twice: {
        title: "两餐",
        answer: { type: "computed", value: { multiply: [{ answer: "portions" }, 2] } },
      },
    },
  };
  const list = { ...everyFormList, edition };
  const hidden = toSurveyJs(list, { date: visit.date });
  const words = fc.constantFrom("yes", "no", undefined);
  const truth = (value: string | undefined): Answer | undefined =>
    value === "yes" || value === "no" ? { type: "yes-no", value } : undefined;

  it("count in no other condition, no computed value and no points, as in settleAnswers", () => {
    fc.assert(
      fc.property(
        fc.record({ meals: words, canteen: words, cook: words }),
        fc.option(fc.integer({ min: 90, max: 110 }), { nil: undefined }),
        (filledIn, portions) => {
          const model = new Model(structuredClone(hidden.form));
          model.data = Object.fromEntries(
            Object.entries({ ...filledIn, portions }).filter(([, value]) => value !== undefined),
          );
          const answers: ChecklistAnswers["answers"] = Object.fromEntries(
            Object.entries({
              ...Object.fromEntries(Object.entries(filledIn).map(([id, value]) => [id, truth(value)])),
              portions: portions === undefined ? undefined : ({ type: "number", value: portions } as const),
            }).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const])),
          );
          const filledAnswers = { pin: pinOf(list.id, edition), ...visit, answers };
          const { asked, counted } = settleAnswers(edition, filledAnswers);
          for (const id of ["cook", "many", "quiet"])
            expect(model.getPanelByName(`${id}__item`).isVisible, id).toBe(asked[id] === "asked");
          const twice = counted["twice"];
          const data: Readonly<Record<string, unknown>> = model.data;
          expect(data["twice"] || undefined).toBe(
            twice !== undefined && "value" in twice ? twice.value : undefined,
          );
          // While it is undecided the form leaves it out, which is a declared loss.
          const { points } = orThrow(scoreAnswers(edition, filledAnswers));
          expect(data["__points"]).toBe(asked["cook"] === "undecided" ? 0 : points);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("keep their sections inside each other", () => {
    const [outer] = hidden.form.pages[0]?.elements ?? [];
    const inner = outer?.["elements"];
    expect(outer?.name).toBe("__section-food");
    expect(Array.isArray(inner) && inner.map((one) => one.name)).toEqual([
      "canteen__item",
      "__section-store",
    ]);
  });

  it("leave an item out of points and maximum while its condition is not known, which is a loss", () => {
    expect(hidden.losses.map(({ code, path }) => `${code} ${path.join(".")}`)).toContain(
      "undecided-points-not-carried items.cook.weight",
    );
  });
});

describe("cells and facts", () => {
  const clauses = toSurveyJs(clauseList, { date: visit.date, institution: clauseSchool });

  it("are asked in the rows and under the conditions of their columns", () => {
    const model = new Model(structuredClone(clauses.form));
    model.data = { open: "yes", subjects: { chinese: { plan: "no" }, maths: { plan: "yes" } } };
    const question = model.getQuestionByName("subjects");
    const shown = (row: number): readonly boolean[] =>
      question["visibleRows"][row].cells.map(
        (cell: { readonly question: { readonly isVisible: boolean } }) => cell.question.isVisible,
      );
    expect([shown(0), shown(1)]).toEqual([
      [true, false, true],
      [true, true, false],
    ]);
  });

  it("of the institution are put in where they are known, and are a loss where not", () => {
    const model = new Model(structuredClone(clauses.form));
    expect(model.getPanelByName("funds__item").isVisible).toBe(true);
    expect(model.getPanelByName("naps__item").isVisible).toBe(false);
    const lost = (options: SurveyOptions): readonly string[] =>
      toSurveyJs(clauseList, options)
        .losses.filter(({ code }) => code === "condition-not-carried")
        .map(({ path }) => path.join("."));
    expect(lost({ institution: clauseSchool })).toEqual([]);
    expect(lost({})).toEqual(["items.funds.askIf", "items.naps.askIf"]);
    const read = orThrow(fromSurveyJs(clauseList, { funds: "yes" }, { ...visit, facts: clauseSchool }));
    expect(settleAnswers(clauseForm, read).asked["funds"]).toBe("asked");
    const boarders = {
      ...clauseList,
      edition: {
        ...clauseForm,
        items: {
          ...clauseForm.items,
          beds: { title: "床位", answer: "number", askIf: { more: [{ students: "all" }, 100] } },
          night: { title: "夜巡", answer: "yes-no", askIf: { equal: [{ institution: "boarding" }, "yes"] } },
        },
      },
    } as const;
    const facts = { boarding: true, students: { primary: 90 } };
    const { form: known } = toSurveyJs(boarders, { institution: clauseSchool, facts });
    const shown = new Model(structuredClone(known));
    expect([
      shown.getPanelByName("beds__item").isVisible,
      shown.getPanelByName("night__item").isVisible,
    ]).toEqual([false, true]);
  });
});
