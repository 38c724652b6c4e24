import { describe, expect, it } from "vitest";
import { answersSchema } from "../../src/json-schema/index.ts";
import { toSurveyJs } from "../../src/surveyjs/index.ts";
import { toXlsForm } from "../../src/xlsform/index.ts";
import { publishedEditions } from "../published.ts";

// What no adapter can carry of any list: said once, for the whole.
const USUAL = new Set([
  "pin-not-carried",
  "unchanged-not-carried",
  "evidence-not-carried",
  "sources-not-carried",
  "points-not-carried",
]);

describe("every published edition", () => {
  it.each(publishedEditions)("%s goes into every form with all its items", (_name, list) => {
    const ids = Object.keys(list.edition.items);
    const survey = JSON.stringify(toSurveyJs(list).form);
    const { sheets, losses } = toXlsForm(list);
    const names = new Set((sheets[0]?.rows ?? []).map(([, name]) => name));
    const schema = JSON.stringify(answersSchema(list).schema);
    expect(ids.filter((id) => !survey.includes(`"${id}__item"`))).toEqual([]);
    expect(ids.filter((id) => !names.has(id) && !names.has(`${id}__item`))).toEqual([]);
    expect(ids.filter((id) => !schema.includes(`"${id}":`))).toEqual([]);
    // No published list has a condition, a constraint or an answer that a form cannot say.
    const lost = [...losses, ...toSurveyJs(list).losses].filter(({ code }) => !USUAL.has(code));
    expect(
      lost.filter(({ code }) =>
        /^(condition|constraint|answer|computed|field|column)-not-carried$/.test(code),
      ),
    ).toEqual([]);
  });
});
