import { canVisit, type ExactZone, monthOf, UNFAIR } from "../../../packages/schedule/test/exact-zone.ts";
import { type DayOut, pairsOf, waysAlone } from "./day-out.ts";

/** An inspector's day, which `zone.mzn` calls an outing; the first is number 1 there. */
interface InspectorDay {
  readonly who: number;
  readonly day: number;
}

/** Day by day, so that a search that takes the first that is free shares the work out. */
function inspectorDays({ days, there }: ExactZone): readonly InspectorDay[] {
  return days.flatMap((_, day) => there.flatMap((own, who) => (own[day] ? [{ who, day }] : [])));
}

/** The data of a zone for `zone.mzn`. */
export function zoneData(zone: ExactZone): string {
  const { visits, inspectors, days, fair } = zone;
  const outings = inspectorDays(zone);
  const alone = waysAlone(zone);
  const doubled = visits.map(({ place }, visit) =>
    visits.map((_, other) => (visit === other ? (alone.get(place) ?? 0) * 2 : 0)),
  );
  const partners = visits.map((_, visit) => [visit]);
  for (const { first, second, outing } of pairsOf(zone))
    for (const [visit, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const row = doubled[visit];
      if (row !== undefined) row[other] = outing.way;
      partners[visit]?.push(other);
    }
  const allowed = visits.map(({ place, month }) =>
    outings.flatMap(({ who, day }, index) =>
      monthOf(days[day] ?? "") === month && canVisit(zone, who, place, day) ? [index] : [],
    ),
  );
  const data: Readonly<Record<string, string | number>> = {
    visits: visits.length,
    outings: outings.length,
    inspectors: inspectors.length,
    unfair: UNFAIR,
    inspector_of: list(outings.map(({ who }) => who + 1)),
    allowed: sets(allowed),
    partners: sets(partners),
    double_way: `[|${doubled.map((row) => row.join(",")).join("|")}|]`,
    fair_from: list(fair.map(({ from }) => from)),
    fair_up_to: list(fair.map(({ upTo }) => upTo)),
  };
  return Object.entries(data)
    .map(([name, value]) => `${name} = ${value};`)
    .join("\n");
}

/** The days out of the last answer that was printed, none for none. */
export function lastDaysOut(zone: ExactZone, printed: string): readonly DayOut[] {
  const last = (name: string): readonly number[] | undefined => {
    const [, numbers] = [...printed.matchAll(new RegExp(`^${name} \\[(.*)\\]$`, "gm"))].at(-1) ?? [];
    return numbers?.split(",").map(Number);
  };
  const partner = last("partner") ?? [];
  const outing = last("outing") ?? [];
  const days = inspectorDays(zone);
  return partner.flatMap((other, index) => {
    const day = days[(outing[index] ?? 0) - 1];
    if (day === undefined || other < index + 1) return [];
    return [{ ...day, visits: other === index + 1 ? [index] : [index, other - 1] }];
  });
}

function list(values: readonly (number | string)[]): string {
  return `[${values.join(",")}]`;
}

function sets(of: readonly (readonly number[])[]): string {
  return list(of.map((numbers) => `{${numbers.map((number) => number + 1).join(",")}}`));
}
