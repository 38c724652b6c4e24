import type { Period } from "@supervision/domain";
import type { ScheduleProblem } from "@supervision/schedule";
import { county, terms } from "../../../packages/schedule/test/county.ts";
import { scattered } from "../../../packages/schedule/test/scattered.ts";

/** A zone that is small enough for exact models. */
export interface ZoneInstance {
  readonly name: string;
  readonly problem: ScheduleProblem;
}

const month: Period = { from: "2025-10-01", until: "2025-10-31" };
const year: Period = { from: "2025-09-01", until: "2026-07-31" };

function zone(name: string, institutions: number, inspectors: number, period: Period): ZoneInstance {
  return { name, problem: { ...scattered(county({ zones: 1, institutions, inspectors }), 1), period } };
}

/** Five zones of growing size. One inspector cannot make 16 visits in the last days of February, so that term begins two weeks earlier. */
export const INSTANCES: readonly ZoneInstance[] = [
  zone("5 institutions, 1 inspector, 1 month", 5, 1, month),
  zone("5 institutions, 1 inspector, 10 months", 5, 1, year),
  zone("10 institutions, 1 inspector, 10 months", 10, 1, year),
  zone("24 institutions, 5 inspectors, 1 month", 24, 5, month),
  earlyFebruary(zone("16 institutions, 1 inspector, 10 months", 16, 1, year)),
];

function earlyFebruary({ name, problem }: ZoneInstance): ZoneInstance {
  const early = terms.map((term) => (term.id === "2026-spring" ? { ...term, from: "2026-02-09" } : term));
  return { name, problem: { ...problem, terms: early } };
}
