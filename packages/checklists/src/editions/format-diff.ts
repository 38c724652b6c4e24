import type { Bilingual } from "@supervision/domain";
import { ANSWER_TYPES } from "../items/answer-form.ts";
import type { ChangeEffect, OtherField, RuleField } from "./change-effect.ts";
import type { EditionChange, EditionDiff } from "./diff-editions.ts";

const FIELDS: Readonly<Record<OtherField, Bilingual>> = {
  text: { zh: "表述", en: "wording" },
  section: { zh: "所属部分", en: "section" },
  domain: { zh: "上位事项", en: "domain" },
  basis: { zh: "依据", en: "basis" },
  methods: { zh: "督导方式", en: "methods" },
  seenIn: { zh: "查看处", en: "where it is seen" },
  appliesTo: { zh: "适用范围", en: "applicability" },
  lookAt: { zh: "督导要点", en: "points to look at" },
  optional: { zh: "是否必答", en: "being optional" },
  askIf: { zh: "提问条件", en: "condition" },
  whenHidden: { zh: "隐藏答案的处理", en: "way with hidden answers" },
  constraints: { zh: "校验规则", en: "constraints" },
  evidence: { zh: "佐证要求", en: "evidence" },
  nonAnswers: { zh: "未作答的处理", en: "way with missing answers" },
  unchangedWithin: { zh: "“与上次一致”的期限", en: "time for which it may be unchanged" },
  scoring: { zh: "计分规则", en: "scoring" },
};

const RULES: Readonly<Record<RuleField, Bilingual>> = {
  scoring: { zh: "合计、否决和等级", en: "totals, vetoes and grades" },
  nonAnswers: { zh: "未作答的处理", en: "way with missing answers" },
  askSectionIf: { zh: "各部分的提问条件", en: "conditions of sections" },
};

const EFFECTS: Readonly<Record<ChangeEffect, Bilingual>> = {
  scores: { zh: "〔影响计分〕", en: " [scores]" },
  answers: { zh: "〔影响作答〕", en: " [answers]" },
  wording: { zh: "", en: "" },
};

/** The differences between two editions as text, one line each, with what it affects at its end; one line says so when there is none. */
export function formatDiff(diff: EditionDiff, language: keyof Bilingual = "zh"): string {
  const zh = language === "zh";
  const { from, to, changes } = diff;
  if (changes.length === 0) return zh ? `${from} 与 ${to} 没有差异` : `${from} and ${to} do not differ`;
  const head = zh
    ? `${from} → ${to}：${changes.length}处差异`
    : `${from} → ${to}: ${changes.length} difference(s)`;
  return [
    head,
    ...changes.map(
      (change) => `- ${zh ? inChinese(change) : inEnglish(change)}${EFFECTS[change.effect][language]}`,
    ),
  ].join("\n");
}

function inChinese(change: EditionChange): string {
  switch (change.kind) {
    case "added":
      return `新增 ${change.item}：${change.title}${pointsZh(change.weight)}`;
    case "removed":
      return `删除 ${change.item}：${change.title}${pointsZh(change.weight)}`;
    case "renamed":
      return `编号 ${change.from} 改为 ${change.item}：${change.title}`;
    case "merged":
      return `${change.from} 并入 ${change.item}：${change.title}`;
    case "retitled":
      return `${change.item} 标题由“${change.before}”改为“${change.after}”`;
    case "reweighted":
      return `${change.item} 分值由${weightZh(change.before)}改为${weightZh(change.after)}：${change.title}`;
    case "answer-changed":
      return change.before.type === change.after.type
        ? `${change.item} 作答方式（${ANSWER_TYPES[change.after.type].zh}）的选项、界限或得分比例改变：${change.title}`
        : `${change.item} 作答方式由${ANSWER_TYPES[change.before.type].zh}改为${ANSWER_TYPES[change.after.type].zh}：${change.title}`;
    case "field-changed":
      return `${change.item} 的${FIELDS[change.field].zh}改变：${change.title}`;
    case "reordered":
      return `顺序改变，移动了：${change.items.join("、")}`;
    case "section-changed":
      if (change.before === undefined) return `新增部分 ${change.section}：${change.after ?? ""}`;
      if (change.after === undefined) return `删除部分 ${change.section}：${change.before}`;
      return `部分 ${change.section} 标题由“${change.before}”改为“${change.after}”`;
    case "section-moved":
      if (change.after === undefined) return `部分 ${change.section} 移出 ${change.before}：${change.title}`;
      return `部分 ${change.section} 移入 ${change.after}：${change.title}`;
    case "rules-changed":
      return `全表的${RULES[change.rule].zh}改变`;
  }
}

function inEnglish(change: EditionChange): string {
  switch (change.kind) {
    case "added":
      return `added ${change.item}: ${change.title}${pointsEn(change.weight)}`;
    case "removed":
      return `removed ${change.item}: ${change.title}${pointsEn(change.weight)}`;
    case "renamed":
      return `${change.from} is now ${change.item}: ${change.title}`;
    case "merged":
      return `${change.from} went into ${change.item}: ${change.title}`;
    case "retitled":
      return `${change.item} retitled from "${change.before}" to "${change.after}"`;
    case "reweighted":
      return `${change.item} reweighted from ${weightEn(change.before)} to ${weightEn(change.after)}: ${change.title}`;
    case "answer-changed":
      return change.before.type === change.after.type
        ? `${change.item} changed options, bounds or shares of its answer (${ANSWER_TYPES[change.after.type].en}): ${change.title}`
        : `${change.item} answered by ${ANSWER_TYPES[change.after.type].en} instead of ${ANSWER_TYPES[change.before.type].en}: ${change.title}`;
    case "field-changed":
      return `${change.item} changed its ${FIELDS[change.field].en}: ${change.title}`;
    case "reordered":
      return `reordered by moving: ${change.items.join(", ")}`;
    case "section-changed":
      if (change.before === undefined) return `added section ${change.section}: ${change.after ?? ""}`;
      if (change.after === undefined) return `removed section ${change.section}: ${change.before}`;
      return `section ${change.section} retitled from "${change.before}" to "${change.after}"`;
    case "section-moved":
      if (change.after === undefined)
        return `section ${change.section} moved out of ${change.before}: ${change.title}`;
      return `section ${change.section} moved into ${change.after}: ${change.title}`;
    case "rules-changed":
      return `the list changed its ${RULES[change.rule].en}`;
  }
}

function pointsZh(weight: number | undefined): string {
  return weight === undefined ? "" : `（${weight}分）`;
}

function weightZh(weight: number | undefined): string {
  return weight === undefined ? "不计分" : `${weight}分`;
}

function pointsEn(weight: number | undefined): string {
  return weight === undefined ? "" : ` (${weight} points)`;
}

function weightEn(weight: number | undefined): string {
  return weight === undefined ? "not scored" : `${weight} points`;
}
