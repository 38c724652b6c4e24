import {
  canonicalJson,
  type Checked,
  checkedFrom,
  digestOf,
  failed,
  type Issue,
  passed,
} from "@supervision/domain";
import { drawInspectorsShort, drawRecordDiffers, drawSecretShort } from "../issues/draw-issues.ts";
import {
  drawBeaconMissing,
  drawBeaconUnbound,
  drawBeaconUnclear,
  drawCommitmentDiffers,
} from "../issues/draw-issues.ts";
import { type DrawChance, drawChance } from "./draw-chance.ts";
import {
  checkDrawForm,
  checkDrawPlan,
  type DrawEntry,
  type DrawPlan,
  type InspectorDraw,
} from "./draw-plan.ts";
import type { DrawCommitment, DrawRecord, DrawResult, DrawReveal, DrawStep } from "./draw-record.ts";
import { type DrawTerms, promiseOf, promisesKept } from "./promises.ts";
import { publicNumber } from "./public-number.ts";
import { unreadableDraw, unreadableRecord } from "./read-draw.ts";
import { sharesOf } from "./shares.ts";
import { canStaff } from "./staffing.ts";

/** Shortest secret: shorter ones can be guessed from their digest. */
const SHORTEST = 16;

/**
 * The promise to be published before a draw: digests of the plan and of each party's secret, which bind the plan and the words of the
 * public number too.
 *
 * Issues: `draw-secret-short`, `draw-beacon-missing` when the words are empty, and those of {@link checkDrawPlan}.
 *
 * @term 抽签承诺
 *
 * @param beacon - in words, a public number to come that is mixed in, so that not even all parties together can choose the outcome; the words
 * should leave no choice: which numbers, in which order, of how many digits
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
  if (beacon?.trim() === "") issues.push(drawBeaconMissing(["beacon"]));
  const terms: DrawTerms = {
    version: 2,
    plan: digestOf(plan),
    ...(beacon === undefined ? {} : { beacon }),
  };
  const parties = secrets.map(({ by, secret }) => ({ by, commitment: promiseOf(terms, by, secret) }));
  return checkedFrom({ ...terms, parties }, issues);
}

/**
 * Makes the draw: institutions layer by layer, then inspectors for each of them, who keep away from where they must and share the work.
 *
 * The outcome follows from the plan, the secrets and the public number alone. Of the public number only digits and the letters a-z count, and the
 * record has it so: `03 07 12 + 09` is drawn with and published as `03071209`, however it was written. Issues: `draw-value-invalid`, `draw-plan-changed`,
 * `draw-commitment-broken`, `draw-beacon-missing`, `draw-beacon-unclear`, `draw-inspectors-short` and those of {@link checkDrawPlan} on the form of the plan.
 *
 * @term 抽签
 */
export function drawFrom(
  plan: DrawPlan,
  commitment: DrawCommitment,
  reveal: DrawReveal,
): Checked<DrawRecord> {
  const unreadable = unreadableDraw({ plan, commitment, reveal });
  const [first, ...rest] =
    unreadable.length > 0 ? unreadable : [...checkDrawForm(plan), ...promisesKept(plan, commitment, reveal)];
  if (first !== undefined) return failed([first, ...rest]);
  const beacon = reveal.beacon === undefined ? undefined : publicNumber(reveal.beacon);
  if (beacon !== undefined && "stranger" in beacon)
    return failed([drawBeaconUnclear(reveal.beacon ?? "", beacon, ["reveal", "beacon"])]);
  const seed = digestOf({
    plan: commitment.plan,
    secrets: reveal.secrets.map(({ by, secret }) => ({ by, secret })),
    beacon: beacon?.plain ?? "",
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
    return failed([drawInspectorsShort(teamSize(plan.inspectors), drawn.length, ["inspectors"])]);
  const results = drawn.map((entry, index): DrawResult => ({ ...entry, inspectors: teams[index] ?? [] }));
  const laidOpen = beacon === undefined ? reveal : { ...reveal, beacon: beacon.plain };
  return passed({ plan, commitment, reveal: laidOpen, seed, steps, results });
}

/**
 * Makes a published draw again from its record, offline: the same plan, promises kept, the same numbers, the same outcome.
 *
 * A record alone proves that its outcome follows from its plan, its secrets and its public number, and that each party promised them
 * together: nothing in it can be changed afterwards. It does not prove when they promised: a record made up as a whole afterwards follows from
 * itself too. Give the commitment as it was published before the draw (`published`, from the newspaper or notice of that day), and look
 * up the public number it names: no program knows that `reveal.beacon` is that number.
 *
 * Issues: those of {@link drawFrom}, `draw-commitment-differs` when the commitment is not the one published, `draw-beacon-unclear` when the record
 * has the public number in another form than the one that counts, and `draw-record-differs` with the first place that does not follow from the record; warning `draw-beacon-unbound` for commitments before version 2, whose promises do
 * not bind the words of the public number.
 *
 * @term 抽签复核
 *
 * @param published - the commitment as it was published before the draw
 *
 * @example
 * ```ts
 * import { commitDraw, drawFrom, verifyDraw } from "@supervision/schedule/draw";
 * const plan = { id: "2026-spring", title: "春季抽查", candidates: [{ id: "S1" }, { id: "S2" }, { id: "S3" }], take: 1 };
 * const secrets = [{ by: "督导室", secret: "7f3c-91d0-55aa-e2b8" }, { by: "纪检组", secret: "2c4e-0b1f-88d3-a6f7" }];
 * const published = commitDraw(plan, secrets, "2026年3月3日双色球开奖号码：红球从小到大，后接蓝球，各两位");
 * if (published.ok) {
 *   const record = drawFrom(plan, published.value, { secrets, beacon: "03 07 12 18 25 31 + 09" });
 *   console.log(record.ok && verifyDraw(record.value, published.value).ok); // => true
 *   const other = commitDraw(plan, secrets, "2026年3月5日双色球开奖号码");
 *   console.log(record.ok && other.ok && verifyDraw(record.value, other.value).ok); // => false
 * }
 * ```
 */
export function verifyDraw(record: DrawRecord, published?: DrawCommitment): Checked<DrawRecord> {
  const [first, ...rest] = unreadableRecord(record);
  if (first !== undefined) return failed([first, ...rest]);
  const { plan, commitment, reveal } = record;
  if (published !== undefined && canonicalJson(published) !== canonicalJson(commitment))
    return failed([drawCommitmentDiffers(["commitment"])]);
  const again = drawFrom(plan, commitment, reveal);
  if (!again.ok) return again;
  const { beacon } = again.value.reveal;
  if (beacon !== undefined && beacon !== reveal.beacon)
    return failed([drawBeaconUnclear(reveal.beacon ?? "", { plain: beacon }, ["reveal", "beacon"])]);
  for (const part of ["seed", "steps", "results"] as const)
    if (canonicalJson(again.value[part]) !== canonicalJson(record[part]))
      return failed([drawRecordDiffers(part, [part])]);
  const isUnbound = commitment.beacon !== undefined && commitment.version === undefined;
  return isUnbound && published === undefined
    ? passed(again.value, [drawBeaconUnbound(["commitment", "beacon"])])
    : again;
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

/** Draws the teams: of all inspectors, or of each layer by itself, layers in the order of their names. */
function drawTeams(
  inspectors: InspectorDraw | undefined,
  drawn: readonly { readonly candidate: string }[],
  seed: string,
  steps: DrawStep[],
): readonly (readonly string[])[] | undefined {
  if (inspectors === undefined) return drawn.map(() => []);
  const { each, people } = inspectors;
  if (typeof each === "number") return drawLayer(inspectors, people, each, "", drawn, seed, steps);
  const teams: (readonly string[])[] = drawn.map(() => []);
  for (const stratum of Object.keys(each).toSorted()) {
    const own = people.filter((person) => (person.stratum ?? "") === stratum);
    const found = drawLayer(inspectors, own, each[stratum] ?? 0, `#${stratum}`, drawn, seed, steps);
    if (found === undefined) return undefined;
    found.forEach((team, index) => (teams[index] = [...(teams[index] ?? []), ...team]));
  }
  return teams;
}

function drawLayer(
  inspectors: Pick<InspectorDraw, "avoid" | "atMost">,
  people: readonly DrawEntry[],
  each: number,
  layer: string,
  drawn: readonly { readonly candidate: string }[],
  seed: string,
  steps: DrawStep[],
): readonly (readonly string[])[] | undefined {
  const { avoid } = inspectors;
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
    const label = `inspector/${candidate}${layer}`;
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

function teamSize({ each }: Pick<InspectorDraw, "each"> = { each: 0 }): number {
  return typeof each === "number" ? each : Object.values(each).reduce((sum, size) => sum + size, 0);
}

function inOrder(entries: readonly DrawEntry[]): DrawEntry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
