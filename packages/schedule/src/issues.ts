/** Every issue the schedule package raises: code, message and way out in both languages. */
import { type Bilingual, type Issue, nearest, type Period } from "@supervision/domain";
import type { CapacityShortage } from "./capacity/capacity-shortage.ts";

type Path = readonly (string | number)[];

/** `rule-number-invalid`: a number inside a rule is not whole or out of its range. */
export function ruleNumberInvalid(
  rule: string,
  field: string,
  value: number,
  least: number,
  most: number,
  path: Path,
): Issue {
  return {
    code: "rule-number-invalid",
    severity: "error",
    message: {
      zh: `规则 ${rule} 的 ${field} 为${value}，不在${least}到${most}的整数范围内`,
      en: `The rule ${rule} has ${value} as ${field}, which is no whole number from ${least} to ${most}.`,
    },
    fix: { zh: `改为${least}到${most}之间的整数`, en: `Use a whole number from ${least} to ${most}.` },
    path,
  };
}

/** `rule-weight-invalid`: the weight of a rule is no whole number from 0 to 1,000,000. */
export function ruleWeightInvalid(rule: string, weight: number, path: Path): Issue {
  return {
    code: "rule-weight-invalid",
    severity: "error",
    message: { zh: `规则 ${rule} 的权重${weight}不合规`, en: `The rule ${rule} has ${weight} as weight.` },
    fix: { zh: "改为0到1000000之间的整数", en: "Use a whole number from 0 to 1,000,000." },
    path,
  };
}

/** `rule-parameter-unknown`: a change sets a parameter the rule does not have. */
export function ruleParameterUnknown(
  rule: string,
  name: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "rule-parameter-unknown",
    severity: "error",
    message: {
      zh: `规则 ${rule} 没有参数“${name}”`,
      en: `The rule ${rule} has no parameter "${name}".`,
    },
    fix:
      known.length === 0
        ? { zh: "只能修改 level 或 weight", en: "Change level or weight only." }
        : { zh: `可用参数：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `rule-value-unknown`: a change sets a number a rule of one's own does not read. */
export function ruleValueUnknown(rule: string, name: string, known: readonly string[], path: Path): Issue {
  return {
    code: "rule-value-unknown",
    severity: "error",
    message: { zh: `规则 ${rule} 没有数值“${name}”`, en: `The rule ${rule} has no value "${name}".` },
    fix:
      known.length === 0
        ? { zh: "该规则没有可改的数值", en: "The rule has no values to change." }
        : { zh: `可用数值：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `year-plan-month-invalid`: a row of a year plan names no months, or one outside 1 to 12. */
export function yearPlanMonthInvalid(plan: string, row: string, path: Path): Issue {
  return {
    code: "year-plan-month-invalid",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 的“${row}”一行月份不合规`,
      en: `The row "${row}" of the year plan ${plan} has no valid months.`,
    },
    fix: { zh: "写1到12的月份，至少一个", en: "Name at least one month from 1 to 12." },
    path,
  };
}

/** `year-plan-item-duplicate`: two items of a year plan share an id. */
export function yearPlanItemDuplicate(plan: string, item: string, path: Path): Issue {
  return {
    code: "year-plan-item-duplicate",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 有两项都编号“${item}”`,
      en: `The year plan ${plan} has two items with the id "${item}".`,
    },
    fix: { zh: "给其中一项换一个编号", en: "Give one of them another id." },
    path,
  };
}

/** `year-plan-visits-invalid`: an item asks for an impossible number of inspectors or of institutions. */
export function yearPlanVisitsInvalid(plan: string, item: string, path: Path): Issue {
  return {
    code: "year-plan-visits-invalid",
    severity: "error",
    message: {
      zh: `年度计划 ${plan} 第“${item}”项的督学人数或抽查校数不合规`,
      en: `The item "${item}" of the year plan ${plan} has no valid number of inspectors or of institutions.`,
    },
    fix: { zh: "写1到50的人数、1以上的校数", en: "Use 1 to 50 inspectors and at least 1 institution." },
    path,
  };
}

/** `override-not-supported`: a kind of content is changed by a new edition only. */
export function overrideNotSupported(kind: string, target: string): Issue {
  return {
    code: "override-not-supported",
    severity: "error",
    message: {
      zh: `“${target}”（${kind}）不支持修改`,
      en: `"${target}" (${kind}) cannot be changed by an override.`,
    },
    fix: { zh: "发布新版次，或新增一个系列", en: "Publish a new edition, or add a series of your own." },
    path: [],
  };
}

/** `calendar-year-mismatch`: an edition of a work calendar disagrees with its own year. */
export function calendarYearMismatch(calendar: string, year: number, day: string, path: Path): Issue {
  return {
    code: "calendar-year-mismatch",
    severity: "error",
    message: {
      zh: `工作日历 ${calendar} 的${year}年版次含有不属于该年的日期 ${day}`,
      en: `The edition for ${year} of the calendar ${calendar} holds ${day}, which is not of that year.`,
    },
    fix: {
      zh: "假期须与该年相交，起止顺序正确，日期写成 YYYY-MM-DD",
      en: "A holiday touches its year, begins before it ends, and dates read YYYY-MM-DD.",
    },
    path,
  };
}

/** `calendar-make-up-day-off`: a make-up workday lies inside days off. */
export function calendarMakeUpDayOff(calendar: string, day: string, path: Path): Issue {
  return {
    code: "calendar-make-up-day-off",
    severity: "error",
    message: {
      zh: `工作日历 ${calendar} 的 ${day} 既是调休上班日又在假期内`,
      en: `The calendar ${calendar} has ${day} both as a make-up workday and as a day off.`,
    },
    fix: { zh: "对照通知更正其一", en: "Correct one of them after the notice." },
    path,
  };
}

/** `period-invalid`: the planned time is no pair of dates in order. */
export function periodInvalid(period: { readonly from: string; readonly until: string }, path: Path): Issue {
  return {
    code: "period-invalid",
    severity: "error",
    message: {
      zh: `安排时段“${period.from}”至“${period.until}”不合规`,
      en: `"${period.from}" to "${period.until}" is no period.`,
    },
    fix: {
      zh: "写成 YYYY-MM-DD，结束日不早于开始日",
      en: "Write both as YYYY-MM-DD, the end not before the start.",
    },
    path,
  };
}

/** `register-id-duplicate`: two institutions, or two inspectors, share an id. */
export function registerIdDuplicate(part: "institutions" | "inspectors", id: string): Issue {
  return {
    code: "register-id-duplicate",
    severity: "error",
    message: {
      zh: `台账中${part === "institutions" ? "单位" : "督学"}编号“${id}”重复`,
      en: `The register has the id "${id}" twice among its ${part}.`,
    },
    fix: { zh: "编号必须唯一，更改其一", en: "Ids are unique: change one of them." },
    path: ["register", part, id],
  };
}

/** `rule-duplicate`: two editions of one rule are said to bind on the same days. */
export function ruleDuplicate(rule: string, path: Path): Issue {
  return {
    code: "rule-duplicate",
    severity: "error",
    message: {
      zh: `规则 ${rule} 在同一天有两个版次生效`,
      en: `The rule ${rule} is given with two editions on the same days.`,
    },
    fix: {
      zh: "去掉重复的规则，或用 inForce 写明各版次的起止日期",
      en: "Leave one out, or state the days of each edition as inForce.",
    },
    path,
  };
}

/** `calendar-year-expected`: the notice of a year is not out, and its days are those a district expects. */
export function calendarYearExpected(year: number, path: Path): Issue {
  return {
    code: "calendar-year-expected",
    severity: "warning",
    message: {
      zh: `${year}年放假安排尚未公布，按预计的日期安排，当年督导均为暂定`,
      en: `The notice for ${year} is not out: its days are expected ones, and visits on them are provisional.`,
    },
    fix: {
      zh: "通知公布后补入当年版次，并用“放假通知公布”变更重排",
      en: "Add the edition of that year when the notice is out, and replan with the change `calendar`.",
    },
    path,
  };
}

/** `terms-missing`: without school terms every month counts and visits may fall into the holidays. */
export function termsMissing(path: Path): Issue {
  return {
    code: "terms-missing",
    severity: "warning",
    message: {
      zh: "没有学期：每个月都计入，督导可能排在寒暑假；按学期的规则无法计算",
      en: "No school terms: every month counts, visits may fall into the holidays, and rules per term cannot be counted.",
    },
    fix: {
      zh: "在台账的“学期”表或区县配置的 terms 中填写学期起止日期",
      en: "Give the terms in the register's table 学期 or in the district's `terms`.",
    },
    path,
  };
}

/** `period-without-visiting-days`: no day of the planned time is a workday inside a term, so nothing can be planned. */
export function periodWithoutVisitingDays(period: Period, path: Path): Issue {
  return {
    code: "period-without-visiting-days",
    severity: "warning",
    message: {
      zh: `${period.from} 至 ${period.until} 没有一天是学期内的工作日，排不出督导`,
      en: `From ${period.from} to ${period.until} no day is a workday inside a term, so no visit can be planned.`,
    },
    fix: {
      zh: "改选时段，或核对学期的起止日期和停督时段",
      en: "Choose another period, or check the dates of the terms and their closed spans.",
    },
    path,
  };
}

/** `history-missing`: a rule counts in years and nobody said which visits were made before. */
export function historyMissing(rule: string, path: Path): Issue {
  return {
    code: "history-missing",
    severity: "warning",
    message: {
      zh: `规则 ${rule} 按年计周期，但没有提供以往督导记录，无法推算何时到期`,
      en: `The rule ${rule} counts in years and no visits of earlier years are given, so nobody knows what is due.`,
    },
    fix: {
      zh: "在 history 中填写以往督导的日期，以及记录从哪天起完整",
      en: "Give the earlier visits as history, with the day from which on they are complete.",
    },
    path,
  };
}

/** `finding-deadline-missing`: follow-up is counted from a limit that some findings do not have. */
export function findingDeadlineMissing(rule: string, findings: readonly string[], path: Path): Issue {
  const some = findings.slice(0, 3);
  const more = findings.length > some.length;
  return {
    code: "finding-deadline-missing",
    severity: "warning",
    message: {
      zh: `规则 ${rule} 从整改期限起算，${findings.length}个问题没有期限：${some.join("、")}${more ? "等" : ""}`,
      en: `The rule ${rule} counts from the limit for putting right; ${findings.length} finding(s) have none: ${some.join(", ")}${more ? " …" : ""}.`,
    },
    fix: {
      zh: "给问题填写整改期限，或改为从发现之日起算",
      en: "Set a limit, or count from the day it was found.",
    },
    path,
  };
}

/** `visit-rule-missing`: no rule asks for routine visits, so only extra and fixed visits are planned. */
export function visitRuleMissing(path: Path): Issue {
  return {
    code: "visit-rule-missing",
    severity: "warning",
    message: {
      zh: "没有任何督导频次规则：只安排计划内的专项等督导",
      en: "No rule says how often institutions are visited: only extra and fixed visits are planned.",
    },
    fix: {
      zh: "加入 @supervision/schedule/national，或自行定义频次规则",
      en: "Add @supervision/schedule/national, or define a cadence rule.",
    },
    path,
  };
}

/** `rotation-incomplete`: with so few visits some items are not seen in their time. */
export function rotationIncomplete(institutions: number, items: number, path: Path): Issue {
  return {
    code: "rotation-incomplete",
    severity: "warning",
    message: {
      zh: `${institutions}所单位的督导次数不够，${items}个事项在规定时间内看不全`,
      en: `${institutions} institution(s) have too few visits to see all ${items} items in their time.`,
    },
    fix: { zh: "增加每次督导的事项数，或去掉 itemsPerVisit", en: "Raise itemsPerVisit, or leave it out." },
    path,
  };
}

/** `change-inspector-unknown`: a change is about an inspector the register does not have. */
export function changeInspectorUnknown(id: string, known: readonly string[], path: Path): Issue {
  const close = nearest(id, known);
  return {
    code: "change-inspector-unknown",
    severity: "error",
    message: {
      zh: `台账中没有督学“${id}”`,
      en: `The register has no inspector "${id}".`,
    },
    fix: fixOf(close),
    path,
  };
}

/** `change-institution-unknown`: a change is about an institution the register does not have. */
export function changeInstitutionUnknown(id: string, known: readonly string[], path: Path): Issue {
  const close = nearest(id, known);
  return {
    code: "change-institution-unknown",
    severity: "error",
    message: { zh: `台账中没有单位“${id}”`, en: `The register has no institution "${id}".` },
    fix: fixOf(close),
    path,
  };
}

/** `change-area-empty`: no institution lies in the area that is closed. */
export function changeAreaEmpty(
  area: { readonly town: string } | { readonly zone: string } | { readonly institutions: readonly string[] },
  path: Path,
): Issue {
  const name = "town" in area ? area.town : "zone" in area ? area.zone : area.institutions.join("、");
  return {
    code: "change-area-empty",
    severity: "error",
    message: { zh: `停课范围“${name}”内没有单位`, en: `No institution lies in "${name}".` },
    fix: {
      zh: "核对乡镇名称、责任区编号或单位编号，与台账一致",
      en: "Use a town, a zone id or institution ids as the register has them.",
    },
    path,
  };
}

/** `change-needs-terms`: days without visits are spans of terms, and the problem has no terms. */
export function changeNeedsTerms(path: Path): Issue {
  return {
    code: "change-needs-terms",
    severity: "error",
    message: {
      zh: "没有学期，无法登记不安排督导的日子",
      en: "Days without visits belong to terms, and there are none.",
    },
    fix: { zh: "先填写学期起止日期", en: "Give the district's terms first." },
    path,
  };
}

function fixOf(close: string | undefined): Bilingual {
  return close === undefined
    ? { zh: "使用已有的编号", en: "Use an id that exists." }
    : { zh: `是否为“${close}”？`, en: `Did you mean "${close}"?` };
}

/** `replan-day-invalid`: the day on which a plan is changed is no date. */
export function replanDayInvalid(day: string, path: Path): Issue {
  return {
    code: "replan-day-invalid",
    severity: "error",
    message: { zh: `“${day}”不是日期`, en: `"${day}" is no date.` },
    fix: { zh: "写成 YYYY-MM-DD", en: "Write it as YYYY-MM-DD." },
    path,
  };
}

/** `capacity-short`: some visits have, all together, fewer half-days than they are. */
export function capacityShort(shortage: CapacityShortage, path: Path): Issue {
  const missing = shortage.demand - shortage.supply;
  return {
    code: "capacity-short",
    severity: "error",
    message: shortage.because,
    fix: {
      zh: `至少再有${missing}个半天：增派督学、调整责任区或请假，或减少督导次数`,
      en: `Find at least ${missing} more half-day(s): another inspector, another zone, less leave, or fewer visits.`,
    },
    path,
  };
}

/** `rule-not-portable`: a rule written as a function cannot go along with a search elsewhere. */
export function ruleNotPortable(rule: string, path: Path): Issue {
  return {
    code: "rule-not-portable",
    severity: "error",
    message: {
      zh: `规则 ${rule} 是函数，不能随搜索任务送出`,
      en: `The rule ${rule} is a function and cannot go along with a search task.`,
    },
    fix: {
      zh: "在本机用 generateSchedule 排程，或改用数据形式的规则",
      en: "Plan here with generateSchedule, or say the rule as data.",
    },
    path,
  };
}

/** `search-result-invalid`: what a search elsewhere has found does not fit the problem. */
export function searchResultInvalid(path: Path): Issue {
  return {
    code: "search-result-invalid",
    severity: "error",
    message: {
      zh: "搜索结果与排程输入对不上",
      en: "What the search has found does not fit the problem.",
    },
    fix: {
      zh: "用生成搜索任务的同一份输入和种子；输入改动后重新搜索",
      en: "Use the problem and the seed of which the task was made; search anew after a change.",
    },
    path,
  };
}

/** `job-memory-short`: a job of `generateMany` needs more memory than its thread may take. */
export function jobMemoryShort(job: string, heapMb: number): Issue {
  return {
    code: "job-memory-short",
    severity: "error",
    message: {
      zh: `任务“${job}”所需内存超过每个线程的上限${heapMb} MB`,
      en: `The job "${job}" needs more memory than the ${heapMb} MB its thread may take.`,
    },
    fix: {
      zh: `加大 heapMb（例如${4 * heapMb}），或把该任务的台账分成几个任务`,
      en: `Give more as heapMb (say ${4 * heapMb}), or divide the register of the job.`,
    },
    path: ["heapMb"],
  };
}

/** `wish-institution-unknown`: a visit is wished for an institution the register does not have. */
export function wishInstitutionUnknown(id: string, known: readonly string[], path: Path): Issue {
  return {
    code: "wish-institution-unknown",
    severity: "error",
    message: { zh: `台账中没有单位“${id}”`, en: `The register has no institution "${id}".` },
    fix: fixOf(nearest(id, known)),
    path,
  };
}

/** `visit-unknown`: the plan has no visit with this id. */
export function visitUnknown(id: string, known: readonly string[], path: Path): Issue {
  return {
    code: "visit-unknown",
    severity: "error",
    message: { zh: `安排中没有编号为“${id}”的督导`, en: `The plan has no visit "${id}".` },
    fix: fixOf(nearest(id, known)),
    path,
  };
}

/** `rule-not-broken`: a breach is to be explained of a rule that no visit of the plan breaks. */
export function ruleNotBroken(rule: string, broken: readonly string[], path: Path): Issue {
  return {
    code: "rule-not-broken",
    severity: "error",
    message: {
      zh: `安排中没有督导违反硬性规则“${rule}”`,
      en: `No visit of the plan breaks the hard rule "${rule}".`,
    },
    fix:
      broken.length === 0
        ? { zh: "硬性规则全部符合，无须说明", en: "Every hard rule is kept: there is nothing to explain." }
        : {
            zh: `有违反的规则：${broken.join("、")}；缺少的督导用 explainUnscheduled 说明`,
            en: `Rules that are broken: ${broken.join(", ")}; explainUnscheduled explains visits that are missing.`,
          },
    path,
  };
}

/** `draw-entry-duplicate`: an id stands twice in the plan of a draw. */
export function drawEntryDuplicate(id: string, path: Path): Issue {
  return {
    code: "draw-entry-duplicate",
    severity: "error",
    message: { zh: `抽取名单中编号“${id}”重复`, en: `The plan of the draw has the id "${id}" twice.` },
    fix: { zh: "删去重复的一条", en: "Leave one out." },
    path,
  };
}

/** `draw-number-invalid`: a number in the plan of a draw is not whole or out of its range. */
export function drawNumberInvalid(
  field: string,
  value: number,
  least: number,
  most: number,
  path: Path,
): Issue {
  return {
    code: "draw-number-invalid",
    severity: "error",
    message: {
      zh: `抽取方案的 ${field} 为${value}，不在${least}到${most}的整数范围内`,
      en: `The plan of the draw has ${value} as ${field}, which is no whole number from ${least} to ${most}.`,
    },
    fix: { zh: `改为${least}到${most}之间的整数`, en: `Use a whole number from ${least} to ${most}.` },
    path,
  };
}

/** `draw-take-too-many`: more are to be drawn than there are. */
export function drawTakeTooMany(layer: Bilingual, take: number, size: number, path: Path): Issue {
  return {
    code: "draw-take-too-many",
    severity: "error",
    message: {
      zh: `${layer.zh}要抽${take}个，只有${size}个`,
      en: `${take} are to be drawn of ${layer.en}, which has ${size}.`,
    },
    fix: { zh: `最多写${size}`, en: `Draw ${size} at most.` },
    path,
  };
}

/** `draw-secret-short`: a party has no secret, or one that can be guessed. */
export function drawSecretShort(by: string, least: number, path: Path): Issue {
  return {
    code: "draw-secret-short",
    severity: "error",
    message: {
      zh: by === "" ? "没有任何一方提交密数" : `“${by}”的密数不足${least}个字符`,
      en: by === "" ? "No party gives a secret." : `The secret of "${by}" has less than ${least} characters.`,
    },
    fix: {
      zh: `用掷骰子等办法取不少于${least}个字符的密数`,
      en: `Take at least ${least} characters by chance.`,
    },
    path,
  };
}

/** `draw-plan-changed`: the plan is not the one that was promised. */
export function drawPlanChanged(path: Path): Issue {
  return {
    code: "draw-plan-changed",
    severity: "error",
    message: {
      zh: "抽取方案与事先公布的摘要不符",
      en: "The plan is not the one whose digest was published.",
    },
    fix: { zh: "使用公布时的方案，或重新公布后再抽", en: "Use the published plan, or publish anew." },
    path,
  };
}

/** `draw-commitment-broken`: a secret is missing or not the one that was promised. */
export function drawCommitmentBroken(by: string, path: Path): Issue {
  return {
    code: "draw-commitment-broken",
    severity: "error",
    message: {
      zh: by === "" ? "密数与承诺的份数不符" : `“${by}”揭示的密数与承诺不符`,
      en:
        by === ""
          ? "There are not as many secrets as promises."
          : `The secret of "${by}" is not the one promised.`,
    },
    fix: { zh: "按承诺时的原文和次序揭示", en: "Lay open what was promised, in the same order." },
    path,
  };
}

/** `draw-beacon-missing`: a public number was promised and is missing, or is there and was not promised. */
export function drawBeaconMissing(path: Path): Issue {
  return {
    code: "draw-beacon-missing",
    severity: "error",
    message: {
      zh: "公开随机数与承诺不一致：承诺了却没有，或没有承诺却用了",
      en: "The public number and the promise disagree: one is there without the other.",
    },
    fix: { zh: "承诺时写明用哪个公开随机数", en: "Name the public number when promising, and give it then." },
    path,
  };
}

/** `draw-inspectors-short`: there are not enough inspectors for what was drawn. */
export function drawInspectorsShort(each: number, institutions: number, path: Path): Issue {
  return {
    code: "draw-inspectors-short",
    severity: "error",
    message: {
      zh: `抽中${institutions}个单位，每个需${each}名督学，回避后人数不够`,
      en: `${institutions} institution(s) were drawn and need ${each} inspector(s) each; after recusals there are too few.`,
    },
    fix: { zh: "增加督学，或放宽 atMost", en: "Add inspectors, or raise atMost." },
    path,
  };
}

/** `draw-record-differs`: a part of a published draw does not follow from the rest. */
export function drawRecordDiffers(part: string, path: Path): Issue {
  return {
    code: "draw-record-differs",
    severity: "error",
    message: {
      zh: `公布的 ${part} 与按记录重新抽取的不一致`,
      en: `The published ${part} is not what the record gives when the draw is made again.`,
    },
    fix: {
      zh: "以重新抽取的结果为准，查明改动",
      en: "Take the outcome made again, and find out what was changed.",
    },
    path,
  };
}

/** `zone-count-invalid`: so many institutions do not fit into so many zones. */
export function zoneCountInvalid(zones: number, institutions: number, most: number, path: Path): Issue {
  const least = Math.ceil(institutions / most);
  return {
    code: "zone-count-invalid",
    severity: "error",
    message: {
      zh: `${institutions}所单位分${zones}个责任区，每区不超过${most}所，放不下`,
      en: `${institutions} institution(s) do not fit into ${zones} zone(s) of at most ${most}.`,
    },
    fix: { zh: `至少分${least}个责任区`, en: `Draw at least ${least} zone(s).` },
    path,
  };
}
