import { contains, daysBetween, type Period, type SchoolTerm, weekdayOf } from "@supervision/domain";
import type { CadenceRule } from "./cadence-rule.ts";

/** A time in which a rule counts, by the name people have for it: `2026-03`, `2026年第一季度`, the name of a term and the week in it. */
export function timeLabel(
  every: CadenceRule["every"],
  { from, until }: Period,
  terms: readonly SchoolTerm[] = [],
): string {
  const year = from.slice(0, 4);
  const month = from.slice(0, 7);
  if (every === "year") return year;
  if (every === "quarter") return `${year}年第${QUARTERS[Math.ceil(Number(from.slice(5, 7)) / 3)]}季度`;
  if (every === "month") return month === until.slice(0, 7) ? month : `${month}—${until.slice(5, 7)}`;
  const term = terms.find((one) => contains(one, from) && contains(one, until));
  if (term === undefined || every === "term") return term?.name ?? `${from}—${until}`;
  return `${term.name}第${Math.floor((daysBetween(term.from, from) + weekdayOf(term.from) - 1) / 7) + 1}周`;
}

const QUARTERS = ["", "一", "二", "三", "四"];
