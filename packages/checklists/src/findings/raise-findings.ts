import {
  addDays,
  addWorkdays,
  passed,
  type Bilingual,
  type Checked,
  type Finding,
  type FindingSeverity,
  type IsoDate,
  type ItemRef,
  type LegalSource,
} from "@supervision/domain";
import { isNonAnswer, noteOf, type Answer, type ChecklistAnswers } from "../answers/answer.ts";
import type { ResolvedChecklist } from "../cross-walk/cross-walk.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { isBonus } from "../scores/bonus.ts";
import { scoreAnswers } from "../scores/score-answers.ts";
import { scoreItem } from "../scores/score-item.ts";
import type { ItemScore } from "../scores/score.ts";
import type { FindingPolicy } from "./finding-policy.ts";
import { foundWords } from "./found-words.ts";
import { refOf } from "./item-lineage.ts";

/**
 * A finding as an answer raises it, for the inspector to look over.
 *
 * @term 生成的问题
 */
export interface RaisedFinding extends Finding {
  /** Institution id. */
  readonly institution: string;
  /** The item it was found under. */
  readonly item: ItemRef;
  /** Day it was found. */
  readonly date: IsoDate;
  /** What the answer says about the item. */
  readonly judgement: "not-met" | "partly";
  /** The document the item rests on: its own, that of the change that made it what it is, or the first one of its edition. */
  readonly basis: LegalSource;
  /** Who answers for putting it right. */
  readonly owner?: string;
}

interface Shortfall {
  readonly judgement: "not-met" | "partly";
  readonly aspect?: string;
  readonly where?: string;
  /** What was found, in words. */
  readonly found: string;
}

type AnsweredScore = Extract<ItemScore, { readonly result: "scored" | "counted" }>;

/**
 * Raises a finding from each answer that says that an item is not met or met in part, with its clause, severity, owner and suggested
 * deadline as the policy has them; in matrices and repeat groups one for each cell. The description says what was found: which rules of
 * the scoring clause were broken and how often (缺教案2次), the value beside what is asked for (88%，低于100%), the option picked, then the
 * inspector's note. Ids are made of institution, item, aspect and day, never of words, so that raising twice, in either language, gives the
 * same findings. Bonus points that are not earned are no finding.
 *
 * Fails with the issues of `checkAnswers`, and with `calendar-year-missing` where a deadline lies in a year without a notice.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { raiseFindings } from "@supervision/checklists/findings";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const findings = raiseFindings(
 *     { id: schoolRoutine.id, edition },
 *     {
 *       pin: pinOf(schoolRoutine.id, edition),
 *       institution: "s1",
 *       date: "2026-03-02",
 *       answers: { safety: { type: "yes-no", value: "no", note: "东门护学岗缺位" } },
 *     },
 *     { severity: { "not-met": "major" }, days: { major: 15 }, owner: "校长" },
 *   );
 *   console.log(findings.ok && findings.value.map((one) => `${one.deadline} ${one.owner} ${one.description.slice(-7)}`)); // => [ '2026-03-17 校长 东门护学岗缺位' ]
 * }
 * ```
 */
export function raiseFindings(
  checklist: ResolvedChecklist,
  answers: ChecklistAnswers,
  policy: FindingPolicy,
  language: keyof Bilingual = "zh",
): Checked<readonly RaisedFinding[]> {
  const { id, edition } = checklist;
  const scored = scoreAnswers(edition, answers);
  if (!scored.ok) return scored;
  const findings: RaisedFinding[] = [];
  for (const line of scored.value.items) {
    const item = edition.items[line.item];
    if (item === undefined || isBonus(edition, line.item)) continue;
    if (line.result !== "scored" && line.result !== "counted") continue;
    // Computed values are nobody's answer, and fall short like any other.
    const given = Object.hasOwn(answers.answers, line.item) ? answers.answers[line.item] : undefined;
    const own = policy.items?.[line.item] ?? {};
    for (const shortfall of shortfalls(item, given ?? line.answer, line, language)) {
      const severity = own.severity ?? policy.severity[shortfall.judgement];
      if (severity === undefined || severity === "none") continue;
      const deadline = deadlineOf(answers.date, own.days ?? policy.days?.[severity], policy);
      if (!deadline.ok) return deadline;
      const owner = own.owner ?? policy.owner;
      findings.push({
        ...describe(id, line.item, item, answers, shortfall, severity, language),
        ...(own.advice === undefined ? {} : { advice: own.advice }),
        ...(deadline.value === undefined ? {} : { deadline: deadline.value }),
        basis: item.basis ?? edition.sources[0],
        ...(owner === undefined ? {} : { owner }),
      });
    }
  }
  return passed(findings, scored.warnings);
}

function describe(
  checklist: string,
  id: string,
  item: ChecklistItem,
  { institution, date }: ChecklistAnswers,
  { judgement, aspect, where, found }: Shortfall,
  severity: FindingSeverity,
  language: keyof Bilingual,
): Omit<RaisedFinding, "basis"> {
  const zh = language === "zh";
  const at = aspect === undefined ? "" : `/${aspect}`;
  const title =
    where === undefined ? item.title : zh ? `${item.title}（${where}）` : `${item.title} (${where})`;
  return {
    id: `${institution}/${checklist}#${id}${at}/${date}`,
    institution,
    item: refOf(checklist, id),
    date,
    ...(aspect === undefined ? {} : { aspect }),
    description: `${title}${zh ? "：" : ": "}${found}`,
    severity,
    judgement,
  };
}

function shortfalls(
  item: ChecklistItem,
  answer: Answer,
  line: AnsweredScore,
  language: keyof Bilingual,
): readonly Shortfall[] {
  const { judgement } = line;
  const form = answerFormOf(item.answer);
  if (judgement === "not-met" || judgement === "partly") {
    const { scoring, title } = item;
    const { note } = noteOf(answer);
    const rules =
      scoring === undefined || line.result !== "scored" || line.effects === undefined
        ? {}
        : { scoring, effects: line.effects };
    const said = {
      title,
      form,
      answer: line.answer,
      judgement,
      ...rules,
      ...(note === undefined ? {} : { note }),
    };
    return [{ judgement, found: foundWords(said, language) }];
  }
  // What counts of the answer: cells that are not asked here raise nothing.
  const behind = line.answer;
  const comma = language === "zh" ? "，" : ", ";
  if (form.type === "matrix" && behind.type === "matrix")
    return Object.entries(behind.value).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, cell]) => {
        const known = Object.hasOwn(form.columns, column) ? form.columns[column] : undefined;
        if (known === undefined) return [];
        const where = `${form.rows[row] ?? row}${comma}${known.title}`;
        return cellShortfall(known.answer, cell, `${row}.${column}`, where, language);
      }),
    );
  if (form.type === "repeat" && behind.type === "repeat")
    return behind.value.flatMap(({ id, title, answers }) =>
      Object.entries(answers).flatMap(([field, cell]) => {
        const known = Object.hasOwn(form.fields, field) ? form.fields[field] : undefined;
        if (known === undefined) return [];
        const where = `${title ?? id}${comma}${known.title}`;
        return cellShortfall(known.answer, cell, `${id}.${field}`, where, language);
      }),
    );
  return [];
}

/** A cell is judged as an item of its own would be. */
function cellShortfall(
  form: AnswerForm,
  cell: Answer,
  aspect: string,
  where: string,
  language: keyof Bilingual,
): readonly Shortfall[] {
  if (isNonAnswer(cell)) return [];
  const line = scoreItem({}, aspect, { title: where, answer: form }, cell);
  if (line.result !== "counted") return [];
  const { judgement, answer } = line;
  if (judgement !== "not-met" && judgement !== "partly") return [];
  const { note } = noteOf(cell);
  const found = { title: where, form, answer, judgement, ...(note === undefined ? {} : { note }) };
  return [{ judgement, aspect, where, found: foundWords(found, language) }];
}

function deadlineOf(
  date: IsoDate,
  days: number | undefined,
  { calendar }: FindingPolicy,
): Checked<IsoDate | undefined> {
  if (days === undefined) return passed(undefined);
  if (!Number.isInteger(days) || days < 1)
    throw new TypeError(`Expected a whole number of days from 1, got ${String(days)}`);
  return calendar === undefined ? passed(addDays(date, days)) : addWorkdays(calendar, date, days);
}
