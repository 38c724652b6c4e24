import type { Verdict } from "./outcome.ts";

/**
 * Several verdicts that must all be met: a known failure decides, else anything unknown leaves it unknown.
 */
export function allMet(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("not-met")) return "not-met";
  if (verdicts.includes("unknown")) return "unknown";
  return verdicts.includes("met") ? "met" : "not-applicable";
}
