import { type Bilingual, overlaps, type Period, type Visit } from "@supervision/domain";
import { type RuleSpan, rulesInForce } from "../rules/rules-in-force.ts";
import type { QualificationRule } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { nameOfSpan, titleAndSource } from "../rules/rule-names.ts";

/** A rule that can stand in the way of a visit. */
export interface RuleInTheWay {
  readonly rule: string;
  readonly words: Bilingual;
}

/** The hard rules that can stand in the way of visits of some kinds in some time, each once, in the words of its editions of that time. */
export function rulesInTheWay(
  { rules, period }: ScheduleProblem,
  kinds: ReadonlySet<Visit["kind"]>,
  during: Period,
): readonly RuleInTheWay[] {
  const found = new Map<string, Bilingual>();
  for (const span of rulesInForce(rules, period)) {
    if (!overlaps(span.days, during)) continue;
    // Plans keep to deputies whatever the level.
    const binds = span.edition.level === "hard" || span.edition.rule.type === "deputies";
    const words = binds ? ruleWords(span, titleAndSource(nameOfSpan(span)), kinds) : undefined;
    const before = found.get(span.id);
    if (words !== undefined)
      found.set(
        span.id,
        before === undefined || before.zh === words.zh
          ? words
          : { zh: `${before.zh}；${words.zh}`, en: `${before.en} ${words.en}` },
      );
  }
  return [...found].map(([rule, words]) => ({ rule, words }));
}

function ruleWords(
  { edition: { rule } }: RuleSpan,
  name: Bilingual,
  kinds: ReadonlySet<Visit["kind"]>,
): Bilingual | undefined {
  switch (rule.type) {
    case "rest-between-visits":
      return {
        zh: `${name.zh}要求同一单位两次督导相隔${rule.days}${rule.unit === "days" ? "天" : "个工作日"}`,
        en: `The rule ${name.en} asks for ${rule.days} ${rule.unit} between visits to one institution.`,
      };
    case "group-size":
      return rule.visitKinds.some((kind) => kinds.has(kind))
        ? {
            zh: `${name.zh}要求督导组不少于${rule.atLeast}人`,
            en: `The rule ${name.en} asks for groups of at least ${rule.atLeast}.`,
          }
        : undefined;
    case "visit-length":
      return rule.visitKinds === undefined || rule.visitKinds.some((kind) => kinds.has(kind))
        ? {
            zh: `${name.zh}要求每次督导${rule.halfDays > 1 ? "一整天" : "半天"}`,
            en: `The rule ${name.en} asks for visits of ${rule.halfDays > 1 ? "a whole day" : "half a day"}.`,
          }
        : undefined;
    case "inspect":
      return { zh: `硬性规则${name.zh}`, en: `The hard rule ${name.en}.` };
    case "no-visits":
      return {
        zh: `${name.zh}：${rule.because.zh}不安排督导`,
        en: `The rule ${name.en} keeps days free of visits: ${rule.because.en}.`,
      };
    case "qualification":
      return {
        zh: `${name.zh}对督学的要求（${needWords(rule)}）`,
        en: `The rule ${name.en} asks for qualified inspectors (${rule.needs}).`,
      };
    case "rotation":
      return {
        zh: `${name.zh}要求连续${rule.afterYears}年后轮换`,
        en: `The rule ${name.en} asks for another inspector after ${rule.afterYears} years.`,
      };
    case "visits-at-most":
      return {
        zh: `${name.zh}：${limitWords(rule, "zh")}`,
        en: `The rule ${name.en}: ${limitWords(rule, "en")}.`,
      };
    case "deputies":
      return {
        zh: `${name.zh}：A角在岗时B角不单独督导`,
        en: `The rule ${name.en} lets deputies stand in only when nobody else is at hand.`,
      };
    default:
      return undefined;
  }
}

/** A limit on the visits of an inspector in words. */
export function limitWords(
  { perWeek, perMonth }: { readonly perWeek?: number; readonly perMonth?: number },
  language: keyof Bilingual,
): string {
  const words = [
    ...(perWeek === undefined
      ? []
      : [{ zh: `每周最多督导${perWeek}次`, en: `at most ${perWeek} visits a week` }]),
    ...(perMonth === undefined
      ? []
      : [{ zh: `每月最多督导${perMonth}次`, en: `at most ${perMonth} visits a month` }]),
  ];
  return words.map((one) => one[language]).join(language === "zh" ? "、" : ", ");
}

const NEEDS: Readonly<Record<QualificationRule["needs"], string>> = {
  certificate: "督学证",
  training: "培训学时",
  speciality: "专长",
  status: "聘任类别",
  responsible: "责任督学",
  "own-zone": "本责任区督学",
  "own-area": "本片区督学",
};

function needWords({ needs, specialities, hours }: QualificationRule): string {
  if (needs === "speciality" && specialities !== undefined) return `专长：${specialities.join("、")}`;
  return hours === undefined ? NEEDS[needs] : `${NEEDS[needs]}${hours}`;
}
