import { digestOf, type Institution, type IsoDate } from "@supervision/domain";
import type {
  Answer,
  AnswerForm,
  ChecklistAnswers,
  ChecklistEdition,
  ChecklistItem,
} from "@supervision/checklists";
import type { BlankField, Block, ReportDocument } from "../model/report-document.ts";
import type { TableCell, TableRow } from "../model/report-table.ts";
import { annexOf } from "./checklist-annexes.ts";
import { conditionNotes, type ConditionWords } from "./checklist-conditions.ts";
import { blankOf, marksBlank, nonAnswerBlank } from "./checklist-blanks.ts";
import { paragraphsOf } from "./entries.ts";

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
  /** Decides whether an item is asked of the institution: `itemAppliesTo` of `@supervision/checklists`. */
  readonly appliesTo?: (item: ChecklistItem, institution: Pick<Institution, "kind" | "nature">) => boolean;
  /** Puts conditions in words: `formatExpression` of `@supervision/checklists/expressions`; absent names only the items they look at. */
  readonly sayCondition?: ConditionWords;
  /** Whether the check points stand under the items; default true. */
  readonly points?: boolean;
}

/**
 * The paper twin of a checklist: the same items under the same numbers and codes as on the screen, boxes and lines for the answers, the
 * non-answers beside them, matrices and repeat groups as tables of their own, and at the foot the edition it was printed from, so that
 * what the pen filled in can be entered item by item.
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
  checklist: { readonly id: string; readonly title: string; readonly edition: ChecklistEdition },
  facts: ChecklistFacts = {},
): ReportDocument {
  const { edition } = checklist;
  const { institution, answers } = facts;
  const date = facts.date ?? answers?.date;
  const numbers = new Map(Object.keys(edition.items).map((id, index) => [id, index + 1]));
  const asked = Object.entries(edition.items).filter(
    ([, item]) =>
      institution === undefined || facts.appliesTo === undefined || facts.appliesTo(item, institution),
  );
  const scored = asked.some(([, item]) => item.weight !== undefined);
  const annexes: Block[] = [];
  const note = conditionNotes(edition, facts.sayCondition);
  const rowOf = ([id, item]: readonly [string, ChecklistItem]): TableRow => {
    const answer =
      answers !== undefined && Object.hasOwn(answers.answers, id) ? answers.answers[id] : undefined;
    const form = formOf(item);
    const caption = `附表${annexes.length + 1}　${item.title}〔${id}〕`;
    const annex = annexOf(caption, form, answer, (condition) => note(condition, id));
    annexes.push(...annex);
    return itemRow({
      number: numbers.get(id) ?? 0,
      id,
      item,
      form,
      answer,
      scored,
      condition: note(item.askIf),
      annex: annex.length === 0 ? undefined : annexes.length,
      date: facts.points === false ? "" : date,
    });
  };
  const itemsOf = (section: string | undefined): readonly TableRow[] =>
    asked.filter(([, item]) => item.section === section).map(rowOf);
  // A section is printed with those that stand in it behind its own items, and only when something stands in it.
  const rowsIn = (outer: string | undefined, depth: number): readonly TableRow[] =>
    Object.entries(edition.sections ?? {}).flatMap(([section, title]) => {
      if (edition.sectionWithin?.[section] !== outer) return [];
      const inside = [...itemsOf(section), ...rowsIn(section, depth + 1)];
      return inside.length === 0
        ? []
        : [
            sectionRow(`${"　".repeat(depth)}${title}${note(edition.askSectionIf?.[section])}`, scored),
            ...inside,
          ];
    });
  const rows = [...rowsIn(undefined, 0), ...itemsOf(undefined)];
  const above: readonly [BlankField, ...BlankField[]] = [
    { kind: "text", label: "被督导单位", value: institution?.name ?? "" },
    { kind: "date", ...(date === undefined ? {} : { value: date }) },
  ];
  const code = digestOf(edition)
    .replace(/^sha256-/, "")
    .slice(0, 8);
  return {
    metadata: { title: checklist.title, ...(date === undefined ? {} : { date }) },
    page: { size: "A4", orientation: "portrait" },
    layout: "form",
    blocks: [
      { type: "title", text: checklist.title },
      { type: "field-line", fields: above },
      {
        type: "table",
        caption: checklist.title,
        dense: true,
        columns: [
          { width: 7.5 },
          { width: 39 },
          { width: 28 },
          ...(scored ? [{ width: 7.5 }] : []),
          { width: 21 },
        ],
        headerRows: 1,
        rows: [
          {
            cells: ["序号", "督导事项和要点", "作答", ...(scored ? ["分值"] : []), "情况记录"].map(
              (heading) => cell([heading], "header"),
            ),
          },
          ...rows,
        ],
      },
      ...annexes,
      {
        type: "signature",
        signers: [
          { label: "督导人员（签字）", value: (facts.inspectors ?? []).join("、") || PEN },
          { label: "被督导单位负责人（签字）", value: PEN },
        ],
      },
      {
        type: "note",
        text: `清单 ${checklist.id}　版次 ${edition.edition}　校验码 ${code}。〔〕内为事项编号，录入时按编号对应。`,
      },
    ],
  };
}

// A line for the pen; blanks at the end of a line would be dropped.
const PEN = "____________";

function formOf({ answer }: ChecklistItem): AnswerForm {
  return typeof answer === "string" ? { type: answer } : answer;
}

function cell(
  lines: readonly string[],
  role: TableCell["role"] = "value",
  vertical: "top" | "middle" = "middle",
): TableCell {
  return { role, vertical, paragraphs: lines.map((line) => (line === "" ? [] : [{ text: line }])) };
}

function figure(value: string): TableCell {
  return { ...cell([value]), align: "middle" };
}

function sectionRow(title: string, scored: boolean): TableRow {
  return {
    mayBreak: false,
    cells: [
      {
        role: "label",
        align: "start",
        columnSpan: scored ? 5 : 4,
        paragraphs: [[{ text: title }]],
      },
    ],
  };
}

/** One item as it is printed. */
interface PrintedItem {
  readonly number: number;
  readonly id: string;
  readonly item: ChecklistItem;
  readonly form: AnswerForm;
  readonly answer: Answer | undefined;
  readonly scored: boolean;
  /** The note of its condition; empty without one. */
  readonly condition: string;
  readonly annex: number | undefined;
  /** Day whose check points are printed; empty for none, absent for all. */
  readonly date: IsoDate | undefined;
}

function itemRow(printed: PrintedItem): TableRow {
  const { number, id, item, form, answer, scored } = printed;
  const heading: TableCell = {
    role: "value",
    vertical: "top",
    paragraphs: [
      [{ text: item.title, strong: true }, { text: `〔${id}〕` }],
      ...wordsUnder(printed).map((line) => [{ text: line }]),
    ],
  };
  if (form.type === "note")
    return { cells: [figure(String(number)), { ...heading, columnSpan: scored ? 4 : 3 }] };
  const blank = printed.annex === undefined ? blankFor(printed) : [`见附表${printed.annex}`];
  const since = answer?.type === "unchanged" ? [`与上次一致（${answer.since}起）`] : [];
  return {
    // The pen needs room where words are asked for.
    ...(form.type === "text" ? { minimumHeight: 24 } : {}),
    mayBreak: false,
    cells: [
      figure(String(number)),
      heading,
      cell(form.type === "computed" ? blank : [...blank, ...since, ...nonAnswerBlank(answer)]),
      ...(scored ? [figure(item.weight === undefined ? "" : String(item.weight))] : []),
      cell(paragraphsOf([answer?.note]), "value", "top"),
    ],
  };
}

function blankFor({ form, item, answer }: PrintedItem): readonly string[] {
  if (form.type === "marks") return marksBlank(item.scoring?.rules ?? {}, answer);
  return blankOf(form, answer) ?? [];
}

function wordsUnder({ item, condition, date }: PrintedItem): readonly string[] {
  const points = (item.lookAt ?? []).filter(
    ({ since }) => date === undefined || (date !== "" && (since === undefined || since <= date)),
  );
  const reasons = (item.constraints ?? []).map(({ message }) => `※ ${message}`);
  return [
    ...(condition === "" ? [] : [condition]),
    ...(item.text === undefined ? [] : [item.text]),
    ...(date === "" ? [] : points.map(({ text }) => `· ${text}`)),
    ...reasons,
  ];
}
