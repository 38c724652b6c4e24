import {
  digestOf,
  type Bilingual,
  formatSource,
  type Institution,
  type IsoDate,
  type LegalSource,
} from "@supervision/domain";
import type {
  AnswerForm,
  ChecklistAnswers,
  ChecklistEdition,
  ChecklistItem,
  Score,
} from "@supervision/checklists";
import type { BlankField, Block, ReportDocument } from "../model/report-document.ts";
import type { TableRow } from "../model/report-table.ts";
import { annexOf } from "./checklist-annexes.ts";
import { askedOfWords, isAskedOf } from "./checklist-asked.ts";
import { conditionNotes, type ConditionWords, formulaNotes } from "./checklist-conditions.ts";
import { maximumOf } from "./checklist-maximum.ts";
import { numbersOnPaper, sectionsWithin } from "./checklist-order.ts";
import { outcomeTable } from "./checklist-outcome.ts";
import { PAPER_WORDS, type PaperWords } from "./checklist-words.ts";
import { cell, columnsOf, itemRow, sectionRow, sumRow, type Layout } from "./checklist-rows.ts";
import {
  countsApart,
  pointsOf,
  sectionPoints,
  subtotalWords,
  totalPoints,
  totalWords,
} from "./checklist-sums.ts";

/**
 * What a checklist is printed with. Without answers it is printed empty, for the pen.
 *
 * @term 督导清单打印内容
 */
export interface ChecklistFacts {
  /** The institution visited; items that are not asked of it are left out. */
  readonly institution?: Pick<Institution, "name" | "kind" | "nature">;
  /** Day of the visit; absent leaves the date to the pen and prints every check point. */
  readonly date?: IsoDate;
  /** Names of the inspectors; empty leaves them to the pen. */
  readonly inspectors?: readonly string[];
  /** What was answered. */
  readonly answers?: ChecklistAnswers;
  /** Decides whether an item is asked of the institution; absent: by `appliesTo` of the item, as everywhere. `() => true` prints them all. */
  readonly appliesTo?: (item: ChecklistItem, institution: Pick<Institution, "kind" | "nature">) => boolean;
  /** Puts conditions and formulas in words: `formatExpression`, in `paperWords` of `@supervision/checklists/scoring`; absent names only the items they look at. */
  readonly sayCondition?: ConditionWords;
  /** Puts the scoring clause (评分标准) of an item in words: `formatScoring`, in `paperWords` of `@supervision/checklists/scoring`; absent leaves that column out. */
  readonly sayScoring?: ScoringWords;
  /** What the answers come to (`scoreAnswers`): fills in 得分, subtotals, total and grade; absent leaves them to the pen. */
  readonly score?: Score;
  /** Where changes of the edition come from, by field; the foot names their documents. Absent: that of the checklist, which those of `district.on(date)` bring along. */
  readonly provenance?: Readonly<Record<string, { readonly source: LegalSource }>>;
  /** Whether the check points stand under the items; default true. */
  readonly points?: boolean;
  /** Language of the form's own words, Chinese when absent; give it a translated list (`translateChecklist`), or its items stay Chinese. */
  readonly language?: keyof Bilingual;
}

/**
 * Puts the scoring clause of an item in words, one rule a line; nothing for an item without points.
 *
 * @term 评分标准的文字
 */
export type ScoringWords = (
  edition: ChecklistEdition,
  item: string,
  language: keyof Bilingual,
) => readonly string[];

/**
 * The paper twin of a checklist: the same items under the same codes as on the screen, numbered as they stand on the paper (section by
 * section, `itemNumbers` of `@supervision/checklists`), boxes and lines for the answers, the non-answers beside them, matrices and repeat
 * groups as tables of their own, and at the foot the edition it was printed from, so that what the pen filled in can be entered item by
 * item. A list with points has columns for them, subtotals, the total with its maximum, vetoes and grades; with `sayScoring` it lies
 * down and prints the scoring clause of each item: `formatChecklist(list, { ...paperWords, institution })` is the whole paper. Items that are
 * not asked of the `institution` are left out; without one they say of whom they are asked. `language` puts the form into English; pages are numbered.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { formatChecklist } from "@supervision/reports";
 * import { renderMarkdown } from "@supervision/reports/markdown";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition === undefined) throw new Error("The list has no edition");
 * const paper = formatChecklist({ id: schoolRoutine.id, title: schoolRoutine.title, edition });
 * console.log(renderMarkdown(paper).includes("不适用□　未查□")); // => true
 * ```
 */
export function formatChecklist(
  checklist: {
    readonly id: string;
    readonly title: string;
    readonly edition: ChecklistEdition;
    readonly provenance?: ChecklistFacts["provenance"];
  },
  facts: ChecklistFacts = {},
): ReportDocument {
  const { edition } = checklist;
  const { institution, answers } = facts;
  const date = facts.date ?? answers?.date;
  const numbers = numbersOnPaper(edition);
  const asked = Object.entries(edition.items).filter(
    ([, item]) => institution === undefined || (facts.appliesTo ?? isAskedOf)(item, institution),
  );
  const scored = asked.some(([, item]) => item.weight !== undefined);
  const { language = "zh" } = facts;
  const words = PAPER_WORDS[language];
  const layout: Layout = { scored, clauses: scored && facts.sayScoring !== undefined, words };
  const maximum = maximumOf(edition, asked);
  const points = pointsOf(facts.score);
  const annexes: Block[] = [];
  const note = conditionNotes(edition, numbers, facts.sayCondition, language);
  const formula = formulaNotes(edition, numbers, facts.sayCondition, language);
  const rowOf = ([id, item]: readonly [string, ChecklistItem]): TableRow => {
    const answer =
      answers !== undefined && Object.hasOwn(answers.answers, id) ? answers.answers[id] : undefined;
    const form = formOf(item);
    const caption = words.annex(annexes.length + 1, `${item.title}〔${id}〕`);
    const annex = annexOf(
      caption,
      form,
      answer,
      (condition) => note(condition, id),
      words,
      (value) => formula(value, id),
    );
    annexes.push(...annex);
    return itemRow({
      number: numbers.get(id) ?? 0,
      id,
      item,
      form,
      answer,
      layout,
      clause: layout.clauses ? (facts.sayScoring?.(edition, id, language) ?? []) : [],
      points: points.get(id) ?? "",
      formula,
      condition: `${institution === undefined ? askedOfWords(item, language) : ""}${note(item.askIf)}`,
      annex: annex.length === 0 ? undefined : annexes.length,
      date: facts.points === false ? "" : date,
    });
  };
  const itemsOf = (section: string | undefined): readonly TableRow[] =>
    asked.filter(([, item]) => item.section === section).map(rowOf);
  // A section is printed with those that stand in it behind its own items, and only when something stands in it.
  const rowsIn = (outer: string | undefined, depth: number): readonly TableRow[] =>
    sectionsWithin(edition, outer).flatMap((section) => {
      const inside = [...itemsOf(section), ...rowsIn(section, depth + 1)];
      if (inside.length === 0) return [];
      const most = maximum.sections.get(section) ?? 0;
      const apart = most > 0 && (depth === 0 || countsApart(edition, section));
      const worth = most > 0 && !apart ? words.worth(most) : "";
      const title = edition.sections?.[section] ?? section;
      const asking = note(edition.askSectionIf?.[section]);
      return [
        sectionRow(`${"　".repeat(depth)}${title}${worth}${asking}`, layout),
        ...inside,
        ...(apart
          ? [
              sumRow(
                subtotalWords(edition, section, title, words),
                most,
                sectionPoints(facts.score, section),
                layout,
              ),
            ]
          : []),
      ];
    });
  const inSections = rowsIn(undefined, 0);
  const loose = itemsOf(undefined);
  const rows = [
    ...inSections,
    // Under the heading of the last section they would seem to belong to it.
    ...(inSections.length > 0 && loose.length > 0 ? [sectionRow(words.loose, layout)] : []),
    ...loose,
    ...(scored ? [sumRow(totalWords(edition, words), maximum.total, totalPoints(facts.score), layout)] : []),
  ];
  const above: readonly [BlankField, ...BlankField[]] = [
    { kind: "text", label: words.school, value: institution?.name ?? "" },
    language === "zh"
      ? { kind: "date", ...(date === undefined ? {} : { value: date }) }
      : { kind: "text", label: words.date, value: date ?? words.blankDate },
  ];
  const signing = (names: string): string => `${names === "" ? PEN : names}${words.gap}${words.signedOn}`;
  const code = digestOf(edition)
    .replace(/^sha256-/, "")
    .slice(0, 8);
  return {
    metadata: { title: checklist.title, ...(date === undefined ? {} : { date }) },
    page: { size: "A4", orientation: layout.clauses ? "landscape" : "portrait", numbers: language },
    layout: "form",
    blocks: [
      { type: "title", text: checklist.title },
      { type: "field-line", fields: above },
      {
        type: "table",
        caption: checklist.title,
        dense: true,
        columns: columnsOf(layout).map(({ width }) => ({ width })),
        headerRows: 1,
        rows: [
          { cells: columnsOf(layout).map(({ heading }) => cell([heading], "header")) },
          ...rows.slice(0, -1),
          // Nobody signs a page with nothing on it.
          ...rows.slice(-1).map((row) => ({ ...row, keepWithNext: true })),
        ],
      },
      ...annexes,
      ...(scored && edition.scoring !== undefined
        ? [outcomeTable(edition, numbers, maximum.total, facts.score, language)]
        : []),
      {
        type: "signature",
        signers: [
          { label: words.inspectors, value: signing((facts.inspectors ?? []).join(words.and)) },
          { label: words.head, value: signing("") },
        ],
      },
      ...sourceNotes(edition, facts.provenance ?? checklist.provenance, words),
      { type: "note", text: words.foot(checklist.id, edition.edition, code) },
    ],
  };
}

// A line for the pen; blanks at the end of a line would be dropped.
const PEN = "____________";

function formOf({ answer }: ChecklistItem): AnswerForm {
  return typeof answer === "string" ? { type: answer } : answer;
}

/** The documents a changed edition rests on: its own and those of the changes. */
function sourceNotes(
  edition: ChecklistEdition,
  provenance: ChecklistFacts["provenance"] = {},
  words: PaperWords,
): readonly Block[] {
  const changes = [...new Set(Object.values(provenance).map(({ source }) => formatSource(source)))];
  if (changes.length === 0) return [];
  const own = edition.sources.map((source) => formatSource(source));
  return [{ type: "note", text: words.basis(own.join(words.between), changes.join(words.between)) }];
}
