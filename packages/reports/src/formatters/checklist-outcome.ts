import type { ChecklistEdition, ChecklistItem, Gate, Rung, Score, Veto } from "@supervision/checklists";
import type { ReportTable, TableRow } from "../model/report-table.ts";

type Counted = Pick<ChecklistEdition, "items" | "sections" | "scoring">;

const EMPTY = "□";
const TICKED = "■";

/** How the points become a result: total, rescaling, vetoes, grades with their conditions, boxes for the grade given. */
export function outcomeTable(
  edition: Counted,
  numbers: ReadonlyMap<string, number>,
  maximum: number,
  score: Score | undefined,
): ReportTable {
  const { outOf, vetoes = {}, ladder } = edition.scoring ?? {};
  const rows: TableRow[] = [
    row("总分", [
      ...totalInWords(edition, maximum),
      ...(score === undefined ? [`得分：${PEN}`] : scoreInWords(score)),
    ]),
  ];
  const named = (ids: readonly string[]): string =>
    ids.map((id) => `第${numbers.get(id) ?? "？"}项“${edition.items[id]?.title ?? id}”`).join("、");
  if (Object.keys(vetoes).length > 0)
    rows.push(
      row(
        "一票否决",
        Object.entries(vetoes).map(([id, veto]) => {
          const box = score === undefined ? EMPTY : isFired(score, id) ? TICKED : EMPTY;
          return `${box}${veto.title}：${vetoCase(edition, veto, named)}的，${effectInWords(edition, veto)}`;
        }),
      ),
    );
  if (ladder !== undefined) {
    const grades = Object.entries(ladder.grades);
    rows.push(
      row(
        "等级划分",
        grades.map(([, rung], index) => {
          if (index === grades.length - 1) return `${rung.title}：其余`;
          return `${rung.title}：${requirements(edition, ladder.measure, outOf, rung, named).join("，且")}`;
        }),
      ),
    );
    const given = score?.outcome?.grade?.status === "given" ? score.outcome.grade.grade : undefined;
    rows.push(
      row("评定等级", [
        grades.map(([id, { title }]) => `${title}${id === given ? TICKED : EMPTY}`).join("　"),
      ]),
    );
  }
  return {
    type: "table",
    caption: "评定",
    showCaption: true,
    dense: true,
    columns: [{ width: 1 }, { width: 7 }],
    rows,
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

function totalInWords(edition: Counted, maximum: number): readonly string[] {
  const { outOf, sections = {} } = edition.scoring ?? {};
  const extras = Object.entries(sections).flatMap(([id, rule]) => {
    const title = edition.sections?.[id] ?? id;
    const most = "most" in rule && rule.most !== undefined ? `，最多${rule.most}分` : "";
    if (rule.type === "bonus") return [`“${title}”的得分加在总分上，不计入满分${most}`];
    return rule.type === "deduction" ? [`“${title}”失去的分从总分中扣，不计入满分${most}`] : [];
  });
  const rescaled = outOf === undefined ? "" : `，得分率折算为${outOf}分制`;
  return [`满分${maximum}分${rescaled}；不适用的事项不计入满分，另有写明的除外`, ...extras];
}

function scoreInWords({ outcome, points, maximum }: Score): readonly string[] {
  if (outcome === undefined) return [`得分：${points}分（满分${maximum}分）`];
  const { atMost, status } = outcome;
  const open = status === "incomplete" ? `，至多${atMost}分，有事项待定` : "";
  return [`得分：${outcome.points}分（满分${outcome.maximum}分${open}）`];
}

function isFired(score: Score, veto: string): boolean {
  return score.outcome?.vetoes.some((fired) => fired.veto === veto) === true;
}

function vetoCase(
  edition: Counted,
  { items, count, judged }: Veto,
  named: (ids: readonly string[]) => string,
): string {
  const answers = new Set(items.map((id) => badAnswer(edition.items[id])));
  const [answer] = answers;
  const bad =
    answers.size === 1 && answer !== undefined
      ? `为“${answer}”`
      : judged === "not-fully-met"
        ? "不完全符合"
        : "不符合";
  if (items.length === 1) return `${named(items)}${bad}`;
  return `${named(items)}中${count === undefined || count === 1 ? "任一项" : `有${count}项以上`}${bad}`;
}

/** The answer to a question of yes or no that one does not hope for. */
function badAnswer(item: ChecklistItem | undefined): string | undefined {
  if (item === undefined || item.scoring !== undefined) return undefined;
  if (item.answer === "yes-no") return "否";
  if (typeof item.answer === "string" || item.answer.type !== "yes-no") return undefined;
  return item.answer.good === "no" ? "是" : "否";
}

function effectInWords(edition: Counted, { effect }: Veto): string {
  const grades = Object.entries(edition.scoring?.ladder?.grades ?? {});
  switch (effect.type) {
    case "lowest":
      return `评为${grades.at(-1)?.[1].title ?? "最低等级"}`;
    case "cap":
      return `等级不高于${grades.find(([id]) => id === effect.grade)?.[1].title ?? effect.grade}`;
    case "lower":
      return `等级降${effect.by}级`;
    case "ineligible":
      return "不参加评定";
    case "zero":
      return effect.section === undefined
        ? "总分计0分"
        : `“${edition.sections?.[effect.section] ?? effect.section}”计0分`;
  }
}

function requirements(
  edition: Counted,
  measure: "points" | "share",
  outOf: number | undefined,
  { atLeast, requires = [] }: Rung,
  named: (ids: readonly string[]) => string,
): readonly string[] {
  const bound =
    atLeast === undefined
      ? []
      : [
          measure === "points"
            ? `${outOf === undefined ? "" : "折算后"}${atLeast}分以上（含）`
            : `得分率${percent(atLeast)}以上（含）`,
        ];
  return [...bound, ...requires.map((gate) => gateInWords(edition, gate, named))];
}

function gateInWords(edition: Counted, gate: Gate, named: (ids: readonly string[]) => string): string {
  if ("section" in gate)
    return `“${edition.sections?.[gate.section] ?? gate.section}”得分率不低于${percent(gate.share)}`;
  const met = gate.judged === "at-least-partly" ? "至少部分符合" : "符合";
  if (gate.items.length === 1) return `${named(gate.items)}${met}`;
  const count = gate.count === undefined ? "均" : `中${gate.count}项以上`;
  return `${named(gate.items)}${count}${met}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1e8) / 1e6}%`;
}
