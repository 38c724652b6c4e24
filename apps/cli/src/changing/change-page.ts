import { type Bilingual, formatChineseDate, type IsoDate } from "@supervision/domain";
import type { Block, ReportDocument, ReportTable, TableCell } from "@supervision/reports";
import { type PlanChange, type Replan, replanText } from "@supervision/schedule/replanning";
import type { ScheduleProblem } from "@supervision/schedule";
import type { Arguments } from "../terminal/command.ts";
import type { Language } from "../terminal/language.ts";
import { changeWords } from "./change-words.ts";
import { changedVisits, type Told, whoIsTold } from "./who-is-told.ts";

/** What a page about a change says. */
export interface ChangePage {
  /** Name of the district. */
  readonly district: string;
  /** Day of the change. */
  readonly today: IsoDate;
  /** What happened. */
  readonly happened: readonly Bilingual[];
  /** What becomes of the plan, line by line. */
  readonly outcome: Bilingual;
  /** The visits that moved, went and came: what, before, now, why. */
  readonly visits: readonly (readonly [what: string, before: string, now: string, because: string])[];
  /** Who must be told what. */
  readonly told: readonly Told[];
}

/** Schools learn of visits that come without notice only when they come. */
const UNANNOUNCED: Bilingual = {
  zh: "事先不打招呼的督导不告知单位，只告知督学。",
  en: "Institutions are not told of visits that come without notice; inspectors are.",
};

const REFRESHED: Bilingual = {
  zh: "按现在的台账、规则和放假安排调整",
  en: "The plan is changed to the register, the rules and the holidays as they are now",
};
const CAUGHT_UP: Bilingual = {
  zh: "以前的日子里没有记录的督导当作没去，另行补排",
  en: "Visits of past days without word are taken as not made and planned anew",
};

/** Gathers what a page about a change says. */
export function changePage(
  district: string,
  today: IsoDate,
  changes: readonly PlanChange[],
  { before, outcome }: { readonly before: ScheduleProblem; readonly outcome: Replan },
  asked: Pick<Arguments, "has">,
): ChangePage {
  return {
    district,
    today,
    happened: [
      ...changeWords(changes, outcome.problem),
      ...(asked.has("refresh") ? [REFRESHED] : []),
      ...(asked.has("catch-up") ? [CAUGHT_UP] : []),
    ],
    outcome: replanText(before, outcome),
    visits: changedVisits(before, outcome),
    told: whoIsTold(before, outcome),
  };
}

const TOLD = [
  ["inspector", { zh: "告知督学", en: "Tell inspectors" }],
  ["institution", { zh: "告知单位", en: "Tell institutions" }],
] as const;

/** The page as plain text, to be read on a screen and pasted into messages. */
export function pageText(
  { district, today, happened, outcome, told }: ChangePage,
  language: Language,
): string {
  const zh = language === "zh";
  const lines = [
    zh
      ? `${district}督导安排变动（${formatChineseDate(today)}）`
      : `${district}: change of the plan (${today})`,
    "",
    ...happened.map((words) => `${zh ? "情况：" : "What happened: "}${words[language]}`),
    outcome[language],
  ];
  for (const [kind, title] of TOLD) {
    const those = told.filter((one) => one.kind === kind);
    if (those.length === 0) continue;
    lines.push("", zh ? `【${title.zh}】` : `[${title.en}]`);
    if (kind === "institution") lines.push(UNANNOUNCED[language]);
    for (const { name, lines: said } of those)
      lines.push(`${name}${zh ? "：" : ":"}`, ...said.map((words) => `  ${words[language]}`));
  }
  return lines.join("\n");
}

/** More lines than these are no answer on a screen, and more of one list. */
const SHOWN = 60;
const LISTED = 5;

/** The page for a screen: whole when it is short; else what happened, how each list begins, and where the rest is. */
export function pageOnScreen(page: ChangePage, language: Language): string {
  const whole = pageText(page, language);
  if (whole.split("\n").length <= SHOWN) return whole;
  const zh = language === "zh";
  const lines: string[] = [];
  let left = 0;
  for (const line of [...pageText({ ...page, told: [] }, language).split("\n"), ""]) {
    const [, ordinal] = /^(\d+)\. /.exec(line) ?? [];
    if (ordinal !== undefined && Number(ordinal) > LISTED) left += 1;
    else {
      if (left > 0) lines.push(zh ? `  … 还有${left}项` : `  … ${left} more`);
      left = 0;
      lines.push(line);
    }
  }
  return [
    ...lines,
    zh
      ? "全部内容和逐人告知的话见 change.docx、change.txt"
      : "All of it, and what to tell whom, stands in change.docx and change.txt.",
  ].join("\n");
}

/** The page as a document: what happened, what becomes of the plan, and a table of who must be told what. */
export function pageDocument({
  district,
  today,
  happened,
  outcome,
  visits,
  told,
}: ChangePage): ReportDocument {
  const title = `${district}督导安排变动说明`;
  const blocks: Block[] = [
    { type: "title", text: title },
    { type: "field-line", fields: [{ kind: "date", label: "变动日期", value: today }] },
  ];
  const heading = (text: string): void => {
    blocks.push({ type: "heading", level: 1, text: `${"一二三四"[numbered] ?? ""}、${text}` });
    numbered += 1;
  };
  let numbered = 0;
  if (happened.length > 0) {
    heading("发生了什么");
    for (const { zh } of happened) blocks.push(paragraph(zh));
  }
  heading("安排怎样变动");
  const [headline = "", ...others] = withoutLists(outcome.zh.split("\n"));
  blocks.push(paragraph(headline));
  if (visits.length > 0) blocks.push(visitsTable(visits));
  for (const line of others) blocks.push(paragraph(line));
  for (const [kind, words] of TOLD) {
    const those = told.filter((one) => one.kind === kind);
    if (those.length === 0) continue;
    heading(words.zh);
    if (kind === "institution") blocks.push({ type: "note", text: UNANNOUNCED.zh });
    blocks.push(toldTable(kind === "inspector" ? "督学" : "单位", words.zh, those));
  }
  return {
    metadata: { title, issuer: `${district}教育督导室`, date: today },
    page: { size: "A4", orientation: "landscape", numbers: "zh" },
    layout: "form",
    blocks,
  };
}

/** The visits that changed as a document of their own, for a sheet; `undefined` when none did. */
export function changesDocument({ district, today, visits }: ChangePage): ReportDocument | undefined {
  if (visits.length === 0) return undefined;
  const title = `${district}督导安排变动（${formatChineseDate(today)}）`;
  return {
    metadata: { title, issuer: `${district}教育督导室`, date: today },
    page: { size: "A4", orientation: "landscape" },
    layout: "form",
    blocks: [{ type: "title", text: title }, visitsTable(visits)],
  };
}

// What the tables hold already: the lists of visits, and who must be told.
function withoutLists(lines: readonly string[]): readonly string[] {
  let isInTable = false;
  return lines.filter((line) => {
    if (/^须告知(督学|单位)：/.test(line)) return false;
    if (!/^\d+\. /.test(line)) isInTable = ["调整：", "取消：", "新增："].includes(line);
    return !isInTable;
  });
}

function header(text: string): TableCell {
  return { role: "header", paragraphs: [[{ text }]] };
}

function cell(text: string): TableCell {
  return { paragraphs: text === "" ? [] : text.split("\n").map((line) => [{ text: line }]) };
}

function visitsTable(visits: ChangePage["visits"]): ReportTable {
  const titles = ["序号", "督导", "原安排", "现安排", "原因"];
  return {
    type: "table",
    caption: "变动的督导",
    dense: true,
    columns: [{ width: 2 }, { width: 8 }, { width: 6 }, { width: 6 }, { width: 9 }],
    headerRows: 1,
    rows: [
      { cells: titles.map(header) },
      ...visits.map((texts, index) => ({
        mayBreak: false,
        cells: [String(index + 1), ...texts].map(cell),
      })),
    ],
  };
}

function toldTable(whom: string, caption: string, told: readonly Told[]): ReportTable {
  return {
    type: "table",
    caption,
    dense: true,
    columns: [{ width: 3 }, { width: 10 }, { width: 2 }],
    headerRows: 1,
    rows: [
      { cells: [header(whom), header("告知内容"), header("已告知")] },
      ...told.map(({ name, lines }) => ({
        cells: [
          { ...cell(name), vertical: "top" as const },
          { paragraphs: lines.map(({ zh }) => [{ text: zh }]) },
          cell(""),
        ],
      })),
    ],
  };
}

function paragraph(text: string): Block {
  return { type: "paragraph", runs: [{ text }], indent: false };
}
