/** Every issue the indicators package raises: code, message and way out in both languages. */
import type { Issue, Severity } from "@supervision/domain";

type Path = readonly (string | number)[];

function issue(
  code: string,
  severity: Severity,
  path: Path,
  message: readonly [zh: string, en: string],
  fix: readonly [zh: string, en: string],
): Issue {
  return {
    code,
    severity,
    message: { zh: message[0], en: message[1] },
    fix: { zh: fix[0], en: fix[1] },
    path,
  };
}

/** `indicator-input-undeclared`: a formula reads an input the edition does not declare. */
export function indicatorInputUndeclared(indicator: string, input: string, path: Path): Issue {
  return issue(
    "indicator-input-undeclared",
    "error",
    path,
    [
      `${indicator} 的公式用到未声明的数据“${input}”`,
      `${indicator}: the formula reads "${input}", which is not declared.`,
    ],
    ["在 inputs 中声明它，或改正名称", "Declare it under `inputs`, or correct the name."],
  );
}

/** `indicator-input-unused`: an edition declares an input its formula never reads. */
export function indicatorInputUnused(indicator: string, input: string, path: Path): Issue {
  return issue(
    "indicator-input-unused",
    "warning",
    path,
    [
      `${indicator} 声明了数据“${input}”，公式却没有用到`,
      `${indicator} declares "${input}", which its formula never reads.`,
    ],
    ["删去它，或写进公式", "Remove it, or use it in the formula."],
  );
}

/** `indicator-formula-invalid`: a formula has no terms, or a factor that is not a finite number above zero. */
export function indicatorFormulaInvalid(indicator: string, part: string, path: Path): Issue {
  return issue(
    "indicator-formula-invalid",
    "error",
    path,
    [`${indicator} 的公式有一处不成立：${part}`, `${indicator}: the formula has an unusable part: ${part}.`],
    [
      "求和、平均至少一项；per 与权重为有限数，per 大于 0",
      "Give sums and means a term; `per` must be above zero, weights finite.",
    ],
  );
}

/** `indicator-rounding-invalid`: decimals are no whole number from 0 to 6. */
export function indicatorRoundingInvalid(indicator: string, decimals: number, path: Path): Issue {
  return issue(
    "indicator-rounding-invalid",
    "error",
    path,
    [
      `${indicator} 的小数位数 ${decimals} 不可用`,
      `${indicator}: ${decimals} is no usable number of decimals.`,
    ],
    ["写 0 到 6 的整数", "Write a whole number from 0 to 6."],
  );
}

/** `indicator-threshold-invalid`: a threshold states no limit, a limit that is no number, or a lower limit above the upper. */
export function indicatorThresholdInvalid(indicator: string, stage: string, path: Path): Issue {
  return issue(
    "indicator-threshold-invalid",
    "error",
    path,
    [
      `${indicator} 在“${stage}”学段的标准不成立`,
      `${indicator}: the limit for the stage "${stage}" is unusable.`,
    ],
    [
      "学段写 primary、junior-middle 等；至少写 atLeast 或 atMost，且 atLeast 不大于 atMost",
      "Name a stage such as primary; give atLeast or atMost, atLeast not above atMost.",
    ],
  );
}

/** `indicator-override-empty`: an override changes nothing. */
export function indicatorOverrideEmpty(indicator: string): Issue {
  return issue(
    "indicator-override-empty",
    "warning",
    ["standard"],
    [`对 ${indicator} 的修改没有任何内容`, `The change to ${indicator} changes nothing.`],
    ["写明 standard，或删去这条修改", "State `standard`, or remove the override."],
  );
}

/** `set-empty`: a set names no indicator or no stage. */
export function setEmpty(set: string, path: Path): Issue {
  return issue(
    "set-empty",
    "error",
    path,
    [`指标体系 ${set} 没有指标或学段`, `The set ${set} names no indicator or no stage.`],
    ["写明 indicators 和 stages", "State `indicators` and `stages`."],
  );
}

/** `set-indicator-duplicate`: a set names an indicator twice. */
export function setIndicatorDuplicate(set: string, indicator: string, path: Path): Issue {
  return issue(
    "set-indicator-duplicate",
    "error",
    path,
    [`指标体系 ${set} 两次列入 ${indicator}`, `The set ${set} names ${indicator} twice.`],
    ["只保留一次", "Name it once."],
  );
}

/** `set-rule-invalid`: the school rule or the county rule cannot be met by any data. */
export function setRuleInvalid(set: string, part: string, path: Path): Issue {
  return issue(
    "set-rule-invalid",
    "error",
    path,
    [`指标体系 ${set} 的 ${part} 不成立`, `The set ${set}: \`${part}\` is unusable.`],
    [
      "达标项数在 1 与指标数之间，remainder 在 0 与 1 之间，差异系数上限大于 0",
      "Ask for 1 to all indicators, a remainder from 0 to 1, and limits above zero.",
    ],
  );
}

/** `set-override-unsupported`: sets are changed by publishing an edition, indicators by overriding them. */
export function setOverrideUnsupported(set: string): Issue {
  return issue(
    "set-override-unsupported",
    "error",
    [],
    [`指标体系 ${set} 不能直接修改`, `The set ${set} takes no override.`],
    [
      "修改单个指标用 overrideIndicator；体系本身另立插件发布版次",
      "Change one indicator with overrideIndicator; publish a set of your own for other rules.",
    ],
  );
}

/** `set-indicator-missing`: a set names an indicator that is not at hand. */
export function setIndicatorMissing(set: string, indicator: string, path: Path): Issue {
  return issue(
    "set-indicator-missing",
    "error",
    path,
    [
      `指标体系 ${set} 用到的指标 ${indicator} 不存在`,
      `The set ${set} names ${indicator}, which is not at hand.`,
    ],
    ["加入提供该指标的插件，或改正编号", "Add the plugin that brings it, or correct the id."],
  );
}

/** `not-in-force`: a set or an indicator has no edition in force on the day asked for. */
export function notInForce(id: string, date: string, because: string, path: Path): Issue {
  return issue(
    "not-in-force",
    "error",
    path,
    [`${id} 在${date}没有生效的版次（${because}）`, `${id} has no edition in force on ${date} (${because}).`],
    ["换一个日期，或发布当日生效的版次", "Ask for another day, or publish an edition that covers it."],
  );
}

/** `figure-invalid`: a figure is not a number of zero or more; it is treated as not stated. */
export function figureInvalid(school: string, label: string, read: string, path: Path): Issue {
  return issue(
    "figure-invalid",
    "error",
    path,
    [
      `${school} 的“${label}”读到“${read}”，应为不小于 0 的数`,
      `${school}: "${label}" reads "${read}", expected a number of zero or more.`,
    ],
    ["改正数据；不知道就留空", "Correct it; leave it empty when it is not known."],
  );
}

/** `figure-not-whole`: a count is not a whole number. */
export function figureNotWhole(school: string, label: string, read: number, path: Path): Issue {
  return issue(
    "figure-not-whole",
    "warning",
    path,
    [`${school} 的“${label}”是 ${read}，不是整数`, `${school}: "${label}" is ${read}, not a whole number.`],
    ["核对数据", "Check the figure."],
  );
}

/** `row-repeated`: a school has two rows for one stage; the later one is left out. */
export function rowRepeated(school: string, stage: string, path: Path): Issue {
  return issue(
    "row-repeated",
    "error",
    path,
    [
      `${school} 的${stage}数据出现两次，后一行未计入`,
      `${school} has two rows for the stage ${stage}; the later one is left out.`,
    ],
    [
      "每校每学段只保留一行；分校区办学的用不同编号",
      "Keep one row a school and stage; give campuses ids of their own.",
    ],
  );
}

/** `row-without-students`: a school has no students; it weighs nothing. */
export function rowWithoutStudents(school: string, path: Path): Issue {
  return issue(
    "row-without-students",
    "warning",
    path,
    [`${school} 学生数为 0，权重为 0，不影响差异系数`, `${school} has no students and weighs nothing.`],
    ["核对学生数；已停办的学校请删去", "Check the number; remove a school that has closed."],
  );
}

/** `row-stage-outside`: a row is for a stage the set does not judge. */
export function rowStageOutside(school: string, stage: string, known: readonly string[], path: Path): Issue {
  return issue(
    "row-stage-outside",
    "warning",
    path,
    [
      `${school} 的学段“${stage}”不在评估范围，未计入`,
      `${school}: the stage "${stage}" is not judged by this set.`,
    ],
    [`学段写 ${known.join("、")}`, `Use one of: ${known.join(", ")}.`],
  );
}

/** `stage-without-rows`: no row is for a stage of the set. */
export function stageWithoutRows(stage: string): Issue {
  return issue(
    "stage-without-rows",
    "warning",
    [],
    [`没有${stage}的数据`, `There is no row for the stage ${stage}.`],
    [
      "补入该学段的数据，或只评估已有学段（stages）",
      "Add its rows, or judge only the stages at hand (`stages`).",
    ],
  );
}

/** `column-unknown`: rows carry a figure that no indicator of the set reads. */
export function columnUnknown(column: string, known: readonly string[]): Issue {
  return issue(
    "column-unknown",
    "note",
    [],
    [
      `列“${column}”不是该体系的数据，未使用`,
      `The column "${column}" is no input of this set and is not used.`,
    ],
    [`可用的列：${known.join("、")}`, `Known columns: ${known.join(", ")}.`],
  );
}

/** `coefficient-indicator-unknown`: a coefficient is stated for something that is no indicator of the set. */
export function coefficientIndicatorUnknown(name: string, known: readonly string[], path: Path): Issue {
  return issue(
    "coefficient-indicator-unknown",
    "error",
    path,
    [`“${name}”不是该体系的指标`, `"${name}" is no indicator of this set.`],
    [`改为其中之一：${known.join("、")}`, `Use one of: ${known.join(", ")}.`],
  );
}

/** `coefficient-invalid`: a coefficient is not a number of zero or more; it is treated as not stated. */
export function coefficientInvalid(name: string, read: string, path: Path): Issue {
  return issue(
    "coefficient-invalid",
    "error",
    path,
    [
      `“${name}”的差异系数读到“${read}”，应为不小于 0 的数`,
      `The coefficient of "${name}" reads "${read}", expected a number of zero or more.`,
    ],
    ["改正数据；不知道就留空", "Correct it; leave it empty when it is not known."],
  );
}

/** `composite-disagrees`: the stated mean differs from the mean of the stated coefficients by more than rounding explains. */
export function compositeDisagrees(stage: string, stated: string, calculated: string, path: Path): Issue {
  return issue(
    "composite-disagrees",
    "warning",
    path,
    [
      `${stage}的综合差异系数填报 ${stated}，按各项平均为 ${calculated}，相差超过 0.001`,
      `${stage}: the stated mean ${stated} differs from ${calculated}, the mean of the coefficients, by more than 0.001.`,
    ],
    ["核对各项差异系数与综合值", "Check the coefficients and the mean."],
  );
}

/** `unit-doubtful`: every school stays below a hundredth of the limit, as figures in 万元 would where 元 are read. */
export function unitDoubtful(stage: string, name: string, unit: string, path: Path): Issue {
  return issue(
    "unit-doubtful",
    "warning",
    path,
    [
      `${stage}各校“${name}”都不到标准的百分之一`,
      `${stage}: every school stays below a hundredth of the limit of "${name}".`,
    ],
    [`核对单位，应为${unit}`, `Check the unit: ${unit} is expected.`],
  );
}

/** `kind-not-stated`: some schools are left out by their kind, but no row states a kind. */
export function kindNotStated(): Issue {
  return issue(
    "kind-not-stated",
    "note",
    [],
    [
      "数据没有学校类别，特殊教育学校、不足 50 人的教学点等无法识别，全部计入",
      "No row states a kind of school, so none could be left out by its kind.",
    ],
    ["补入 kind 一列，或自行删去不计入的学校", "Add the column `kind`, or leave out such schools yourself."],
  );
}
