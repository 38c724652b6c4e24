import { editionOn, failed, passed, type Checked, type IsoDate, type Issue } from "@supervision/domain";
import {
  answerFormOf,
  pinOf,
  type Checklist,
  type ChecklistEdition,
  type ChecklistItem,
} from "@supervision/checklists";
import type { TimingPolicy } from "@supervision/checklists/answer-log";
import { checkAnswers } from "@supervision/checklists/plain";
import { translateChecklist, type Translation } from "@supervision/checklists/translations";
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

/** What a page of a checklist needs, in the edition in force on a day. Fails when there is none, or when the list is not plain. */
export function makeContent(
  { list, points, timing, translations = [] }: PageSource,
  date: IsoDate,
): Checked<PageContent> {
  const found = editionOn(list, date);
  if (found.status !== "in-force") return failed([notInForce(list.title, date)]);
  const { edition } = found;
  const pin = pinOf(list.id, edition);
  const checked = checkAnswers(edition, { pin, institution: "", date, answers: {} });
  if (!checked.ok) return checked;
  const longer = points === undefined ? undefined : editionOn(points, date);
  const from = longer?.status === "in-force" ? longer.edition : undefined;
  const content = {
    id: list.id,
    title: list.title,
    edition,
    pin,
    points: pointsOf(list.id, edition, from),
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

function notInForce(title: string, date: IsoDate): Issue {
  return {
    code: "page-list-not-in-force",
    severity: "error",
    message: { zh: `${date} 没有生效的“${title}”`, en: `No edition of "${title}" is in force on ${date}.` },
    fix: { zh: "用 --on 指定它生效后的日期", en: "Give a later day with --on." },
    path: ["on"],
  };
}
