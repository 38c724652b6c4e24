import { nearest, type Issue } from "@supervision/domain";
import { shown } from "../answers/check-answer.ts";
import { isRecord, own } from "../expressions/read-node.ts";
import { answerReasonMissing, answerValueInvalid } from "../issues.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { Mark } from "../items/marks-form.ts";
import type { ScoringRule } from "./item-scoring.ts";

/** Checks the marks of a clause against its rules; marks may come from JSON. Raises `answer-value-invalid` and `answer-reason-missing`. */
export function checkMarks(
  id: string,
  item: Pick<ChecklistItem, "scoring">,
  marks: unknown,
  path: readonly (string | number)[],
): readonly Issue[] {
  if (!isRecord(marks)) return [answerValueInvalid(id, "{ rule: mark }", shown(marks), [...path, "value"])];
  const rules = item.scoring?.rules ?? {};
  const known = Object.keys(rules);
  const issues: Issue[] = [];
  for (const [rule, mark] of Object.entries(marks)) {
    const at = [...path, "value", rule];
    const each = own(rules, rule);
    const expected = each === undefined ? (nearest(rule, known) ?? known.join(" | ")) : misfit(each, mark);
    if (expected !== undefined)
      issues.push(answerValueInvalid(id, expected, each === undefined ? rule : shown(mark), at));
    else if (isJudgement(mark) && mark.points !== 0 && mark.because.trim() === "")
      issues.push(answerReasonMissing(id, rule, [...at, "because"]));
  }
  for (const [rule, each] of Object.entries(rules))
    if (isMeasured(each) && !Object.hasOwn(marks, rule))
      issues.push(
        answerValueInvalid(id, `${rule}：数 / ${rule}: number`, "nothing", [...path, "value", rule]),
      );
  return issues;
}

/** What a rule expects where a mark does not fit it. */
function misfit(rule: ScoringRule, mark: unknown): string | undefined {
  if (rule.type === "discretion") {
    const fits =
      isJudgement(mark) && (mark.points === 0 || (mark.points >= rule.least && mark.points <= rule.most));
    return fits
      ? undefined
      : `{ points: ${rule.least}–${rule.most}, because }（酌情分数和理由） / { points: ${rule.least}–${rule.most}, because }`;
  }
  if (isMeasured(rule)) return Number.isFinite(mark) ? undefined : "数 / number";
  // What is found is counted: whole numbers only.
  return Number.isInteger(mark) && Number(mark) >= 0 ? undefined : "≥ 0的整数 / whole number ≥ 0";
}

/** Says whether a rule needs a value to tell anything, unlike rules under which nothing may be found. */
function isMeasured(rule: ScoringRule): boolean {
  if (rule.type === "bands" || rule.type === "distance") return true;
  return rule.type !== "discretion" && rule.on !== undefined;
}

function isJudgement(mark: unknown): mark is Exclude<Mark, number> {
  return isRecord(mark) && Number.isFinite(mark["points"]) && typeof mark["because"] === "string";
}
