import type { ScoringRule } from "../scoring/item-scoring.ts";
import { NUMBER, numberOf } from "./numbers.ts";
import { NO_CASE, one, THE_CASE, unread, type Phrase } from "./phrase.ts";
import { trim } from "./wording.ts";

const DASH = "[-–—~～至到]";
const RANGE = new RegExp(`^(.*?)酌(?:情)?(扣|减|给|得|加)${DASH}?(${NUMBER})分?${DASH}(${NUMBER})分$`);
const WITHIN = new RegExp(`^(.*?)酌(?:情)?(扣|减|给|得|加)不超过(${NUMBER})分$`);
const PARTS = new RegExp(`^(.+?)各占(${NUMBER})分，?各$`);
/** A judgement for each occurrence has several values, which one range does not hold. */
const FOR_EACH = /(?:^|，)[^，]*每[^，]*$/;

/** Reads points left to judgement: 酌情扣 1-3 分. */
export function readRange(whole: string, weight: number): Phrase {
  const within = WITHIN.exec(whole);
  const [, text = "", verb = "", from = "", to = ""] =
    within === null ? (RANGE.exec(whole) ?? []) : [within[0], within[1], within[2], "0", within[3]];
  const [least, most] = [numberOf(from), numberOf(to)];
  if (least === undefined || most === undefined || least > most)
    return unread("酌情没有写明从几分到几分", "leaves points to judgement without a range");
  const effect = verb === "扣" || verb === "减" ? "deduct" : "award";
  const said = trim(text);
  const range = { type: "discretion", effect, least, most } as const;
  if (said === "") return NO_CASE;
  if (said === THE_CASE) return one(range);
  if (FOR_EACH.test(said))
    return unread(
      "每处各有一个酌情的分数，没有写合起来几分到几分",
      "judges every occurrence without a range for all of them",
    );
  if (!said.endsWith("各") && !/各占|分别/.test(said)) return one({ ...range, text: said });
  // 规模和班额各占10分，各酌扣5-10分: the parts tell themselves apart when their points make up the clause.
  const [, things = "", part = ""] = PARTS.exec(said) ?? [];
  const names = things.split(/、|和|与|及/).map((name) => trim(name));
  if (names.length < 2 || names.length * (numberOf(part) ?? 0) !== weight)
    return unread("“各”所指的几样分不清", "does not tell apart the things it means");
  return { type: "rules", rules: names.map((name): ScoringRule => ({ ...range, text: name })) };
}
