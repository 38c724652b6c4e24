import { editionOn, failed, passed, type Checked, type IsoDate, type Issue } from "@supervision/domain";
import {
  answerFormOf,
  checkAnswers as checkAny,
  pinOf,
  type AnswerForm,
  type Checklist,
  type ChecklistEdition,
  type ChecklistItem,
} from "@supervision/checklists";
import type { TimingPolicy } from "@supervision/checklists/answer-log";
import { checkAnswers } from "@supervision/checklists/plain";
import { translateChecklist, type Translation } from "@supervision/checklists/translations";
import { factsAsked } from "./facts-asked.ts";
import type { PageContent, PageTranslation, PointGroup, PointLine } from "./page-content.ts";

/** A checklist, and the longer one that asks the points under its items one by one. */
export interface PageSource {
  readonly list: Checklist;
  /** Where an item names no points itself, those of this list that belong under it are shown. */
  readonly points?: Checklist;
  /** Translations into English, of either list. */
  readonly translations?: readonly Translation[];
  /** What the district agreed to about times; absent: the page notes none. */
  readonly timing?: TimingPolicy;
}

/**
 * What a page of a checklist needs, in the edition in force on a day. Fails when there is none, or when a question of it cannot be answered on
 * a page.
 */
export function makeContent(
  { list, points, timing, translations = [] }: PageSource,
  date: IsoDate,
): Checked<PageContent> {
  const found = editionOn(list, date);
  if (found.status !== "in-force") return failed([notInForce(list.title, date)]);
  const { edition } = found;
  const pin = pinOf(list.id, edition);
  const blank = { pin, institution: "", date, answers: {} };
  const isPlain = checkAnswers(edition, blank).ok;
  const checked = checkAny(edition, blank);
  if (!checked.ok) return checked;
  const beyond = Object.entries(edition.items).filter(([, { answer }]) => isBeyond(answerFormOf(answer)));
  const [first, ...rest] = beyond.map(([item, { title }]) => beyondPages(item, title));
  if (first !== undefined) return failed([first, ...rest]);
  const longer = points === undefined ? undefined : editionOn(points, date);
  const from = longer?.status === "in-force" ? longer.edition : undefined;
  const content = {
    id: list.id,
    title: list.title,
    edition,
    pin,
    points: pointsOf(list.id, edition, from),
    ...(isPlain
      ? {}
      : {
          complete: {
            facts: factsAsked(edition),
            kinds: list.appliesTo,
          },
        }),
    ...(timing === undefined ? {} : { timing: { from: timing.from } }),
  };
  const english = translations.filter(({ language }) => /^en(-|$)/.test(language));
  if (english.length === 0) return passed(content);
  return passed({ ...content, english: inEnglish(content, points?.id, from, english) });
}

function inEnglish(
  { id, title, edition }: PageContent,
  longId: string | undefined,
  longer: ChecklistEdition | undefined,
  translations: readonly Translation[],
): PageTranslation {
  const shown = translateChecklist({ id, title, edition }, translations);
  const long =
    longer && longId !== undefined
      ? translateChecklist({ id: longId, title: "", edition: longer }, translations)
      : undefined;
  return {
    title: shown.title,
    edition: shown.edition,
    points: pointsOf(id, shown.edition, long?.edition, [
      ...shown.untranslated,
      ...(long?.untranslated ?? []),
    ]),
    untranslated: shown.untranslated.map(({ path }) => path),
  };
}

/** What to look at under each item; lines whose words are among the gaps say so. */
function pointsOf(
  id: string,
  edition: ChecklistEdition,
  longer: ChecklistEdition | undefined,
  gaps?: readonly { readonly source: string }[],
): PageContent["points"] {
  const chinese = gaps && new Set(gaps.map(({ source }) => source));
  const entries = Object.entries(edition.items).map(
    ([item, rules]) =>
      [item, ownPoints(rules, chinese) ?? pointsUnder(longer, `${id}#${item}`, chinese)] as const,
  );
  return Object.fromEntries(entries);
}

function ownPoints(
  { lookAt }: ChecklistItem,
  chinese: ReadonlySet<string> | undefined,
): readonly PointGroup[] | undefined {
  if (lookAt === undefined || lookAt.length === 0) return undefined;
  const points = lookAt.map(({ text, basis, since }): PointLine => ({
    text,
    ...(basis?.documentNumber === undefined ? {} : { document: basis.documentNumber }),
    ...(since === undefined ? {} : { since }),
    ...(chinese?.has(text) === true ? { untranslated: true } : {}),
  }));
  return [{ points }];
}

/** The items of a longer list that belong under an item, by its sections. */
function pointsUnder(
  edition: ChecklistEdition | undefined,
  domain: string,
  chinese: ReadonlySet<string> | undefined,
): readonly PointGroup[] {
  const groups = new Map<string, PointLine[]>();
  for (const item of Object.values(edition?.items ?? {})) {
    if (item.domain !== domain) continue;
    const title = (item.section === undefined ? undefined : edition?.sections?.[item.section]) ?? "";
    groups.set(title, [...(groups.get(title) ?? []), pointLine(item, chinese)]);
  }
  return [...groups].map(([title, points]) => (title === "" ? { points } : { title, points }));
}

function pointLine(item: ChecklistItem, chinese: ReadonlySet<string> | undefined): PointLine {
  const { title, seenIn, basis } = item;
  return {
    text: `${title}${standardWords(item, chinese !== undefined)}`,
    ...(seenIn === undefined ? {} : { seenIn }),
    ...(basis?.documentNumber === undefined ? {} : { document: basis.documentNumber }),
    ...(chinese?.has(title) === true ? { untranslated: true } : {}),
  };
}

function standardWords({ answer }: ChecklistItem, english: boolean): string {
  const form = answerFormOf(answer);
  if (form.type !== "number") return "";
  const { unit = "", standard } = form;
  const bounds = [
    standard?.atLeast === undefined ? "" : `${english ? "at least " : "不少于"}${standard.atLeast}`,
    standard?.atMost === undefined ? "" : `${english ? "at most " : "不超过"}${standard.atMost}`,
  ].filter((part) => part !== "");
  if (bounds.length === 0 && unit === "") return "";
  const said = bounds.length === 0 ? unit : `${bounds.join(english ? ", " : "，")} ${unit}`;
  return english ? ` (${said.trim()})` : `（${said}）`;
}

/** Files, photographs, signatures and places are not answered on a page, which stores none of them. */
function isBeyond(form: AnswerForm): boolean {
  if (form.type === "matrix") return Object.values(form.columns).some(({ answer }) => isBeyond(answer));
  if (form.type === "repeat") return Object.values(form.fields).some(({ answer }) => isBeyond(answer));
  return ["file", "photo", "signature", "place"].includes(form.type);
}

function beyondPages(item: string, title: string): Issue {
  return {
    code: "page-answer-beyond",
    severity: "error",
    message: {
      zh: `“${title}”要附件、照片、签名或位置作答，页面不保存这些`,
      en: `"${title}" is answered with a file, photograph, signature or place; the page stores none of them.`,
    },
    fix: {
      zh: "改成文字或是否题，材料名称写在佐证里；签名在打印件上签",
      en: "Ask for words or yes and no and name papers as evidence; signatures go on the printed sheet.",
    },
    path: ["items", item, "answer"],
  };
}

function notInForce(title: string, date: IsoDate): Issue {
  return {
    code: "page-list-not-in-force",
    severity: "error",
    message: { zh: `${date} 没有生效的“${title}”`, en: `No edition of "${title}" is in force on ${date}.` },
    fix: { zh: "用 --on 指定它生效后的日期", en: "Give a later day with --on." },
    path: ["on"],
  };
}
