import {
  addDays,
  type Finding,
  type Institution,
  type IsoDate,
  type ItemRef,
  type VisitKind,
  type VisitMethod,
  type VisitRecord,
} from "@supervision/domain";
import { createRandom, type Random } from "./random.ts";
import { KINDERGARTEN_OBSERVATIONS } from "./texts/kindergarten.ts";
import type { SyntheticFinding, SyntheticObservation } from "./texts/observation.ts";
import { SCHOOL_OBSERVATIONS } from "./texts/school.ts";

/** What a made-up visit record is about. */
export interface SyntheticVisitRecordOptions {
  /** The same seed gives the same record. */
  readonly seed: number | string;
  /** The institution; its kind decides what may be found. */
  readonly institution: Pick<Institution, "id" | "kind">;
  /** Ids of the inspectors, at least one. */
  readonly inspectors: readonly [string, ...string[]];
  /** Day of the visit. */
  readonly date: IsoDate;
  /** Id of the record; usually made of institution and date. */
  readonly id?: string;
  /** Id of the planned visit. */
  readonly visit?: string;
  /** What the visit was for; usually `routine`. */
  readonly kind?: VisitKind;
  /** Number of items looked at, 1 to 8; usually 2 or 3. */
  readonly items?: number;
}

/** Series the items of made-up records belong to. */
export const SYNTHETIC_ITEM_SERIES = {
  school: "school/routine",
  kindergarten: "kindergarten/eight-items",
} as const;

/**
 * A made-up visit record as an inspector would write it: items, methods, good practice, findings with advice and limits.
 *
 * @example
 * ```ts
 * import { syntheticVisitRecord } from "@supervision/testing";
 * const record = syntheticVisitRecord({
 *   seed: 1, institution: { id: "S001", kind: "primary" }, inspectors: ["D01"], date: "2026-03-10",
 * });
 * console.log(record.id, record.findings.length > 0); // => S001-2026-03-10 true
 * ```
 */
export function syntheticVisitRecord(options: SyntheticVisitRecordOptions): VisitRecord {
  const random = createRandom(options.seed).fork("visit-record");
  const id = options.id ?? `${options.institution.id}-${options.date}`;
  const wanted = options.items ?? random.integer(2, 3);
  const seen = random.shuffle(observationsFor(options.institution)).slice(0, wanted);
  const findings = seen.flatMap((observation) =>
    random
      .shuffle(observation.findings)
      .slice(0, 1)
      .map((finding) => ({ item: itemOf(options.institution, observation), finding })),
  );
  return {
    id,
    ...(options.visit === undefined ? {} : { visit: options.visit }),
    institution: options.institution.id,
    date: options.date,
    inspectors: options.inspectors,
    kind: options.kind ?? "routine",
    items: seen.map((observation) => itemOf(options.institution, observation)),
    methods: methodsOf(random),
    goodPractice: seen.map((observation) => random.pick(observation.goodPractice)),
    findings: findings.map(({ item, finding }, index) =>
      asFinding(`${id}-${index + 1}`, item, finding, options.date),
    ),
    remarks: "示例数据",
  };
}

/** What may be seen at an institution. */
export function observationsFor(
  institution: Pick<Institution, "kind">,
): readonly [SyntheticObservation, ...SyntheticObservation[]] {
  return institution.kind === "kindergarten" ? KINDERGARTEN_OBSERVATIONS : SCHOOL_OBSERVATIONS;
}

function itemOf(institution: Pick<Institution, "kind">, observation: SyntheticObservation): ItemRef {
  const series = SYNTHETIC_ITEM_SERIES[institution.kind === "kindergarten" ? "kindergarten" : "school"];
  return `${series}#${observation.item}`;
}

function asFinding(id: string, item: ItemRef, finding: SyntheticFinding, date: IsoDate): Finding {
  return {
    id,
    item,
    description: finding.description,
    severity: finding.severity,
    advice: finding.advice,
    deadline: addDays(date, finding.days),
  };
}

function methodsOf(random: Random): readonly VisitMethod[] {
  const methods: readonly VisitMethod[] = [
    "lesson-observation",
    "document-review",
    "meeting-attendance",
    "interview",
    "questionnaire",
    "campus-round",
  ];
  const chosen = new Set(random.shuffle(methods).slice(0, random.integer(2, 4)));
  return methods.filter((method) => chosen.has(method));
}
