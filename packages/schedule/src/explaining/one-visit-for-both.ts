import { type Bilingual, overlaps, type VisitKind } from "@supervision/domain";
import { kindWords } from "../kind-words.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { concernsInstitution } from "../rules/institutions-among.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** A line for each other rule for which a visit that meets an obligation can count too, where the two count different kinds. */
export function oneVisitForBoth(
  { activity, visitKinds, owedTo, during, rule: own, weaker, coveredBy }: Obligation,
  {
    register,
    rules,
    period,
    zones,
  }: Pick<ScheduleProblem, "register"> & Partial<Pick<ScheduleProblem, "rules" | "period" | "zones">>,
  nameOf: (rule: string) => Bilingual,
): readonly Bilingual[] {
  const institution = register.institutions.find(({ id }) => id === owedTo.id);
  if (activity !== "visit" || institution === undefined) return [];
  if (rules === undefined || period === undefined || zones === undefined) return [];
  const said = new Set([own, coveredBy?.rule, ...weaker.map(({ rule }) => rule)]);
  const lines: Bilingual[] = [];
  const spans = rulesInForce(rules, period);
  if (!spans.some(({ id }) => id === own)) return [];
  for (const { id, edition, days } of spans) {
    const { rule } = edition;
    const asked = kindsOf(rule);
    if (asked === undefined || said.has(id) || !overlaps(days, during)) continue;
    if (!("audience" in rule || "owedBy" in rule) || !concernsInstitution(rule, institution, zones)) continue;
    const both = common(visitKinds, asked.kinds);
    if (both === undefined || both.length === 0) continue;
    said.add(id);
    const words = both.map((kind) => kindWords(kind));
    const name = nameOf(id);
    lines.push({
      zh: `${words.map(({ zh }) => zh).join("、")}同时计入规则${name.zh}，一次督导两项都算`,
      en: `Each ${words.map(({ en }) => en).join(" or ")} counts for the rule ${name.en} too: one visit does for both.`,
    });
  }
  return lines;
}

// The kinds a rule counts, where it asks for visits to institutions; without them every kind counts.
function kindsOf(rule: RuleContent): { readonly kinds?: readonly VisitKind[] } | undefined {
  if (rule.type === "follow-up") return { kinds: ["follow-up"] };
  if (rule.type === "cycle") return { kinds: rule.visitKinds };
  if (rule.type !== "cadence" || rule.activity !== "visit" || rule.owedTo !== "institution") return undefined;
  return rule.visitKinds === undefined ? {} : { kinds: rule.visitKinds };
}

// The kinds that both count; undefined where they count the same.
function common(
  one: readonly VisitKind[] | undefined,
  other: readonly VisitKind[] | undefined,
): readonly VisitKind[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const both = one.filter((kind) => other.includes(kind));
  return both.length === one.length && both.length === other.length ? undefined : both;
}
