import { type Bilingual, contains, formatSource, type IsoDate, type LegalSource } from "@supervision/domain";
import { type RuleSpan, rulesInForce } from "./rules-in-force.ts";
import type { RuleContent } from "./schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

type Ruled = Partial<Pick<ScheduleProblem, "rules" | "period">>;

/** What people need of a rule they are held to: its title, where it is written, and what it says. */
export interface RuleName {
  /** Title in quotation marks; the id where nobody gave one. */
  readonly title: Bilingual;
  /** Documents with number and article, `《…》（…号）第九条`; absent where nothing is cited, as for checks of a plan's shape. */
  readonly source?: Bilingual | undefined;
  /** What it asks for; absent where the rules do not hold it. */
  readonly rule?: RuleContent;
}

/** Names rules by title and source: as in force on `day`, or else on the first day on which they are. */
export function ruleNames({ rules, period }: Ruled): (id: string, day?: IsoDate) => RuleName {
  const known = new Map<string, readonly RuleSpan[]>();
  for (const span of rules === undefined || period === undefined ? [] : rulesInForce(rules, period))
    known.set(span.id, [...(known.get(span.id) ?? []), span]);
  return (id, day) => {
    const spans = known.get(id) ?? [];
    const span = spans.find(({ days }) => day !== undefined && contains(days, day)) ?? spans[0];
    return span === undefined ? { title: { zh: ` ${id}`, en: id } } : nameOfSpan(span);
  };
}

/** The name of a rule as it is in force on some days. */
export function nameOfSpan({ id, title, edition: { sources, rule } }: RuleSpan): RuleName {
  return {
    title: title === id ? { zh: ` ${id}`, en: id } : { zh: `“${title}”`, en: `“${title}”` },
    source: citation(sources),
    rule,
  };
}

/** Documents in one line: `《…》（…号）第九条、《…》（…号）`; one that only suggests the rule is said to. */
export function citation(sources: readonly LegalSource[] = []): Bilingual | undefined {
  if (sources.length === 0) return undefined;
  const each = sources.map((source) => ({
    name: formatSource(source),
    isInferred: source.certainty === "inferred",
  }));
  return {
    zh: each.map(({ name, isInferred }) => `${name}${isInferred ? "（推断）" : ""}`).join("、"),
    en: each.map(({ name, isInferred }) => `${name}${isInferred ? " (inferred)" : ""}`).join("、"),
  };
}

/** The title and, behind it, the source: `“督学每周督导不超过四次”（《…》（松政教督〔2025〕9号）第九条）`. */
export function titleAndSource({ title, source }: Pick<RuleName, "title" | "source">): Bilingual {
  return source === undefined
    ? title
    : { zh: `${title.zh}（${source.zh}）`, en: `${title.en} (${source.en})` };
}

/** A sentence with its source: `……，依据《……》（……号）第九条`. */
export function withSource({ zh, en }: Bilingual, source: Bilingual | undefined): Bilingual {
  return source === undefined
    ? { zh, en }
    : { zh: `${zh}，依据${source.zh}`, en: `${en.replace(/\.$/u, "")}, under ${source.en}.` };
}
