import { boundsOf, type Bounds } from "./bounds.ts";
import { NUMBER, numberOf } from "./numbers.ts";
import { one, unread, type Phrase } from "./phrase.ts";
import { isCounted, UNIT } from "./units.ts";
import { trim } from "./wording.ts";

const DISTANCE = new RegExp(
  `^(.*?)，?每(低|超|高|少|差|多|下降|降低|减少|增加|提高|上升)(?:于|过|出)?(${NUMBER})?(${UNIT})?(扣|减|加|得)(${NUMBER})分$`,
);
const DOWN = new Set(["低", "少", "差", "下降", "降低", "减少"]);

/** Reads so much for each step from a standard: 低于98%的，每低1个百分点扣0.5分. `undefined` when it is no such phrase. */
export function readDistance(whole: string): Phrase | undefined {
  const found = DISTANCE.exec(whole);
  if (found === null) return undefined;
  const [, before = "", way = "", step = "", unit, verb = "", points = ""] = found;
  const side = DOWN.has(way) ? "below" : "above";
  const stated = trim(before).replace(/(?:为(?:基准|标准|基数)|的标准|计)$/, "");
  const compared = boundsOf(stated) ?? standardOf(stated);
  const { below, atLeast, above, atMost } = compared?.bounds ?? {};
  const standard = side === "below" ? (below ?? atLeast) : (above ?? atMost);
  // 每月不少于1次，每少1次扣1分: many months have no one value; what is missing is counted.
  if (
    isCounted(unit) &&
    /每(?:月|周|旬|天|日|班|生|人|位|名|个|师|校|园|所|室|组|科|学科)/.test(compared?.text ?? "")
  )
    return undefined;
  const isStep = step !== "" && numberOf(step) !== 1;
  // Without a standard 每少一个扣1分 counts what is missing; 每超过5人 goes on from a number nobody wrote.
  if (standard === undefined && ((isCounted(unit) && !isStep) || way === "减少" || way === "增加"))
    return undefined;
  if (verb === "加" || verb === "得")
    return unread("按差距加分，没有这样的规则", "gives points by distance, for which there is no rule");
  const [per, each] = [step === "" ? 1 : numberOf(step), numberOf(points)];
  if (per === undefined || each === undefined || standard === undefined || compared === undefined)
    return unread("没有写明低于（超过）多少起扣", "does not say from which value on points are lost");
  const text = trim(compared.text);
  return one({
    type: "distance",
    side,
    standard,
    per,
    points: each,
    steps: "full",
    ...(text === "" ? {} : { text }),
  });
}

/** What is counted in whole numbers has no parts of a step. */
export function hasWholeSteps(whole: string): boolean {
  const [, before = "", , step = "", unit] = DISTANCE.exec(whole) ?? [];
  const standards = [...before.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  return (
    isCounted(unit) &&
    (step === "" || numberOf(step) === 1) &&
    standards.every((each) => Number.isInteger(each))
  );
}

const RATE = /^(.+[率比例度])(\d+(?:\.\d+)?)%$/;
const STANDARD = new RegExp(`^(.*?)(?:以|标准(?:为|是)?|基准(?:为|是)?|应为|要求)(${NUMBER})(${UNIT})?$`);

/** 巩固率标准98% and the like state a standard without a comparison. */
function standardOf(text: string): { readonly text: string; readonly bounds: Bounds } | undefined {
  const [, what, number = ""] = STANDARD.exec(text) ?? RATE.exec(text) ?? [];
  const value = numberOf(number);
  return what === undefined || value === undefined
    ? undefined
    : { text: what, bounds: { atLeast: value, atMost: value } };
}
