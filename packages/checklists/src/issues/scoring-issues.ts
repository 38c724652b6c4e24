/** Issues of scoring rules: code, message and way out in both languages. */
import type { Bilingual, Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `scoring-without-weight`: an item has scoring rules but no weight. */
export function scoringWithoutWeight(id: string, path: Path): Issue {
  return {
    code: "scoring-without-weight",
    severity: "error",
    message: {
      zh: `事项 ${id} 有计分规则，没有分值`,
      en: `The item ${id} has scoring rules but no weight.`,
    },
    fix: { zh: "写 weight，即该项满分；不计分就删去 scoring", en: "Give its `weight`, or remove `scoring`." },
    path,
  };
}

/** `scoring-rules-missing`: a clause has no rule to mark anything under. */
export function scoringRulesMissing(id: string, path: Path): Issue {
  return {
    code: "scoring-rules-missing",
    severity: "error",
    message: { zh: `事项 ${id} 没有计分规则`, en: `The item ${id} has no scoring rule.` },
    fix: {
      zh: "在 scoring.rules 中至少写一条规则",
      en: "Write at least one rule under `scoring.rules`.",
    },
    path,
  };
}

/** `scoring-rule-invalid`: a rule contradicts itself, its item, or the way the item is answered. */
export function scoringRuleInvalid(id: string, rule: string, why: Bilingual, path: Path): Issue {
  return {
    code: "scoring-rule-invalid",
    severity: "error",
    message: {
      zh: `事项 ${id} 的计分规则 ${rule}：${why.zh}`,
      en: `The scoring rule ${rule} of the item ${id}: ${why.en}.`,
    },
    fix: { zh: "按评分细则原文改正这条规则", en: "Correct the rule as the scoring sheet says it." },
    path,
  };
}

const BANDS_MEET: Bilingual = {
  zh: "写明每档的上下界（atLeast、above、atMost、below），各档相接不重叠；表上没写的区间按本地解释补全",
  en: "State the bounds of every band (atLeast, above, atMost, below) so that they meet without overlap.",
};

/** `scoring-bands-gap`: the bands of a rule leave some values without points. */
export function scoringBandsGap(id: string, rule: string, value: string, path: Path): Issue {
  return {
    code: "scoring-bands-gap",
    severity: "error",
    message: {
      zh: `事项 ${id} 的分档 ${rule} 缺一档：没有写 ${value} 得几分`,
      en: `The bands ${rule} of the item ${id} leave ${value} without points.`,
    },
    fix: BANDS_MEET,
    path,
  };
}

/** `scoring-bands-overlap`: the bands of a rule give some values two numbers of points. */
export function scoringBandsOverlap(id: string, rule: string, value: string, path: Path): Issue {
  return {
    code: "scoring-bands-overlap",
    severity: "error",
    message: {
      zh: `事项 ${id} 的分档 ${rule} 重叠：${value} 落在不止一档里`,
      en: `The bands ${rule} of the item ${id} overlap: ${value} lies in more than one.`,
    },
    fix: BANDS_MEET,
    path,
  };
}

/** `scoring-number-invalid`: a factor, bound or number of points of the whole list is out of range. */
export function scoringNumberInvalid(value: number, range: Bilingual, path: Path): Issue {
  return {
    code: "scoring-number-invalid",
    severity: "error",
    message: { zh: `${path.join(".")} 写了 ${value}`, en: `${path.join(".")} is ${value}.` },
    fix: { zh: `应为${range.zh}`, en: `It should be ${range.en}.` },
    path,
  };
}

/** `scoring-weights-unequal`: the points of a section or of the whole are not what the document prints; `section` is its title. */
export function scoringWeightsUnequal(
  section: string | undefined,
  printed: number,
  found: number,
  path: Path,
): Issue {
  return {
    code: "scoring-weights-unequal",
    severity: "error",
    message: {
      zh: `${section === undefined ? "总分" : `部分“${section}”`}应为${printed}分，各事项合计${found}分`,
      en: `${section === undefined ? "The whole" : `The section ${section}`} should come to ${printed} points; its items come to ${found}.`,
    },
    fix: {
      zh: "对照文件改正各事项的 weight；文件没有印这个分值就删去 scoring.weights 中的这一项",
      en: "Correct the weights of the items by the document, or remove this number from `scoring.weights` if the document does not print it.",
    },
    path,
  };
}

/** `scoring-section-unknown`: scoring names a section the edition does not list. */
export function scoringSectionUnknown(section: string, known: readonly string[], path: Path): Issue {
  return {
    code: "scoring-section-unknown",
    severity: "error",
    message: {
      zh: `计分规则写到的部分“${section}”不存在`,
      en: `Scoring names "${section}", which is no section.`,
    },
    fix:
      known.length === 0
        ? {
            zh: "没有可写的部分，先在 sections 中写上",
            en: "There is none to name: give it under `sections` first.",
          }
        : { zh: `已有部分：${known.join("、")}`, en: `Sections are: ${known.join(", ")}.` },
    path,
  };
}

/** `scoring-section-nested`: bonus or deductions stand inside a section whose points are weighed or come on top themselves. */
export function scoringSectionNested(section: string, outer: string, path: Path): Issue {
  return {
    code: "scoring-section-nested",
    severity: "error",
    message: {
      zh: `加分或减分的部分“${section}”在另有计分规则的“${outer}”里面，看不出按哪个算`,
      en: `The bonus or deduction section "${section}" stands inside "${outer}", which counts by a rule of its own.`,
    },
    fix: {
      zh: "把它移到最外一层，或去掉外层的计分规则",
      en: "Move it to the outermost level, or take the rule off the section around it.",
    },
    path,
  };
}

/** `scoring-item-unknown`: a veto or a condition of a grade names an item the edition lacks. */
export function scoringItemUnknown(item: string, nearest: string | undefined, path: Path): Issue {
  return {
    code: "scoring-item-unknown",
    severity: "error",
    message: { zh: `计分规则写到的事项“${item}”不存在`, en: `Scoring names "${item}", which is no item.` },
    fix:
      nearest === undefined
        ? { zh: "改为本版的事项编号", en: "Name an item of this edition." }
        : { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` },
    path,
  };
}

/** `scoring-item-not-judged`: a veto or a condition of a grade rests on an item whose answers say neither met nor not met. */
export function scoringItemNotJudged(item: string, path: Path): Issue {
  return {
    code: "scoring-item-not-judged",
    severity: "error",
    message: {
      zh: `事项 ${item} 的答案判断不出是否符合，不能用于一票否决或等级条件`,
      en: `No answer of the item ${item} says met or not met; a veto or a condition cannot rest on it.`,
    },
    fix: {
      zh: "改用是否题，或给答案写明得分比例、标准或计分规则",
      en: "Ask it as yes or no, or state shares, a standard or scoring rules.",
    },
    path,
  };
}

/** `scoring-grade-unknown`: a veto caps the grade at one the ladder lacks, or there is no ladder at all. */
export function scoringGradeUnknown(grade: string, known: readonly string[], path: Path): Issue {
  return {
    code: "scoring-grade-unknown",
    severity: "error",
    message: { zh: `等级“${grade}”不存在`, en: `"${grade}" is no grade of the ladder.` },
    fix:
      known.length === 0
        ? { zh: "先写 ladder，说明有哪些等级", en: "Declare the grades under `ladder`." }
        : { zh: `已有等级：${known.join("、")}`, en: `Grades are: ${known.join(", ")}.` },
    path,
  };
}

/** `scoring-grade-out-of-reach`: a grade asks for more points than the whole list can come to. */
export function scoringGradeOutOfReach(
  { title, atLeast }: { readonly title: string; readonly atLeast: number },
  most: number,
  path: Path,
): Issue {
  return {
    code: "scoring-grade-out-of-reach",
    severity: "error",
    message: {
      zh: `等级“${title}”要${atLeast}分，全表最多${most}分，谁也达不到`,
      en: `The grade ${title} takes ${atLeast} points; the whole list comes to ${most} at most.`,
    },
    fix: {
      zh: '改 atLeast 或各事项的 weight；按百分制评定写 outOf: 100，按得分率评定用 measure: "share"',
      en: 'Correct `atLeast` or the weights; write `outOf: 100` where points are rescaled to 100, or `measure: "share"` for shares.',
    },
    path,
  };
}

/** `ladder-invalid`: the grades are not in order, best first, down to one without bound and conditions. */
export function ladderInvalid(path: Path): Issue {
  return {
    code: "ladder-invalid",
    severity: "error",
    message: { zh: "等级划分不成阶梯", en: "The grades are no ladder." },
    fix: {
      zh: "至少两级，从高到低写，atLeast 逐级降低；最低一级不写 atLeast 和 requires",
      en: "Write two grades or more, best first, with falling `atLeast`; the last has neither `atLeast` nor `requires`.",
    },
    path,
  };
}

/** `veto-count-invalid`: a veto or a condition names no item, or takes more items than it names. */
export function vetoCountInvalid(path: Path): Issue {
  return {
    code: "veto-count-invalid",
    severity: "error",
    message: {
      zh: `${path.join(".")} 没有写事项，或件数超过所列事项`,
      en: `${path.join(".")} names no item, or takes more items than it names.`,
    },
    fix: {
      zh: "items 至少写一项；count 写 1 到所列项数之间的整数",
      en: "Name at least one item; `count` is a whole number from 1 to their number.",
    },
    path,
  };
}

/** `veto-reason-missing`: a veto fired and none of the answers it rests on says what was seen. */
export function vetoReasonMissing(veto: string, title: string, items: readonly string[], path: Path): Issue {
  return {
    code: "veto-reason-missing",
    severity: "warning",
    message: {
      zh: `一票否决“${title}”（${veto}）没有写明情况`,
      en: `The veto ${veto} (${title}) fired, and no note says what was seen.`,
    },
    fix: {
      zh: `在事项 ${items.join("、")} 的 note 写明看到的情况`,
      en: `Say what was seen in the note of: ${items.join(", ")}.`,
    },
    path,
  };
}

/** `grade-not-given`: a list has no grade yet, or its edition declares none. */
export function gradeNotGiven(open: readonly string[], path: Path): Issue {
  const none = open.length === 0;
  return {
    code: "grade-not-given",
    severity: "error",
    message: none
      ? {
          zh: "本版没有等级划分，或没有适用的事项",
          en: "The edition declares no grades, or nothing of it applies.",
        }
      : {
          zh: `等级待定：${open.join("、")} 还没有答案`,
          en: `The grade is open: no answer yet to ${open.join(", ")}.`,
        },
    fix: none
      ? { zh: "在 scoring.ladder 写明等级", en: "Declare grades under `scoring.ladder`." }
      : { zh: "先补全答案再推算", en: "Answer the open items first." },
    path,
  };
}

/** `grade-search-called-off`: the search for what would change a grade ended before it found something or could rule it out. */
export function gradeSearchCalledOff(tries: number, path: Path): Issue {
  return {
    code: "grade-search-called-off",
    severity: "error",
    message: {
      zh: `试了${tries}种组合，还不能断定有没有办法改变等级`,
      en: `After ${tries} combinations it is not certain whether anything changes the grade.`,
    },
    fix: { zh: "调大 mostTries 再试", en: "Try again with a larger `mostTries`." },
    path,
  };
}
