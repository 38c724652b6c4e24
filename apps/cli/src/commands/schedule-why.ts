import { type Bilingual, type Issue, nearest, type Visit } from "@supervision/domain";
import type { ScheduleProblem, UnscheduledVisit } from "@supervision/schedule";
import type { UnscheduledExplanation, VisitExplanation } from "@supervision/schedule/explaining";
import { requireSameDistrict } from "../changing/change-conditions.ts";
import { wordsToRepeat } from "../changing/words-to-repeat.ts";
import { readLivingPlan } from "../changing/plan-life.ts";
import { requireDistrict } from "../districts/load-district.ts";
import { historyOption, readHistory } from "../files/read-history.ts";
import { otherVisitsOption, readOtherVisitsFile } from "../files/read-other-visits.ts";
import { readRegisterFiles } from "../files/read-register-files.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT, inputFailure, usageFailure } from "../terminal/failure.ts";
import type { Language } from "../terminal/language.ts";
import { dateOption, requiredDate } from "../terminal/options.ts";

/** More than this nobody reads at once, and each may take a second or two. */
const MOST = 5;

/** `schedule why FILE …`: why visits have no place and what would help; why the visits of a school are as they are. */
export const scheduleWhy: Command = {
  name: "schedule why",
  positional: ["<file>"],
  summary: {
    zh: "为什么排不上、怎样才排得上；为什么派这名督学、这一天",
    en: "why visits have no place and what would help; why this inspector, this day",
  },
  options: {
    today: {
      value: "DATE",
      required: true,
      help: { zh: "今天：办法不会在已过去的日子里找", en: "today: no way out lies in the past" },
    },
    district: { value: "DISTRICT", required: true, help: { zh: "区县", en: "the district" } },
    register: {
      value: "FILE",
      repeatable: true,
      required: true,
      help: { zh: "台账文件或文件夹", en: "register: files or a folder" },
    },
    school: {
      value: "NAME",
      help: {
        zh: "只说这个单位（名称或编号）：它的督导为什么这样排，没排上的为什么",
        en: "only this institution, by name or id: its visits, and those without a place",
      },
    },
    on: { value: "DATE", help: { zh: "只说这个单位这一天的督导", en: "only its visit of this day" } },
    history: historyOption,
    "other-visits": otherVisitsOption,
  },
  example:
    "schedule why out/tianqiao/schedule.json --district districts/tianqiao --register samples/tianqiao --today 2025-11-03 --school 示例第一小学 --on 2025-11-13",
  async run(given, { folder, language, signal, progress }) {
    const zh = language === "zh";
    const [name = ""] = given.words;
    const today = requiredDate(given, "today");
    const on = dateOption(given, "on");
    const asked = given.value("school");
    if (on !== undefined && asked === undefined)
      throw usageFailure(
        "school-missing",
        { zh: "写了 --on，还要写 --school", en: "--on needs --school." },
        { zh: `例如 --school 示例第一小学 --on ${on}`, en: `For example --school NAME --on ${on}` },
      );
    const living = await readLivingPlan(folder, name);
    const district = await requireDistrict(given.value("district") ?? "", folder);
    requireSameDistrict(living, district.id);
    const { register, warnings } = await readRegisterFiles(folder, given.values("register"));
    const history = await readHistory(folder, given.values("history"));
    const otherVisits = await readOtherVisitsFile(folder, given.value("other-visits"), register);
    const { problemWarnings, scheduleProblem } = await import("../planning/plan-year.ts");
    const { problemNow } = await import("../changing/problem-now.ts");
    const { explainUnscheduled, explainVisit } = await import("@supervision/schedule/explaining");
    const { period, visits, unscheduled = [] } = living.plan;
    const planned = scheduleProblem({ district, register, period, history, otherVisits });
    const doubtful = problemWarnings(planned);
    const problem = problemNow(planned, living);
    const school = asked === undefined ? undefined : schoolOf(asked, problem);
    const wanted = visits.filter(
      ({ institution, date }) => institution === school && (on === undefined ? date >= today : date === on),
    );
    const left = unscheduled.filter(
      (one) => one.period.until >= today && (school === undefined || one.institution === school),
    );
    if (on !== undefined && wanted.length === 0)
      throw inputFailure([
        noVisit(
          asked ?? "",
          on,
          visits.filter(({ institution }) => institution === school),
        ),
      ]);
    const whys = wanted.slice(0, MOST).map((visit) => {
      const why = explainVisit(problem, visits, visit.id, { today });
      if (!why.ok) throw inputFailure(why.issues);
      return why.value;
    });
    const asking = on === undefined ? left : [];
    const whyNots = asking.slice(0, MOST).map((one, index) => {
      signal.throwIfAborted();
      progress(
        zh
          ? `查找原因和办法 ${index + 1}/${Math.min(MOST, asking.length)} …`
          : `looking for reasons ${index + 1} …`,
      );
      return explainUnscheduled(problem, visits, one, { today, signal });
    });
    const lines = [
      ...whys.flatMap((why) => visitLines(why, language)),
      ...more(wanted.length, { zh: "次，用 --on 指明哪一天", en: "more; name a day with --on" }, language),
      ...whyNots.flatMap((why) => leftLines(why, language)),
      ...more(
        asking.length,
        { zh: "次没排上的，用 --school 指明单位", en: "more without a place; name one with --school" },
        language,
      ),
    ];
    return {
      exitCode: whyNots.length === 0 ? EXIT.ok : EXIT.findings,
      json: {
        ok: whyNots.length === 0,
        visits: whys,
        unscheduled: whyNots,
        issues: [...warnings, ...doubtful],
      },
      text: lines.length === 0 ? nothing(unscheduled, language) : lines.join("\n"),
      warnings: [...warnings, ...doubtful],
    };
  },
};

/** The institution a person means, by id or by name; anything else is an input failure with the nearest name. */
function schoolOf(asked: string, { register: { institutions } }: ScheduleProblem): string {
  const found = institutions.filter(({ id, name }) => id === asked || name === asked);
  const [one, another] = found;
  if (one !== undefined && another === undefined) return one.id;
  const guess = nearest(
    asked,
    institutions.flatMap(({ id, name }) => [id, name]),
  );
  throw inputFailure([
    {
      code: "school-unknown",
      severity: "error",
      message:
        one === undefined
          ? { zh: `台账里没有“${asked}”`, en: `The register holds no "${asked}".` }
          : {
              zh: `台账里有${found.length}个“${asked}”`,
              en: `The register holds ${found.length} of "${asked}".`,
            },
      fix:
        one !== undefined
          ? {
              zh: `写编号：${found.map(({ id }) => id).join("、")}`,
              en: `Give the id: ${found.map(({ id }) => id).join(", ")}.`,
            }
          : guess === undefined
            ? { zh: "写台账里的名称或编号", en: "Give a name or an id of the register." }
            : { zh: `是不是“${guess}”？`, en: `Did you mean "${guess}"?` },
      path: [],
    },
  ]);
}

function noVisit(asked: string, on: string, visits: readonly Visit[]): Issue {
  const days = visits.map(({ date }) => date);
  return {
    code: "school-not-visited",
    severity: "error",
    message: { zh: `${on}没有到“${asked}”的督导`, en: `${asked} has no visit on ${on}.` },
    fix:
      days.length === 0
        ? { zh: "去掉 --on，看它为什么没有排上", en: "Leave --on out to see why it has none." }
        : { zh: `它的督导在：${days.join("、")}`, en: `Its visits are on ${days.join(", ")}.` },
    path: [],
  };
}

function more(count: number, words: Bilingual, language: Language): readonly string[] {
  if (count <= MOST) return [];
  return [language === "zh" ? `… 还有${count - MOST}${words.zh}` : `… ${count - MOST} ${words.en}`];
}

function visitLines(why: VisitExplanation, language: Language): readonly string[] {
  const zh = language === "zh";
  const list = (title: Bilingual, lines: readonly Bilingual[]): readonly string[] =>
    lines.length === 0 ? [] : [title[language], ...lines.map((words) => `  ${words[language]}`)];
  return [
    `【${why.summary[language]}】`,
    ...list({ zh: "为什么要去：", en: "Why it is made:" }, [...why.serves, ...why.withoutIt]),
    ...list(
      { zh: "换别人行不行：", en: "Other inspectors:" },
      why.others.map(({ because }) => because),
    ),
    ...list({ zh: "换个时间行不行，空着的有：", en: "Half-days that would do as well:" }, why.elsewhere),
    ...(why.elsewhere.length === 0 ? [zh ? "同期没有别的空闲半天" : "No other half-day is free."] : []),
    "",
  ];
}

function leftLines(why: UnscheduledExplanation, language: Language): readonly string[] {
  const calls = why.repairs.flatMap(({ changes }, index) => {
    const words = changes.map((change) => wordsToRepeat(change));
    const said = words.flatMap((text) => (text === undefined ? [] : [`--change "${text}"`]));
    return said.length === 0 || said.length < changes.length ? [] : [`  ${index + 1}. ${said.join(" ")}`];
  });
  return [
    why.text[language],
    ...(calls.length === 0
      ? []
      : [
          language === "zh" ? "照办的，schedule change 写上：" : "To do so, schedule change takes:",
          ...calls,
        ]),
    "",
  ];
}

function nothing(unscheduled: readonly UnscheduledVisit[], language: Language): string {
  const over = unscheduled.length;
  if (language === "zh")
    return over === 0 ? "没有排不上的督导" : `没有可说明的：${over}次没排上的，时段都已过去或不是这个单位的`;
  return over === 0
    ? "No visit is without a place."
    : `Nothing to explain: ${over} without a place are over or of others.`;
}
