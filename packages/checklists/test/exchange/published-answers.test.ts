import { orThrow } from "@supervision/domain";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { Model } from "survey-core";
import { describe, expect, it } from "vitest";
import { checkAnswers, scoreAnswers } from "../../src/index.ts";
import { fromQuestionnaireResponse, toQuestionnaireResponse } from "../../src/fhir/index.ts";
import { answersSchema } from "../../src/json-schema/index.ts";
import { fromSurveyJs, toSurveyJs, toSurveyJsData } from "../../src/surveyjs/index.ts";
import { fromSubmissionXml, toSubmissionXml } from "../../src/xlsform/index.ts";
import { answersToAny } from "../answers-to-any.ts";
import { publishedEditions } from "../published.ts";
import { afterLosses } from "./after-losses.ts";
import { parseXml } from "./parse-xml.ts";

// The newest edition of each list, where reading a form takes its time.
const newest = publishedEditions.filter(
  ([, { id, edition }], index) =>
    !publishedEditions.slice(index + 1).some(([, later]) => later.id === id && later.edition !== edition),
);

describe("answers to every published edition", () => {
  it.each(publishedEditions)(
    "%s come back from a submission to ODK, but for what was said",
    (_name, list) => {
      fc.assert(
        fc.property(answersToAny(list), (answers) => {
          const { xml, losses } = toSubmissionXml(list, answers);
          const read = fromSubmissionXml(list, parseXml(xml));
          expect(orThrow(read.answers)).toEqual(afterLosses(answers, losses));
        }),
        { numRuns: 6, endOnFailure: true },
      );
    },
  );

  it.each(publishedEditions)("%s come back from a FHIR response, but for what was said", (_name, list) => {
    fc.assert(
      fc.property(answersToAny(list), (answers) => {
        const { response, losses } = toQuestionnaireResponse(list, answers);
        const again: unknown = JSON.parse(JSON.stringify(response));
        expect(orThrow(fromQuestionnaireResponse(list, again))).toEqual(afterLosses(answers, losses));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it.each(publishedEditions)(
    "%s come back from the data of SurveyJS, but for what was said",
    (_name, list) => {
      fc.assert(
        fc.property(answersToAny(list), (answers) => {
          const { data, losses } = toSurveyJsData(answers);
          const read = fromSurveyJs(list, JSON.parse(JSON.stringify(data)), answers);
          const { facts, ...back } = orThrow(read);
          expect(facts).toEqual(answers.facts);
          expect(back).toEqual(afterLosses(answers, losses));
        }),
        { numRuns: 12, endOnFailure: true },
      );
    },
  );

  it.each(newest)("%s come back from survey-core, with the points of scoreAnswers", (_name, list) => {
    const { form } = toSurveyJs(list, { date: "2026-03-02" });
    const model = new Model(structuredClone(form));
    expect(model.jsonErrors).toBeNull();
    fc.assert(
      fc.property(answersToAny(list), ({ facts: _facts, ...answers }) => {
        const { data, losses } = toSurveyJsData(answers);
        model.data = structuredClone(data);
        const shown: Readonly<Record<string, unknown>> = model.data;
        expect(orThrow(fromSurveyJs(list, shown, answers))).toEqual(afterLosses(answers, losses));
        const { points } = orThrow(scoreAnswers(list.edition, answers));
        expect(shown["__points"] ?? points).toBeCloseTo(points, 6);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it.each(publishedEditions)("%s are taken by their JSON Schema", (_name, list) => {
    const { schema } = answersSchema(list);
    const accepts = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false }).compile(schema);
    fc.assert(
      fc.property(answersToAny(list), (answers) => {
        expect(checkAnswers(list.edition, answers).ok).toBe(true);
        expect(accepts(answers), JSON.stringify(accepts.errors)).toBe(true);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
