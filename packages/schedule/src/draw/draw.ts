import {
  canonicalJson,
  type Checked,
  checkedFrom,
  digestOf,
  failed,
  type Issue,
  passed,
} from "@supervision/domain";
import {
  drawBeaconMissing,
  drawCommitmentBroken,
  drawInspectorsShort,
  drawPlanChanged,
  drawRecordDiffers,
  drawSecretShort,
} from "../issues.ts";
import { type DrawChance, drawChance } from "./draw-chance.ts";
import { checkDrawPlan, type DrawEntry, type DrawPlan, type InspectorDraw, sharesOf } from "./draw-plan.ts";
import type { DrawCommitment, DrawRecord, DrawResult, DrawReveal, DrawStep } from "./draw-record.ts";
import { canStaff } from "./staffing.ts";

/** Shortest secret: shorter ones can be guessed from their digest. */
const SHORTEST = 16;

/**
 * The promise to be published before a draw: digests of the plan and of each party's secret.
 *
 * Issues: `draw-secret-short` and those of `checkDrawPlan`.
 *
 * @param beacon - in words, a public number to come that is mixed in, so that not even all parties together can choose the outcome
 *
 * @example
 * ```ts
 * import { commitDraw, drawFrom, verifyDraw } from "@supervision/schedule/draw";
 * const plan = { id: "2026-spring", title: "春季抽查", candidates: [{ id: "S1" }, { id: "S2" }, { id: "S3" }], take: 1 };
 * const secrets = [{ by: "督导室", secret: "7f3c-91d0-55aa-e2b8" }, { by: "纪检组", secret: "2c4e-0b1f-88d3-a6f7" }];
 * const commitment = commitDraw(plan, secrets);
 * if (commitment.ok) {
 *   const record = drawFrom(plan, commitment.value, { secrets });
 *   console.log(record.ok && record.value.results.length); // => 1
 *   console.log(record.ok && verifyDraw(JSON.parse(JSON.stringify(record.value))).ok); // => true
 * }
 * ```
 */
export function commitDraw(
  plan: DrawPlan,
  secrets: DrawReveal["secrets"],
  beacon?: string,
): Checked<DrawCommitment> {
  const issues: Issue[] = [...checkDrawPlan(plan)];
  secrets.forEach(({ by, secret }, index) => {
    if (secret.length < SHORTEST) issues.push(drawSecretShort(by, SHORTEST, ["secrets", index]));
  });
  if (secrets.length === 0) issues.push(drawSecretShort("", SHORTEST, ["secrets"]));
  const digest = digestOf(plan);
  return checkedFrom(
    {
      plan: digest,
      parties: secrets.map(({ by, secret }) => ({ by, commitment: promiseOf(digest, by, secret) })),
      ...(beacon === undefined ? {} : { beacon }),
    },
    issues,
  );
}

/**
 * Makes the draw: institutions layer by layer, then inspectors for each of them, who keep away from where they must and share the work.
 *
 * The outcome follows from the plan, the secrets and the public number alone. Issues: `draw-plan-changed`, `draw-commitment-broken`,
 * `draw-beacon-missing`, `draw-inspectors-short` and those of `checkDrawPlan`.
 */
export function drawFrom(
  plan: DrawPlan,
  commitment: DrawCommitment,
  reveal: DrawReveal,
): Checked<DrawRecord> {
  const issues: Issue[] = [...checkDrawPlan(plan), ...promisesKept(plan, commitment, reveal)];
  const [first, ...rest] = issues;
  if (first !== undefined) return failed([first, ...rest]);
  const seed = digestOf({
    plan: commitment.plan,
    secrets: reveal.secrets.map(({ by, secret }) => ({ by, secret })),
    beacon: reveal.beacon ?? "",
  });
  const steps: DrawStep[] = [];
  const drawn: { candidate: string; stratum: string }[] = [];
  for (const { stratum, take } of sharesOf(plan)) {
    const label = `stratum/${stratum}`;
    const chance = drawChance(seed, label);
    const pool = inOrder(plan.candidates.filter((entry) => (entry.stratum ?? "") === stratum));
    for (let turn = 0; turn < take; turn += 1) {
      const step = drawOne(chance, label, pool);
      steps.push(step);
      pool.splice(
        pool.findIndex(({ id }) => id === step.chosen),
        1,
      );
      drawn.push({ candidate: step.chosen, stratum });
    }
  }
  const teams = drawTeams(plan.inspectors, drawn, seed, steps);
  if (teams === undefined)
    return failed([drawInspectorsShort(plan.inspectors?.each ?? 0, drawn.length, ["inspectors"])]);
  const results = drawn.map((entry, index): DrawResult => ({ ...entry, inspectors: teams[index] ?? [] }));
  return passed({ plan, commitment, reveal, seed, steps, results });
}

/**
 * Makes a published draw again from its record, offline: the same plan, promises kept, the same numbers, the same outcome.
 *
 * Issues: those of {@link drawFrom}, and `draw-record-differs` with the first place that does not follow from the record.
 */
export function verifyDraw(record: DrawRecord): Checked<DrawRecord> {
  const again = drawFrom(record.plan, record.commitment, record.reveal);
  if (!again.ok) return again;
  for (const part of ["seed", "steps", "results"] as const)
    if (canonicalJson(again.value[part]) !== canonicalJson(record[part]))
      return failed([drawRecordDiffers(part, [part])]);
  return again;
}

function promisesKept(plan: DrawPlan, commitment: DrawCommitment, reveal: DrawReveal): readonly Issue[] {
  const issues: Issue[] = [];
  if (digestOf(plan) !== commitment.plan) issues.push(drawPlanChanged(["plan"]));
  if (commitment.parties.length === 0) issues.push(drawCommitmentBroken("", ["commitment", "parties"]));
  if (reveal.secrets.length !== commitment.parties.length)
    issues.push(drawCommitmentBroken("", ["reveal", "secrets"]));
  commitment.parties.forEach(({ by, commitment: promise }, index) => {
    const own = reveal.secrets[index];
    if (own === undefined || own.by !== by || promiseOf(commitment.plan, by, own.secret) !== promise)
      issues.push(drawCommitmentBroken(by, ["reveal", "secrets", index]));
  });
  if ((commitment.beacon === undefined) !== (reveal.beacon === undefined))
    issues.push(drawBeaconMissing(["reveal", "beacon"]));
  return issues;
}

function promiseOf(plan: string, by: string, secret: string): string {
  return digestOf({ plan, by, secret });
}

function drawOne(chance: DrawChance, label: string, pool: readonly DrawEntry[]): DrawStep {
  const of = pool.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
  const number = chance.below(of);
  let left = number;
  for (const { id, weight } of pool) {
    left -= weight ?? 1;
    if (left < 0) return { label, of, number, chosen: id };
  }
  throw new TypeError(`Expected a number below ${of}, got ${number}`);
}

function drawTeams(
  inspectors: InspectorDraw | undefined,
  drawn: readonly { readonly candidate: string }[],
  seed: string,
  steps: DrawStep[],
): readonly (readonly string[])[] | undefined {
  if (inspectors === undefined) return drawn.map(() => []);
  const { people, each, avoid } = inspectors;
  const barred = new Set(avoid.map(({ inspector, candidate }) => `${inspector}\n${candidate}`));
  const mayGo = (person: string, candidate: string): boolean => !barred.has(`${person}\n${candidate}`);
  const ids = inOrder(people).map(({ id }) => id);
  const whole = drawn.map(({ candidate }) => ({ candidate, needs: each, without: new Set<string>() }));
  const most = inspectors.atMost ?? drawn.length;
  let cap = inspectors.atMost ?? Math.max(1, Math.ceil((drawn.length * each) / Math.max(1, ids.length)));
  const rooms = (size: number): Map<string, number> => new Map(ids.map((id) => [id, size]));
  while (!canStaff(whole, ids, rooms(cap), mayGo)) {
    if (cap >= most) return undefined;
    cap += 1;
  }
  const room = rooms(cap);
  const teams: string[][] = drawn.map(() => []);
  drawn.forEach(({ candidate }, index) => {
    const label = `inspector/${candidate}`;
    const chance = drawChance(seed, label);
    const pool = inOrder(people).filter(({ id }) => mayGo(id, candidate) && (room.get(id) ?? 0) > 0);
    while ((teams[index]?.length ?? 0) < each) {
      const step = drawOne(chance, label, pool);
      pool.splice(
        pool.findIndex(({ id }) => id === step.chosen),
        1,
      );
      room.set(step.chosen, (room.get(step.chosen) ?? 0) - 1);
      teams[index]?.push(step.chosen);
      const rest = whole.slice(index).map((demand, later) =>
        later === 0
          ? {
              ...demand,
              needs: each - (teams[index]?.length ?? 0),
              without: new Set(ids.filter((id) => !pool.some((entry) => entry.id === id))),
            }
          : demand,
      );
      if (canStaff(rest, ids, room, mayGo)) steps.push(step);
      else {
        room.set(step.chosen, (room.get(step.chosen) ?? 0) + 1);
        teams[index]?.pop();
        steps.push({ ...step, passedOver: true });
      }
    }
  });
  return teams;
}

function inOrder(entries: readonly DrawEntry[]): DrawEntry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
