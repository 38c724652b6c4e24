import { type Bilingual, formatSource } from "@supervision/domain";
import { rulesInForce } from "./rules-in-force.ts";
import type { RuleContent } from "./schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

type Ruled = Partial<Pick<ScheduleProblem, "rules" | "period">>;

/** What people need of a rule they are held to: its title, where it is written, and what it says. */
export interface RuleName {
  /** Title in quotation marks; the id where nobody gave one. */
  readonly title: Bilingual;
  /** Documents with number and article, `《…》（…号）第九条`; empty where nothing is cited, as for checks of a plan's shape. */
  readonly source: string;
  /** What it asks for; absent where the rules do not hold it. */
  readonly rule?: RuleContent;
}

/** Names rules by title and source. */
export function ruleNames({ rules, period }: Ruled): (id: string) => RuleName {
  const known = new Map<string, RuleName>();
  const spans = rules === undefined || period === undefined ? [] : rulesInForce(rules, period);
  for (const { id, title, edition } of spans)
    if (!known.has(id))
      known.set(id, {
        title: title === id ? { zh: ` ${id}`, en: id } : { zh: `“${title}”`, en: `“${title}”` },
        source: edition.sources.map((source) => formatSource(source)).join("、"),
        rule: edition.rule,
      });
  return (id) => known.get(id) ?? { title: { zh: ` ${id}`, en: id }, source: "" };
}

/** The title and, behind it, the source: `“督学每周督导不超过四次”（《…》（松政教督〔2025〕9号）第九条）`. */
export function titleAndSource({ title, source }: Pick<RuleName, "title" | "source">): Bilingual {
  return source === "" ? title : { zh: `${title.zh}（${source}）`, en: `${title.en} (${source})` };
}

/** A sentence with its source: `……，依据《……》（……号）第九条`. */
export function withSource({ zh, en }: Bilingual, source: string): Bilingual {
  return source === ""
    ? { zh, en }
    : { zh: `${zh}，依据${source}`, en: `${en.replace(/\.$/u, "")}, under ${source}.` };
}
