import {
  type Bilingual,
  checkedFrom,
  type Checked,
  isRecusalInForce,
  type Recusal,
  type Inspector,
  type Institution,
  type IsoDate,
  type Issue,
  type Register,
} from "@supervision/domain";
import {
  drawAvoidUnknown,
  drawEntryDuplicate,
  drawNumberInvalid,
  drawTakeTooMany,
} from "../issues/draw-plan-issues.ts";
import { checkStaffing } from "./check-staffing.ts";
import { unreadablePlan } from "./read-draw.ts";
import { sizesOf } from "./shares.ts";

/**
 * Somebody or something that can be drawn.
 *
 * @term 抽取对象
 */
export interface DrawEntry {
  /** Id in the register. */
  readonly id: string;
  /** Layer it belongs to, such as 小学; absent: all are one layer. */
  readonly stratum?: string;
  /** How much likelier it is drawn than one of weight 1: a whole number from 1 to 1,000,000; absent: 1. */
  readonly weight?: number;
}

/**
 * All a draw rests on, published before it is made (双随机).
 *
 * @term 双随机抽取方案
 */
export interface DrawPlan {
  /** Stable id, such as `2026-spring-food`. */
  readonly id: string;
  /** Title for people. */
  readonly title: string;
  /** Institutions that can be drawn. */
  readonly candidates: readonly DrawEntry[];
  /** How many are drawn: of each layer, or in all, then shared among the layers by their size (largest remainder). */
  readonly take: number | Readonly<Record<string, number>>;
  /** How inspectors are drawn for them; absent: institutions only. */
  readonly inspectors?: InspectorDraw;
}

/**
 * How inspectors are drawn for what was drawn.
 *
 * @term 督学抽取
 */
export interface InspectorDraw {
  /** Inspectors who can be drawn, all as one layer: `stratum` is not read, so one of each of two offices takes two draws. */
  readonly people: readonly DrawEntry[];
  /**
   * Inspectors for each institution, 1 to 20: of all, whatever their layer, or of each layer that is named (教育1名、市监1名:
   * `{ 教育: 1, 市监: 1 }`); those of other layers are not drawn then.
   */
  readonly each: number | Readonly<Record<string, number>>;
  /** Most institutions for one inspector; absent: the smallest number that suffices. */
  readonly atMost?: number;
  /** Who must keep away from where. */
  readonly avoid: readonly { readonly inspector: string; readonly candidate: string }[];
}

/**
 * Builds the plan of a draw from a register: open institutions, inspectors, and every recusal in force on the day.
 *
 * Issues: those of {@link checkDrawPlan}.
 *
 * @example
 * ```ts
 * import { drawPlanFrom } from "@supervision/schedule/draw";
 * const place = { nature: "public", students: {} } as const;
 * const plan = drawPlanFrom({
 *   id: "2026-spring", title: "春季开学抽查", on: "2026-03-02", take: 1, each: 1, yearsAfterPost: 0,
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", ...place }, { id: "K1", name: "东街幼儿园", kind: "kindergarten", ...place }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: [] }, { id: "I2", name: "乙", status: "part-time", responsible: true, zones: [] }],
 *     recusals: [{ inspector: "I1", institution: "S1", ground: "own-post" }],
 *   },
 *   stratumOf: ({ kind }) => kind,
 *   weightOf: ({ id }) => (id === "S1" ? 3 : 1),
 * });
 * console.log(plan.ok && plan.value.candidates.map(({ id, weight }) => `${id}×${weight}`).join(" ")); // => S1×3 K1×1
 * ```
 */
export function drawPlanFrom(wanted: {
  readonly id: string;
  readonly title: string;
  readonly register: Register;
  readonly on: IsoDate;
  readonly take: DrawPlan["take"];
  readonly each: InspectorDraw["each"];
  readonly yearsAfterPost: number;
  readonly stratumOf?: (institution: Institution) => string;
  readonly inspectorStratumOf?: (inspector: Inspector) => string;
  readonly weightOf?: (institution: Institution) => number;
}): Checked<DrawPlan> {
  const { register, on, stratumOf, inspectorStratumOf, weightOf } = wanted;
  const open = register.institutions.filter(
    ({ opened, closed }) => (opened === undefined || opened <= on) && (closed === undefined || on <= closed),
  );
  const isShut = ({ institution }: Recusal): boolean =>
    register.institutions.some(({ id }) => id === institution) && open.every(({ id }) => id !== institution);
  const plan: DrawPlan = {
    id: wanted.id,
    title: wanted.title,
    candidates: open.map((institution) => ({
      id: institution.id,
      ...(stratumOf === undefined ? {} : { stratum: stratumOf(institution) }),
      ...(weightOf === undefined ? {} : { weight: weightOf(institution) }),
    })),
    take: wanted.take,
    inspectors: {
      people: register.inspectors.map((inspector) => ({
        id: inspector.id,
        ...(inspectorStratumOf === undefined ? {} : { stratum: inspectorStratumOf(inspector) }),
      })),
      each: wanted.each,
      avoid: register.recusals
        .filter((recusal) => isRecusalInForce(recusal, on, wanted.yearsAfterPost) && !isShut(recusal))
        .map(({ inspector, institution }) => ({ inspector, candidate: institution })),
    },
  };
  return checkedFrom(plan, checkDrawPlan(plan));
}

/**
 * Checks a plan of a draw, wherever it comes from: `draw-value-invalid`, `draw-entry-duplicate`, `draw-number-invalid`, `draw-take-too-many`, and
 * whether what may be drawn can get its inspectors: `draw-candidate-unstaffable`, `draw-at-most-too-few`; warning `draw-avoid-unknown`. A plan without `atMost` that passes can
 * always be drawn; with `atMost`, avoidances that cross each other may still be too many for what chance draws (`draw-inspectors-short`).
 *
 * @example
 * ```ts
 * import { checkDrawPlan } from "@supervision/schedule/draw";
 * const issues = checkDrawPlan({ id: "2026-spring", title: "春季开学抽查", candidates: [{ id: "S1" }, { id: "S1" }], take: 1 });
 * console.log(issues.map(({ code }) => code)); // => ["draw-entry-duplicate"]
 * ```
 */
export function checkDrawPlan(plan: DrawPlan): readonly Issue[] {
  const issues = checkDrawForm(plan);
  return issues.length > 0 ? issues : [...checkStaffing(plan), ...checkAvoided(plan)];
}

/** Avoidances that bind nobody, because an id is mistyped or somebody is not in the lists. */
function checkAvoided({ candidates, inspectors }: DrawPlan): readonly Issue[] {
  const people = (inspectors?.people ?? []).map(({ id }) => id);
  const places = candidates.map(({ id }) => id);
  return (inspectors?.avoid ?? []).flatMap(({ inspector, candidate }, index) =>
    [
      { part: "inspector", id: inspector, known: people } as const,
      { part: "candidate", id: candidate, known: places } as const,
    ].flatMap(({ part, id, known }) =>
      known.includes(id) ? [] : [drawAvoidUnknown(part, id, known, ["inspectors", "avoid", index, part])],
    ),
  );
}

/** The same for a plan that was published already: what chance spared it is not held against it. */
export function checkDrawForm(plan: DrawPlan): readonly Issue[] {
  const unreadable = unreadablePlan(plan);
  if (unreadable.length > 0) return unreadable;
  const issues: Issue[] = [];
  const people = plan.inspectors?.people ?? [];
  for (const [part, entries] of [
    ["candidates", plan.candidates],
    ["inspectors", people],
  ] as const) {
    const seen = new Set<string>();
    entries.forEach(({ id, weight }, index) => {
      const path = part === "candidates" ? [part, index] : [part, "people", index];
      if (seen.has(id)) issues.push(drawEntryDuplicate(id, path));
      seen.add(id);
      if (weight !== undefined && !isWhole(weight, 1, 1_000_000))
        issues.push(drawNumberInvalid("weight", weight, 1, 1_000_000, path));
    });
  }
  const sizes = sizesOf(plan.candidates);
  if (typeof plan.take === "number") {
    if (!isWhole(plan.take, 1, 1_000_000))
      issues.push(drawNumberInvalid("take", plan.take, 1, 1_000_000, ["take"]));
    else if (plan.take > plan.candidates.length)
      issues.push(drawTakeTooMany(ALL, plan.take, plan.candidates.length, ["take"]));
  } else
    for (const [stratum, count] of Object.entries(plan.take)) {
      const size = sizes.get(stratum) ?? 0;
      if (!isWhole(count, 0, 1_000_000))
        issues.push(drawNumberInvalid("take", count, 0, 1_000_000, ["take", stratum]));
      else if (count > size)
        issues.push(
          drawTakeTooMany({ zh: `“${stratum}”`, en: `"${stratum}"` }, count, size, ["take", stratum]),
        );
    }
  if (plan.inspectors !== undefined) {
    const { each, atMost } = plan.inspectors;
    if (typeof each !== "number") {
      const own = sizesOf(people);
      for (const [stratum, count] of Object.entries(each)) {
        const path = ["inspectors", "each", stratum];
        const size = own.get(stratum) ?? 0;
        if (!isWhole(count, 1, 20)) issues.push(drawNumberInvalid("each", count, 1, 20, path));
        else if (count > size)
          issues.push(
            drawTakeTooMany({ zh: `督学“${stratum}”`, en: `the inspectors "${stratum}"` }, count, size, path),
          );
      }
    } else if (!isWhole(each, 1, 20))
      issues.push(drawNumberInvalid("each", each, 1, 20, ["inspectors", "each"]));
    if (atMost !== undefined && !isWhole(atMost, 1, 1_000_000))
      issues.push(drawNumberInvalid("atMost", atMost, 1, 1_000_000, ["inspectors", "atMost"]));
  }
  return issues;
}

const ALL: Bilingual = { zh: "全部", en: "all" };

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
