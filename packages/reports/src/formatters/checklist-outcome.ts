import type { Bilingual } from "@supervision/domain";
import type { ChecklistEdition, ChecklistItem, Gate, Rung, Score, Veto } from "@supervision/checklists";
import { PAPER_WORDS } from "./checklist-words.ts";
import type { ReportTable, TableRow } from "../model/report-table.ts";

type Counted = Pick<ChecklistEdition, "items" | "sections" | "scoring">;

const EMPTY = "□";
const TICKED = "■";

/** What the table is about. */
interface Place {
  readonly edition: Counted;
  /** Items by number and title. */
  readonly named: (ids: readonly string[]) => string;
  readonly zh: boolean;
}

/** How the points become a result: total, rescaling, vetoes, grades with their conditions, boxes for the grade given. */
export function outcomeTable(
  edition: Counted,
  numbers: ReadonlyMap<string, number>,
  maximum: number,
  score: Score | undefined,
  language: keyof Bilingual,
): ReportTable {
  const zh = language === "zh";
  const words = PAPER_WORDS[language];
  const { outOf, vetoes = {}, ladder } = edition.scoring ?? {};
  const named = (ids: readonly string[]): string =>
    ids
      .map(
        (id) =>
          `${words.itemNumber(numbers.get(id))}${zh ? "" : " "}${words.quoted(edition.items[id]?.title ?? id)}`,
      )
      .join(words.and);
  const place: Place = { edition, named, zh };
  const rows: TableRow[] = [
    row(zh ? "总分" : "Total", [
      ...totalInWords(place, maximum),
      ...(score === undefined ? [zh ? `得分：${PEN}` : `Earned: ${PEN}`] : scoreInWords(score, zh)),
    ]),
  ];
  if (Object.keys(vetoes).length > 0)
    rows.push(
      row(
        zh ? "一票否决" : "Vetoes",
        Object.entries(vetoes).map(([id, veto]) => {
          const box = score === undefined ? EMPTY : isFired(score, id) ? TICKED : EMPTY;
          const [when, then] = [vetoCase(place, veto), effectInWords(place, veto)];
          return zh ? `${box}${veto.title}：${when}的，${then}` : `${box}${veto.title}: if ${when}, ${then}`;
        }),
      ),
    );
  if (ladder !== undefined) {
    const grades = Object.entries(ladder.grades);
    rows.push(
      row(
        zh ? "等级划分" : "Grades",
        grades.map(([, rung], index) => {
          if (index === grades.length - 1) return `${rung.title}${zh ? "：其余" : ": all others"}`;
          const asked = requirements(place, ladder.measure, outOf, rung).join(zh ? "，且" : ", and ");
          return `${rung.title}${words.colon}${asked}`;
        }),
      ),
    );
    const given = score?.outcome?.grade?.status === "given" ? score.outcome.grade.grade : undefined;
    rows.push(
      row(zh ? "评定等级" : "Grade given", [
        grades.map(([id, { title }]) => `${title}${id === given ? TICKED : EMPTY}`).join(words.gap),
      ]),
    );
  }
  return {
    type: "table",
    caption: zh ? "评定" : "Result",
    showCaption: true,
    dense: true,
    columns: [{ width: 1 }, { width: 7 }],
    // The result is not torn apart, and not from the names under it.
    rows: rows.map((one) => ({ ...one, keepWithNext: true })),
  };
}

const PEN = "________";

function row(label: string, lines: readonly string[]): TableRow {
  return {
    mayBreak: false,
    cells: [
      { role: "label", vertical: "middle", paragraphs: [[{ text: label }]] },
      { role: "value", vertical: "middle", paragraphs: lines.map((line) => [{ text: line }]) },
    ],
  };
}

function titleOf({ edition, zh }: Place, section: string): string {
  return PAPER_WORDS[zh ? "zh" : "en"].quoted(edition.sections?.[section] ?? section);
}

function totalInWords(place: Place, maximum: number): readonly string[] {
  const { edition, zh } = place;
  const { outOf, sections = {} } = edition.scoring ?? {};
  const extras = Object.entries(sections).flatMap(([id, rule]) => {
    const title = titleOf(place, id);
    const limit = "most" in rule ? rule.most : undefined;
    const most = limit === undefined ? "" : zh ? `，最多${limit}分` : `, at most ${limit}`;
    if (rule.type === "bonus")
      return [
        zh
          ? `${title}的得分加在总分上，不计入满分${most}`
          : `points of ${title} are added to the total, outside the maximum${most}`,
      ];
    if (rule.type !== "deduction") return [];
    return [
      zh
        ? `${title}失去的分从总分中扣，不计入满分${most}`
        : `points lost in ${title} are taken off the total, outside the maximum${most}`,
    ];
  });
  if (!zh) {
    const rescaled = outOf === undefined ? "" : `, rescaled to ${outOf}`;
    return [
      `Maximum ${maximum} points${rescaled}; items that do not apply leave it unless it says otherwise`,
      ...extras,
    ];
  }
  const rescaled = outOf === undefined ? "" : `，得分率折算为${outOf}分制`;
  return [`满分${maximum}分${rescaled}；不适用的事项不计入满分，另有写明的除外`, ...extras];
}

function scoreInWords({ outcome, points, maximum }: Score, zh: boolean): readonly string[] {
  if (outcome === undefined)
    return [zh ? `得分：${points}分（满分${maximum}分）` : `Earned: ${points} of ${maximum}`];
  const { atMost, status } = outcome;
  const isOpen = status === "incomplete";
  if (!zh)
    return [
      `Earned: ${outcome.points} of ${outcome.maximum}${isOpen ? `, at most ${atMost}: items are still open` : ""}`,
    ];
  const open = isOpen ? `，至多${atMost}分，有事项待定` : "";
  return [`得分：${outcome.points}分（满分${outcome.maximum}分${open}）`];
}

function isFired(score: Score, veto: string): boolean {
  return score.outcome?.vetoes.some((fired) => fired.veto === veto) === true;
}

function vetoCase({ edition, named, zh }: Place, { items, count, judged }: Veto): string {
  const answers = new Set(items.map((id) => badAnswer(edition.items[id])));
  const [answer] = answers;
  const same = answers.size === 1 ? answer : undefined;
  const isOne = count === undefined || count === 1;
  if (!zh) {
    const bad =
      same !== undefined ? `is "${same}"` : judged === "not-fully-met" ? "is not met in full" : "is not met";
    if (items.length === 1) return `${named(items)} ${bad}`;
    return `${isOne ? "any" : `${count} or more`} of ${named(items)} ${bad}`;
  }
  const bad =
    same !== undefined
      ? `为“${same === "yes" ? "是" : "否"}”`
      : judged === "not-fully-met"
        ? "不完全符合"
        : "不符合";
  if (items.length === 1) return `${named(items)}${bad}`;
  return `${named(items)}中${isOne ? "任一项" : `有${count}项以上`}${bad}`;
}

/** The answer to a question of yes or no that one does not hope for. */
function badAnswer(item: ChecklistItem | undefined): "yes" | "no" | undefined {
  if (item === undefined || item.scoring !== undefined) return undefined;
  if (item.answer === "yes-no") return "no";
  if (typeof item.answer === "string" || item.answer.type !== "yes-no") return undefined;
  return item.answer.good === "no" ? "yes" : "no";
}

function effectInWords(place: Place, { effect }: Veto): string {
  const { edition, zh } = place;
  const grades = Object.entries(edition.scoring?.ladder?.grades ?? {});
  switch (effect.type) {
    case "lowest": {
      const lowest = grades.at(-1)?.[1].title;
      return zh ? `评为${lowest ?? "最低等级"}` : `the grade is ${lowest ?? "the lowest"}`;
    }
    case "cap": {
      const grade = grades.find(([id]) => id === effect.grade)?.[1].title ?? effect.grade;
      return zh ? `等级不高于${grade}` : `no grade above ${grade}`;
    }
    case "lower":
      return zh ? `等级降${effect.by}级` : `the grade is lowered by ${effect.by}`;
    case "ineligible":
      return zh ? "不参加评定" : "no grade is given";
    case "zero":
      if (effect.section === undefined) return zh ? "总分计0分" : "the total counts 0";
      return `${titleOf(place, effect.section)}${zh ? "计0分" : " counts 0"}`;
  }
}

function requirements(
  place: Place,
  measure: "points" | "share",
  outOf: number | undefined,
  { atLeast, requires = [] }: Rung,
): readonly string[] {
  const bound = atLeast === undefined ? [] : [boundInWords(place, measure, outOf, atLeast)];
  return [...bound, ...requires.map((gate) => gateInWords(place, gate))];
}

function boundInWords(
  { zh }: Place,
  measure: "points" | "share",
  outOf: number | undefined,
  atLeast: number,
): string {
  if (measure === "share")
    return zh ? `得分率${percent(atLeast)}以上（含）` : `at least ${percent(atLeast)} of the points`;
  if (zh) return `${outOf === undefined ? "" : "折算后"}${atLeast}分以上（含）`;
  return `at least ${atLeast} points${outOf === undefined ? "" : " after rescaling"}`;
}

function gateInWords(place: Place, gate: Gate): string {
  const { named, zh } = place;
  if ("section" in gate)
    return zh
      ? `${titleOf(place, gate.section)}得分率不低于${percent(gate.share)}`
      : `at least ${percent(gate.share)} of the points of ${titleOf(place, gate.section)}`;
  const isPartly = gate.judged === "at-least-partly";
  if (!zh) {
    const met = isPartly ? "met at least in part" : "met";
    const count =
      gate.items.length === 1 ? "" : gate.count === undefined ? "all of " : `${gate.count} or more of `;
    return `${count}${named(gate.items)} ${met}`;
  }
  const met = isPartly ? "至少部分符合" : "符合";
  if (gate.items.length === 1) return `${named(gate.items)}${met}`;
  const count = gate.count === undefined ? "均" : `中${gate.count}项以上`;
  return `${named(gate.items)}${count}${met}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1e8) / 1e6}%`;
}
