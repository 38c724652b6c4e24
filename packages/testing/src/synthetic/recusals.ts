import type { Inspector, Institution, Recusal, RecusalGround } from "@supervision/domain";
import type { Random } from "./random.ts";

const GROUNDS: readonly [RecusalGround, ...RecusalGround[]] = [
  "relative-of-head",
  "relative-works-or-studies",
  "relative-works-or-studies",
  "former-post",
];

/**
 * Made-up recusals between inspectors and institutions of their own zone. Every institution keeps at least one inspector who
 * may act, so that a plan is always possible; where an inspector is alone, the recusal concerns an institution of another zone.
 */
export function syntheticRecusals(
  random: Random,
  count: number,
  institutions: readonly Institution[],
  inspectors: readonly Inspector[],
  year: number,
): readonly Recusal[] {
  const recusals: Recusal[] = [];
  const order = random.shuffle(institutions);
  for (const institution of order.slice(0, count)) {
    const own = inspectors.filter((inspector) => serves(inspector, institution));
    const others = inspectors.filter((inspector) => !serves(inspector, institution));
    const [first, ...rest] = own.length > 1 ? own : others;
    if (first === undefined) continue;
    const inspector = random.pick([first, ...rest]);
    const ground = random.pick(GROUNDS);
    recusals.push({
      inspector: inspector.id,
      institution: institution.id,
      ground,
      ...(ground === "former-post" ? { from: `${year - 6}-09-01`, until: `${year - 1}-07-31` } : {}),
      note: "示例数据",
    });
  }
  return recusals.toSorted(
    (a, b) => compare(a.inspector, b.inspector) || compare(a.institution, b.institution),
  );
}

function serves(inspector: Inspector, institution: Institution): boolean {
  return institution.zone !== undefined && inspector.zones.includes(institution.zone);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
