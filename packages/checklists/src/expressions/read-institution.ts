import {
  stagesOf,
  STAGES_OF_KINDS,
  type InstitutionKind,
  type InstitutionNature,
  type Stage,
} from "@supervision/domain";
import { isRecord } from "./read-node.ts";
import type { Result, Unknown } from "./result.ts";

/** The facts of an institution that are one of some words. */
export const INSTITUTION_WORDS: Readonly<
  Record<"kind" | "nature" | "inclusive" | "boarding", readonly string[]>
> = {
  kind: Object.keys(STAGES_OF_KINDS),
  nature: ["public", "private"],
  inclusive: ["yes", "no"],
  boarding: ["yes", "no"],
};

/** Says whether a word names a fact of an institution. */
export function isInstitutionFact(name: string): name is keyof typeof INSTITUTION_WORDS {
  return Object.hasOwn(INSTITUTION_WORDS, name);
}

/** Kind and nature of the institution as far as they are known. */
export function kindAndNature(institution: unknown): {
  readonly kind: InstitutionKind | undefined;
  readonly nature: InstitutionNature | undefined;
} {
  const nature = isRecord(institution) ? institution["nature"] : undefined;
  return {
    kind: kindOf(institution),
    nature: nature === "public" || nature === "private" ? nature : undefined,
  };
}

/** A fact of the institution; what does not fit counts as missing, as in data that was not checked. */
export function readInstitution(name: string, institution: unknown): Result | undefined {
  if (!isInstitutionFact(name)) return undefined;
  const type = INSTITUTION_WORDS[name];
  const given = isRecord(institution) ? institution[name] : undefined;
  const value = typeof given === "boolean" ? (given ? "yes" : "no") : given;
  return typeof value === "string" && type.includes(value) ? { type, value } : { type, unknown: "missing" };
}

/** Whether the institution teaches a stage, as far as its kind tells. */
export function readTeaches(stage: string, institution: unknown): Result | undefined {
  if (!isStage(stage)) return undefined;
  const kind = kindOf(institution);
  if (kind === undefined) return { type: "boolean", unknown: "missing" };
  return { type: "boolean", value: stagesOf(kind).includes(stage) };
}

/** How many pupils the institution has in a stage, or in all it teaches. A stage it does not teach does not arise. */
export function readStudents(stage: string, institution: unknown): Result | undefined {
  if (stage !== "all" && !isStage(stage)) return undefined;
  const kind = kindOf(institution);
  const taught = kind === undefined ? [] : stagesOf(kind);
  const wanted: readonly Stage[] = stage === "all" ? taught : [stage];
  const counts = wanted.map((one) => countOf(one, taught, institution));
  const unknown = kind === undefined && stage === "all" ? "missing" : counts.find(isUnknown);
  if (unknown !== undefined) return { type: "number", unknown };
  return { type: "number", value: counts.reduce<number>((sum, one) => sum + Number(one), 0) };
}

function countOf(stage: Stage, taught: readonly Stage[], institution: unknown): number | Unknown {
  const students = isRecord(institution) ? institution["students"] : undefined;
  const count = isRecord(students) ? students[stage] : undefined;
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) return count;
  return taught.length > 0 && !taught.includes(stage) ? "absent" : "missing";
}

function isUnknown(count: number | Unknown): count is Unknown {
  return typeof count === "string";
}

/** All stages that are taught. */
export function stages(): readonly string[] {
  return [...new Set(Object.values(STAGES_OF_KINDS).flat())];
}

/** Says whether a word names a stage. */
export function isStage(stage: string): stage is Stage {
  return stages().includes(stage);
}

function kindOf(institution: unknown): InstitutionKind | undefined {
  const kind = isRecord(institution) ? institution["kind"] : undefined;
  return typeof kind === "string" && isKind(kind) ? kind : undefined;
}

function isKind(kind: string): kind is InstitutionKind {
  return Object.hasOwn(STAGES_OF_KINDS, kind);
}
