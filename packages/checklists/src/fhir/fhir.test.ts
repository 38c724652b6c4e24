import { orThrow } from "@supervision/domain";
import { createRequire } from "node:module";
import { Fhir } from "fhir";
import fc from "fast-check";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { describe, expect, it } from "vitest";
import { answersToAny } from "../../test/answers-to-any.ts";
import { publishedEditions } from "../../test/published.ts";
import { afterLosses } from "../../test/exchange/after-losses.ts";
import { clauseForm, clauseList, clauseSchool } from "../../test/exchange/clause-form.ts";
import { everyForm, everyFormAnswers, everyFormList } from "../../test/exchange/every-form.ts";
import { wildAnswers, wildEdition, wildList } from "../../test/exchange/wild-answers.ts";
import {
  checkAnswers,
  pinOf,
  scoreAnswers,
  settleAnswers,
  type ChecklistAnswers,
  type ChecklistEdition,
} from "../index.ts";
import type { Condition } from "../expressions/index.ts";
import {
  fromQuestionnaireResponse,
  toQuestionnaire,
  toQuestionnaireResponse,
  type QuestionnaireItem,
} from "./index.ts";

// The official JSON schema of R4, and a validator that knows its value sets.
const JsonSchemaValidator: new () => {
  readonly validate: (resource: unknown) => readonly { readonly message: string }[] | null;
} = createRequire(import.meta.url)("@asymmetrik/fhir-json-schema-validator");
const schema = new JsonSchemaValidator();
const fhir = new Fhir();

/** What either validator has against a resource. */
function faults(resource: object): readonly string[] {
  const { messages } = fhir.validate(structuredClone(resource), { errorOnUnexpected: true });
  return [
    ...messages
      .filter(({ severity }) => String(severity) !== "info")
      .map(({ location, message }) => `${location ?? ""} ${message ?? ""}`),
    ...(schema.validate(structuredClone(resource)) ?? []).map(({ message }) => message),
  ];
}

/** All questions of a questionnaire by name. */
function questions(items: readonly QuestionnaireItem[]): ReadonlyMap<string, QuestionnaireItem> {
  return new Map(
    items.flatMap((one): (readonly [string, QuestionnaireItem])[] => [
      [one.linkId, one],
      ...questions(one.item ?? []),
    ]),
  );
}

/** The expression of an extension of a question. */
function expressionOf(item: QuestionnaireItem | undefined, name: string): string {
  const list = item?.["extension"];
  const text = JSON.stringify(Array.isArray(list) ? list : []);
  const [found] = (Array.isArray(list) ? list : []).filter((one) => JSON.stringify(one).includes(name));
  expect(text).toContain(name);
  const expression: unknown = Object(Object(found).valueExpression).expression;
  return typeof expression === "string" ? expression : "";
}

/** What fhirpath.js makes of an expression over a response. */
function worked(expression: string, response: object): unknown {
  const found: unknown = fhirpath.evaluate(structuredClone(response), expression, { resource: response }, r4);
  return Array.isArray(found) ? found[0] : undefined;
}

function answered(edition: ChecklistEdition, answers: ChecklistAnswers["answers"]): ChecklistAnswers {
  return { pin: pinOf(everyFormList.id, edition), institution: "s1", date: "2026-09-10", answers };
}

describe("a checklist as a Questionnaire", () => {
  it.each([wildList, clauseList].map((list) => [list.title, list] as const))(
    "%s is valid R4 to two validators",
    (_title, list) => {
      expect(faults(toQuestionnaire(list).questionnaire)).toEqual([]);
    },
  );

  it.each(publishedEditions)(
    "%s is valid R4 without losing an item, and so are answers to it",
    (_name, list) => {
      const { edition } = list;
      const { questionnaire, losses } = toQuestionnaire(list);
      expect(faults(questionnaire)).toEqual([]);
      const names = questions(questionnaire.item);
      expect(
        Object.keys(edition.items).filter((item) => !names.has(item) && !names.has(`${item}__item`)),
      ).toEqual([]);
      expect(losses.filter(({ code }) => /^(condition|constraint|computed)-not-carried$/.test(code))).toEqual(
        [],
      );
      fc.assert(
        fc.property(answersToAny(list), (answers) => {
          expect(faults(toQuestionnaireResponse(list, answers).response)).toEqual([]);
        }),
        { numRuns: 2, endOnFailure: true },
      );
    },
  );

  it("is held against validators that refuse what is wrong", () => {
    const { questionnaire } = toQuestionnaire(clauseList);
    expect(faults({ ...questionnaire, status: "current" })).not.toEqual([]);
    expect(faults({ ...questionnaire, item: [{ text: "no name", type: "group" }] })).not.toEqual([]);
    expect(faults({ ...questionnaire, questions: [] })).not.toEqual([]);
  });

  it("has every name once, and names only what it has", () => {
    const { questionnaire } = toQuestionnaire(wildList);
    const text = JSON.stringify(questionnaire);
    const names = [...text.matchAll(/"linkId":"([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const used = [...text.matchAll(/"question":"([^"]+)"|linkId='([^']+)'/g)].map(([, a, b]) => a ?? b);
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("has in R5 the same questions under the names of R5", () => {
    const r5 = JSON.stringify(toQuestionnaire(wildList, { release: "R5" }).questionnaire);
    const plain = r5
      .replaceAll('"type":"coding","answerConstraint":"optionsOnly"', '"type":"choice"')
      .replaceAll('"type":"coding"', '"type":"choice"');
    expect(r5).not.toContain('"choice"');
    expect(JSON.parse(plain)).toEqual(toQuestionnaire(wildList).questionnaire);
  });

  it("says what it does not carry", () => {
    const { losses } = toQuestionnaire(everyFormList);
    expect(losses.map(({ code, path }) => `${code} ${path.join(".")}`.trim())).toEqual([
      "unchanged-not-carried",
      "evidence-not-carried",
      "reason-not-demanded",
      "hidden-answers-dropped items.fire-exit-key.askIf",
      "latest-day-not-carried items.last-drill.answer",
      "cell-reasons-not-carried items.subjects.answer",
      "cell-reasons-not-carried items.canteens.answer",
      "entry-ids-by-position items.canteens.answer",
      "hidden-answers-dropped items.canteens.answer.fields.why.askIf",
      "digest-not-carried items.duty-roster.answer",
      "file-count-not-carried items.duty-roster.answer",
      "media-type-not-carried items.duty-roster.answer",
      "digest-not-carried items.gate.answer",
      "file-count-not-carried items.gate.answer",
      "signer-not-carried items.head-signs.answer",
    ]);
  });
});

describe("answers as a QuestionnaireResponse", () => {
  it("come back the same, but for the losses that were said", () => {
    fc.assert(
      fc.property(wildAnswers, (answers) => {
        fc.pre(checkAnswers(wildEdition, answers).ok);
        const { response, losses } = toQuestionnaireResponse(wildList, answers);
        const again: unknown = JSON.parse(JSON.stringify(response));
        expect(orThrow(fromQuestionnaireResponse(wildList, again))).toEqual(afterLosses(answers, losses));
      }),
      { numRuns: 200 },
    );
  });

  it("are valid R4 to two validators", () => {
    fc.assert(
      fc.property(wildAnswers, (answers) => {
        expect(faults(toQuestionnaireResponse(wildList, answers).response)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it("give fhirpath.js the points, the maximum and the computed values that scoreAnswers works out", () => {
    const items = questions(toQuestionnaire(everyFormList).questionnaire.item);
    const points = expressionOf(items.get("score_points"), "calculatedExpression");
    const maximum = expressionOf(items.get("score_maximum"), "calculatedExpression");
    const mean = expressionOf(items.get("per-class"), "calculatedExpression");
    fc.assert(
      fc.property(everyFormAnswers, (answers) => {
        const { response } = toQuestionnaireResponse(everyFormList, answers);
        const score = orThrow(scoreAnswers(everyForm, answers));
        expect(worked(points, response)).toBeCloseTo(score.points, 6);
        expect(worked(maximum, response)).toBeCloseTo(score.maximum, 6);
        const counted = settleAnswers(everyForm, answers).counted["per-class"];
        const own = counted !== undefined && "value" in counted ? counted.value : undefined;
        const found = worked(mean, response);
        expect(typeof found === "number" ? found.toFixed(6) : found).toBe(
          typeof own === "number" ? own.toFixed(6) : own,
        );
      }),
      { numRuns: 20 },
    );
  });

  it("are scored by clauses in fhirpath.js as scoreAnswers does", () => {
    const items = questions(toQuestionnaire(clauseList).questionnaire.item);
    const points = expressionOf(items.get("score_points"), "calculatedExpression");
    const count = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        count,
        fc.constantFrom(0, 1),
        fc.constantFrom(0, 0, 1),
        count,
        (missing, late, copied, full) => {
          const answers: ChecklistAnswers = {
            ...answered(clauseForm, {
              open: { type: "yes-no", value: "yes" },
              plans: { type: "marks", value: { missing, late, copied } },
              marking: { type: "marks", value: { full } },
            }),
            pin: pinOf(clauseList.id, clauseForm),
          };
          const { response } = toQuestionnaireResponse(clauseList, answers);
          expect(worked(points, response)).toBeCloseTo(orThrow(scoreAnswers(clauseForm, answers)).points, 6);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("say why there is no answer with data-absent-reason, and other writers' codes are understood", () => {
    const answers = answered(everyForm, { patrol: { type: "refused", because: "未开门" } });
    const { response } = toQuestionnaireResponse(everyFormList, answers);
    expect(JSON.stringify(response)).toContain(
      '"linkId":"patrol","text":"作答","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"asked-declined"}]',
    );
    const read = (code: string): string | undefined => {
      const item = {
        linkId: "patrol__item",
        extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: code }],
      };
      return orThrow(fromQuestionnaireResponse(everyFormList, { ...response, item: [item] })).answers[
        "patrol"
      ]?.type;
    };
    expect(["not-asked", "masked", "unsupported", "temp-unknown", "error"].map(read)).toEqual([
      "not-checked",
      "refused",
      "not-applicable",
      "not-due",
      undefined,
    ]);
  });
});

describe("conditions in a Questionnaire", () => {
  const said = (askIf: Condition): unknown => {
    const edition: ChecklistEdition = {
      ...everyForm,
      items: { ...everyForm.items, more: { title: "另", answer: "yes-no", askIf } },
    };
    const { questionnaire, losses } = toQuestionnaire({ ...everyFormList, edition });
    const item = questions(questionnaire.item).get("more__item");
    return (
      item?.["enableWhen"] ??
      item?.["extension"] ??
      losses.filter(({ path }) => path[1] === "more").map(({ code }) => code)
    );
  };

  it("are enableWhen where one level of and, or says them, and never hold for want of an answer", () => {
    expect(said({ more: [100, { answer: "homework" }] })).toEqual([
      { question: "homework", operator: "<", answerDecimal: 100 },
    ]);
    expect(said({ not: { equal: [{ answer: "order" }, "good"] } })).toEqual([
      { question: "order", operator: "exists", answerBoolean: true },
      { question: "order", operator: "!=", answerCoding: { code: "good" } },
    ]);
    expect(said({ any: [{ answered: "gate" }, { includes: "visitors", option: "book" }] })).toEqual([
      { question: "gate", operator: "exists", answerBoolean: true },
      { question: "visitors", operator: "=", answerCoding: { code: "book" } },
    ]);
  });

  it("are FHIRPath where more is needed, which means in fhirpath.js what settleAnswers means", () => {
    const askIf: Condition = {
      any: [
        { all: [{ equal: [{ answer: "fire-exit" }, "no"] }, { more: [{ answer: "homework" }, 60] }] },
        { not: { oneOf: { answer: "order" }, values: ["good"] } },
        { atLeast: [{ add: [{ answer: "satisfaction" }, { answer: "classes" }] }, 40] },
        { equal: [{ answer: "fire-exit-key" }, "partly"] },
      ],
    };
    const edition: ChecklistEdition = {
      ...everyForm,
      items: { ...everyForm.items, more: { title: "另", answer: "yes-no", askIf } },
    };
    const list = { ...everyFormList, edition };
    const item = questions(toQuestionnaire(list).questionnaire.item).get("more__item");
    const expression = expressionOf(item, "enableWhenExpression");
    fc.assert(
      fc.property(everyFormAnswers, (filled) => {
        const answers = { ...filled, pin: pinOf(list.id, edition) };
        const { response } = toQuestionnaireResponse(list, answers);
        expect(worked(expression, response) === true).toBe(
          settleAnswers(edition, answers).asked["more"] === "asked",
        );
      }),
      { numRuns: 40 },
    );
  });

  it("stand at the cells of a matrix, in the rows that ask them", () => {
    const names = questions(toQuestionnaire(clauseList, { institution: clauseSchool }).questionnaire.item);
    expect(names.get("subjects__maths__why")?.["enableWhen"]).toEqual([
      { question: "subjects__maths__plan", operator: "=", answerCoding: { code: "no" } },
    ]);
    expect([names.has("subjects__chinese__heard"), names.has("subjects__maths__heard")]).toEqual([
      false,
      true,
    ]);
    const matrix: ChecklistAnswers["answers"] = {
      subjects: { type: "matrix", value: { chinese: { heard: { type: "number", value: 1 } } } },
    };
    const filled = {
      ...answered(clauseForm, matrix),
      pin: pinOf(clauseList.id, clauseForm),
      facts: clauseSchool,
    };
    expect(
      toQuestionnaireResponse(clauseList, filled).losses.map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "unasked-cell-not-carried answers.subjects.value.chinese.heard",
      "empty-answer-not-carried answers.subjects.value.chinese",
      "empty-answer-not-carried answers.subjects.value",
      "facts-not-carried facts",
    ]);
    const { response } = toQuestionnaireResponse(clauseList, filled);
    const read = fromQuestionnaireResponse(clauseList, response, { facts: { s1: clauseSchool } });
    expect(orThrow(read).facts).toEqual(clauseSchool);
  });

  it("are a loss where neither says them", () => {
    expect(said({ some: "canteens", meets: { equal: [{ field: "licence" }, "no"] } })).toEqual([
      "hidden-answers-dropped",
      "condition-not-carried",
    ]);
  });
});

describe("a response that nobody here wrote", () => {
  const read = (response: unknown): readonly string[] => {
    const checked = fromQuestionnaireResponse(everyFormList, response);
    return (checked.ok ? checked.warnings : checked.issues).map(({ code, path }) =>
      `${code} ${path.join(".")}`.trim(),
    );
  };
  const envelope = {
    resourceType: "QuestionnaireResponse",
    subject: { reference: "Organization/s1" },
    authored: "2026-09-10",
  };

  it.each<[string, unknown, readonly string[]]>([
    ["another resource", { resourceType: "Patient" }, ["submission-unreadable"]],
    ["nothing", null, ["submission-unreadable"]],
    [
      "another questionnaire",
      { ...envelope, questionnaire: "http://example.org/q|1" },
      ["submission-other-form questionnaire"],
    ],
    [
      "another edition",
      { ...envelope, questionnaire: "urn:supervision:checklist:riverside:every|2025-09_sha256-0" },
      ["answers-edition-mismatch questionnaire"],
    ],
    [
      "no subject and no day",
      { resourceType: "QuestionnaireResponse" },
      ["submission-institution-missing", "submission-date-invalid", "submission-pin-missing"],
    ],
    [
      "answers of the wrong kind",
      {
        ...envelope,
        item: [
          { linkId: "order", answer: [{ valueCoding: { code: "middling" } }] },
          { linkId: "homework", answer: [{ valueQuantity: { value: "many" } }] },
          { linkId: "fire-exit", answer: [{ valueBoolean: true }] },
          { linkId: "ordre", answer: [{ valueString: "good" }] },
          { linkId: "classes", answer: "12" },
          { linkId: "lesson", answer: [{}] },
          "x",
        ],
      },
      [
        "submission-unreadable item.4.answer",
        "submission-unreadable item.5.answer.0",
        "submission-unreadable item.6",
        "answer-value-invalid item.1.answer",
        "answer-value-invalid item.0.answer",
        "submission-column-unknown item.3.answer",
        "submission-pin-missing",
      ],
    ],
  ])("is read as far as it goes: %s", (_what, response, expected) => {
    expect(read(response).toSorted()).toEqual(expected.toSorted());
  });

  it("never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything(), (item) => {
        expect(read({ ...envelope, item })).toContain("submission-pin-missing");
        expect(read(item).length).toBeGreaterThan(0);
      }),
    );
  });
});
