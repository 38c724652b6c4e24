import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyFormList } from "../../test/exchange/every-form.ts";
import { parseXml } from "../../test/exchange/parse-xml.ts";
import { wildList } from "../../test/exchange/wild-answers.ts";
import { checkChecklistEdition, pinOf } from "../index.ts";
import { fromQuestionnaireResponse, toQuestionnaireResponse } from "../fhir/index.ts";
import { schoolRoutine } from "../school/index.ts";
import { toSurveyJs } from "../surveyjs/index.ts";
import { fromSubmissionXml, toSubmissionXml, toXlsForm } from "../xlsform/index.ts";
import {
  formatGaps,
  isLanguageCode,
  LANGUAGES,
  translatableTexts,
  translateChecklist,
  translationGaps,
  translationTemplate,
  type Translation,
} from "./index.ts";

/** A file in which every text is translated by putting a sign before it. */
function marked(language: string, sign: string, list = wildList): Translation {
  const file = translationTemplate(list, language);
  const texts = Object.entries(file.texts).map(([path, text]) => [
    path,
    { ...text, translation: `${sign}${text.source}` },
  ]);
  return { ...file, texts: Object.fromEntries(texts) };
}

const renamed = {
  ...wildList,
  edition: {
    ...wildList.edition,
    items: { ...wildList.edition.items, order: { title: "课间秩序良好", answer: "yes-no" } },
  },
} as const;

describe("the texts of a checklist", () => {
  it("are all that people read, by path, and nothing else", () => {
    const paths = translatableTexts(wildList).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "title",
        "sections/safety",
        "items/fire-exit/title",
        "items/fire-exit/lookAt/1/text",
        "items/lesson/evidence/because",
        "items/order/answer/options/good/title",
        "items/homework/answer/unit",
        "items/homework/constraints/0/message",
        "items/satisfaction/answer/labels/5",
        "items/subjects/answer/rows/chinese",
        "items/subjects/answer/columns/plan/title",
        "items/canteens/answer/of",
        "items/canteens/answer/fields/why/title",
        "items/head-signs/answer/signer",
        "items/plans/scoring/rules/missing/text",
      ]),
    );
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => /sources|askIf|holds|domain|basis/.test(path))).toEqual([]);
  });

  it("are every Chinese text of the edition but the names of documents", () => {
    const found = translatableTexts(everyFormList);
    const { sources: _sources, ...rest } = everyFormList.edition;
    const all = [...JSON.stringify(rest).matchAll(/"([^"\\]*[\u4E00-\u9FFF][^"\\]*)"/g)].map(
      ([, text]) => text,
    );
    expect(all.length).toBeGreaterThan(40);
    const sources = new Set(found.map(({ source }) => source));
    expect(all.filter((text) => text !== undefined && !sources.has(text))).toEqual([]);
  });
});

describe("a translation", () => {
  it("leaves ids, rules and digest as they are, and its checklist is sound", () => {
    const english = translateChecklist(wildList, [marked("en", "E·")]);
    expect(english.untranslated).toEqual([]);
    expect(checkChecklistEdition(english.edition)).toEqual([]);
    expect(english.digest).toBe(pinOf(wildList.id, wildList.edition).digest);
    const back = JSON.stringify(english.edition).replaceAll("E·", "");
    expect(JSON.parse(back)).toEqual(wildList.edition);
    expect(english.title).toBe("E·滨江区全题型清单");
  });

  it("falls back along its chain, and to the Chinese text last", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.boolean()), (a, b) => {
        const some = (file: Translation, keep: Iterator<boolean>): Translation => ({
          ...file,
          texts: Object.fromEntries(
            Object.entries(file.texts).map(([path, text]) => [
              path,
              keep.next().value === true ? text : { ...text, translation: " " },
            ]),
          ),
        });
        const [uyghur, english] = [some(marked("ug", "U·"), a), some(marked("en", "E·"), b)];
        const shown = translateChecklist(wildList, [uyghur, english]);
        const texts = translatableTexts(shown).map(({ source }) => source);
        translatableTexts(wildList).forEach(({ path, source, hash }, index) => {
          const has = (file: Translation, sign: string): boolean =>
            Object.values(file.texts).some((one) => one.hash === hash && one.translation.startsWith(sign));
          const wanted = has(uyghur, "U·") ? `U·${source}` : has(english, "E·") ? `E·${source}` : source;
          expect(texts[index], path).toBe(wanted);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("shows what is missing and what belongs to an earlier wording, with the paths", () => {
    const file = marked("en", "E·");
    const gaps = translationGaps(renamed, file);
    expect(gaps.stale.map(({ path, was, source }) => [path, was, source])).toEqual([
      ["items/order/title", "课间秩序", "课间秩序良好"],
    ]);
    expect(gaps.missing).toEqual([]);
    expect(gaps.surplus).toEqual([
      "items/order/answer/options/good/title",
      "items/order/answer/options/poor/title",
    ]);
    expect(gaps.translated).toBe(gaps.texts - 1);
    expect(formatGaps(gaps)).toEqual([
      `已译${gaps.translated}条，共${gaps.texts}条；缺0条，过期1条，多余2条`,
      "过期：items/order/title　原译自“课间秩序”，现为“课间秩序良好”",
      "多余：items/order/answer/options/good/title",
      "多余：items/order/answer/options/poor/title",
    ]);
    expect(translateChecklist(renamed, [file]).edition.items["order"]?.title).toBe("课间秩序良好");
    const empty = translationGaps(renamed, translationTemplate(renamed, "bo"));
    expect([empty.translated, empty.missing.length]).toEqual([0, empty.texts]);
    expect(formatGaps(empty, "en")[1]).toBe("missing: title  滨江区全题型清单");
  });

  it("is carried over to another edition by its wordings, and what was reworded is asked for again", () => {
    const next = translationTemplate(renamed, "en", marked("en", "E·"));
    expect(translationGaps(renamed, next).missing.map(({ path }) => path)).toEqual(["items/order/title"]);
    const moved = {
      ...wildList,
      edition: { ...wildList.edition, items: { moved: { title: "课间秩序", answer: "yes-no" } } },
    } as const;
    expect(translationTemplate(moved, "en", marked("en", "E·")).texts["items/moved/title"]?.translation).toBe(
      "E·课间秩序",
    );
    expect(translationTemplate(moved, "ug", marked("en", "E·")).texts["items/moved/title"]?.translation).toBe(
      "",
    );
  });

  it("is exported by every adapter, and what comes back is pinned to the edition itself", () => {
    const english = translateChecklist(wildList, [marked("en", "E·")]);
    const answers = {
      pin: pinOf(wildList.id, wildList.edition),
      institution: "s1",
      date: "2026-09-10",
      answers: { order: { type: "choice", value: "good" } },
    } as const;
    expect(JSON.stringify(toSurveyJs(english).form)).toContain("E·课间秩序");
    expect(JSON.stringify(toXlsForm(english).sheets)).toContain(answers.pin.digest);
    const { xml } = toSubmissionXml(english, answers);
    for (const list of [english, wildList])
      expect(orThrow(fromSubmissionXml(list, parseXml(xml)).answers)).toEqual(answers);
    const { response } = toQuestionnaireResponse(english, answers);
    expect(orThrow(fromQuestionnaireResponse(wildList, response))).toEqual(answers);
    expect(JSON.stringify(response)).toContain("E·课间秩序");
  });

  it("of a published list has a place for every text of it", () => {
    const [edition] = schoolRoutine.editions;
    if (edition === undefined) throw new Error("the list has an edition");
    const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
    expect(translationGaps(list, translationTemplate(list, "ug")).missing.length).toBeGreaterThan(30);
  });
});

describe("the code of a language", () => {
  it("is one of BCP 47", () => {
    expect(Object.keys(LANGUAGES).filter((code) => !isLanguageCode(code))).toEqual([]);
    expect(["en-GB", "zh", "mn-Mong", "english", "EN", ""].filter(isLanguageCode)).toEqual([
      "en-GB",
      "zh",
      "mn-Mong",
    ]);
  });
});
