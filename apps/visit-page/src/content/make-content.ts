import { editionOn, failed, passed, type Checked, type IsoDate, type Issue } from "@supervision/domain";
import {
  answerFormOf,
  pinOf,
  type Checklist,
  type ChecklistEdition,
  type ChecklistItem,
} from "@supervision/checklists";
import { checkAnswers } from "@supervision/checklists/plain";
import type { PageContent, PointGroup, PointLine } from "./page-content.ts";

/** A checklist, and the longer one that asks the points under its items one by one. */
export interface PageSource {
  readonly list: Checklist;
  /** Where an item names no points itself, those of this list that belong under it are shown. */
  readonly points?: Checklist;
}

/** What a page of a checklist needs, in the edition in force on a day. Fails when there is none, or when the list is not plain. */
export function makeContent({ list, points }: PageSource, date: IsoDate): Checked<PageContent> {
  const found = editionOn(list, date);
  if (found.status !== "in-force") return failed([notInForce(list.title, date)]);
  const { edition } = found;
  const pin = pinOf(list.id, edition);
  const checked = checkAnswers(edition, { pin, institution: "", date, answers: {} });
  if (!checked.ok) return checked;
  const longer = points === undefined ? undefined : editionOn(points, date);
  const from = longer?.status === "in-force" ? longer.edition : undefined;
  const entries = Object.entries(edition.items).map(
    ([id, item]) => [id, ownPoints(item) ?? pointsUnder(from, `${list.id}#${id}`)] as const,
  );
  return passed({ id: list.id, title: list.title, edition, pin, points: Object.fromEntries(entries) });
}

function ownPoints({ lookAt }: ChecklistItem): readonly PointGroup[] | undefined {
  if (lookAt === undefined || lookAt.length === 0) return undefined;
  const points = lookAt.map(({ text, basis, since }): PointLine => ({
    text,
    ...(basis?.documentNumber === undefined ? {} : { document: basis.documentNumber }),
    ...(since === undefined ? {} : { since }),
  }));
  return [{ points }];
}

/** The items of a longer list that belong under an item, by its sections. */
function pointsUnder(edition: ChecklistEdition | undefined, domain: string): readonly PointGroup[] {
  const groups = new Map<string, PointLine[]>();
  for (const item of Object.values(edition?.items ?? {})) {
    if (item.domain !== domain) continue;
    const title = (item.section === undefined ? undefined : edition?.sections?.[item.section]) ?? "";
    groups.set(title, [...(groups.get(title) ?? []), pointLine(item)]);
  }
  return [...groups].map(([title, points]) => (title === "" ? { points } : { title, points }));
}

function pointLine(item: ChecklistItem): PointLine {
  const { title, seenIn, basis } = item;
  return {
    text: `${title}${standardWords(item)}`,
    ...(seenIn === undefined ? {} : { seenIn }),
    ...(basis?.documentNumber === undefined ? {} : { document: basis.documentNumber }),
  };
}

function standardWords({ answer }: ChecklistItem): string {
  const form = answerFormOf(answer);
  if (form.type !== "number") return "";
  const { unit = "", standard } = form;
  const bounds = [
    standard?.atLeast === undefined ? "" : `不少于${standard.atLeast}`,
    standard?.atMost === undefined ? "" : `不超过${standard.atMost}`,
  ].filter((part) => part !== "");
  if (bounds.length === 0) return unit === "" ? "" : `（${unit}）`;
  return `（${bounds.join("，")} ${unit}）`;
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
