import type { Bilingual } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { GradeObstacle, GradeOutcome, ScoreOutcome, VetoOutcome } from "../scoring/outcome.ts";
import { percent } from "./in-words.ts";
import type { Score } from "./score.ts";

/** What counts in the end, in words: bonus and deductions, vetoes, grade and what keeps the list from the next one. */
export function explainOutcome(
  edition: ChecklistEdition,
  score: Score,
  outcome: ScoreOutcome,
  language: keyof Bilingual,
): readonly string[] {
  const zh = language === "zh";
  const { base, bonus, deduction, points, atMost, maximum } = outcome;
  const most = (type: "bonus" | "deduction"): string => boundsThatHeld(edition, score, type, zh);
  const extras = [
    ...(bonus > 0 ? [`${zh ? `加${bonus}分` : `+${bonus} bonus`}${most("bonus")}`] : []),
    ...(deduction > 0 ? [`${zh ? `减${deduction}分` : `−${deduction} deducted`}${most("deduction")}`] : []),
  ];
  const counted = points === atMost ? `${points}` : zh ? `${points}至${atMost}` : `${points} to ${atMost}`;
  const parts = [zh ? `基本分${base}分` : `base ${base}`, ...extras];
  return [
    zh
      ? `评定：${parts.join("，")}，计${counted}分，满分${maximum}分`
      : `Counts: ${parts.join(", ")}: ${counted} of ${maximum}`,
    ...outcome.vetoes.map((veto) => explainVeto(edition, veto, true, zh)),
    ...outcome.pending.map((veto) => explainVeto(edition, veto, false, zh)),
    ...(outcome.grade === undefined ? [] : [explainGrade(edition, outcome.grade, zh)]),
  ];
}

/** （附加分最多5分） for sections that would have added or taken off more. */
function boundsThatHeld(
  edition: ChecklistEdition,
  { sections }: Score,
  type: "bonus" | "deduction",
  zh: boolean,
): string {
  const held = Object.entries(edition.scoring?.sections ?? {}).flatMap(([id, rule]) => {
    const tally = sections[id];
    if (tally === undefined || rule.type !== type || rule.most === undefined) return [];
    const counted = type === "bonus" ? tally.points : tally.maximum - tally.points;
    if (counted <= rule.most) return [];
    const title = edition.sections?.[id] ?? id;
    return [zh ? `${title}最多${rule.most}分` : `${title}: at most ${rule.most}`];
  });
  if (held.length === 0) return "";
  return zh ? `（${held.join("，")}）` : ` (${held.join(", ")})`;
}

function explainVeto(edition: ChecklistEdition, veto: VetoOutcome, fired: boolean, zh: boolean): string {
  const { title, effect } = veto;
  const items = titles(edition, veto.items, zh);
  const does = {
    lowest: { zh: "评为最低等级", en: "lowest grade" },
    cap: {
      zh: `等级不高于${gradeTitle(edition, effect)}`,
      en: `no grade above ${gradeTitle(edition, effect)}`,
    },
    lower: { zh: `等级降${rungs(effect)}级`, en: `${rungs(effect)} grade(s) lower` },
    ineligible: { zh: "不参评", en: "no grade" },
    zero: { zh: `${sectionTitle(edition, effect)}计0分`, en: `${sectionTitle(edition, effect)} counts 0` },
  }[effect.type];
  const kind = kindOf(effect, zh);
  if (zh) return `${fired ? kind : `可能${kind}（待定）`}：${title}（${items}），${does.zh}`;
  return `${fired ? kind : `${kind} possible (open)`}: ${title} (${items}): ${does.en}`;
}

/** A veto that only lowers the grade is no 一票否决. */
function kindOf(effect: VetoOutcome["effect"] | undefined, zh: boolean): string {
  if (effect?.type === "lower") return zh ? "降级" : "Lowering";
  return zh ? "一票否决" : "Veto";
}

function explainGrade(edition: ChecklistEdition, grade: GradeOutcome, zh: boolean): string {
  const name = (id: string): string => edition.scoring?.ladder?.grades[id]?.title ?? id;
  switch (grade.status) {
    case "ineligible":
      return zh ? "等级：不参评" : "Grade: none";
    case "open": {
      const best = name(grade.atMost);
      if (grade.atLeast === undefined)
        return zh ? `等级：待定，不参评或${best}` : `Grade: open, none or up to ${best}`;
      const worst = name(grade.atLeast);
      return zh ? `等级：待定，在${worst}与${best}之间` : `Grade: open, between ${worst} and ${best}`;
    }
    case "given": {
      const { next, lowered } = grade;
      const from =
        lowered === undefined
          ? ""
          : zh
            ? `（由${name(lowered.from)}降${lowered.by}级）`
            : ` (${lowered.by} below ${name(lowered.from)})`;
      const said = `${zh ? "等级：" : "Grade: "}${grade.title}${from}`;
      if (next === undefined) return said;
      const why = next.obstacles.map((obstacle) => explainObstacle(edition, obstacle, zh));
      return zh
        ? `${said}；未达${next.title}：${why.join("；")}`
        : `${said}; not ${next.title}: ${why.join("; ")}`;
    }
  }
}

function explainObstacle(edition: ChecklistEdition, obstacle: GradeObstacle, zh: boolean): string {
  switch (obstacle.type) {
    case "points":
      return zh ? `还差${obstacle.short}分` : `${obstacle.short} short`;
    case "veto": {
      const veto = edition.scoring?.vetoes?.[obstacle.veto];
      const kind = kindOf(veto?.effect, zh);
      return `${zh ? `${kind}：` : `${kind.toLowerCase()}: `}${veto?.title ?? obstacle.veto}`;
    }
    case "gate": {
      const { gate } = obstacle;
      if ("section" in gate) {
        const section = edition.sections?.[gate.section] ?? gate.section;
        return zh ? `${section}得分率不足${percent(gate.share)}` : `${section} below ${percent(gate.share)}`;
      }
      const items = titles(edition, obstacle.items, zh);
      return zh ? `须符合：${items}` : `to be met: ${items}`;
    }
  }
}

function titles(edition: ChecklistEdition, ids: readonly string[], zh: boolean): string {
  return ids.map((id) => edition.items[id]?.title ?? id).join(zh ? "、" : ", ");
}

function rungs(effect: VetoOutcome["effect"]): number {
  return effect.type === "lower" ? effect.by : 0;
}

function gradeTitle(edition: ChecklistEdition, effect: VetoOutcome["effect"]): string {
  return effect.type === "cap" ? (edition.scoring?.ladder?.grades[effect.grade]?.title ?? effect.grade) : "";
}

function sectionTitle(edition: ChecklistEdition, effect: VetoOutcome["effect"]): string {
  if (effect.type !== "zero" || effect.section === undefined) return "";
  return edition.sections?.[effect.section] ?? effect.section;
}
