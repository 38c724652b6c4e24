import { STAGES, formatSource, type Issue, type Stage } from "@supervision/domain";
import {
  columnUnknown,
  kindNotStated,
  figureInvalid,
  figureNotWhole,
  rowRepeated,
  rowStageOutside,
} from "../issues.ts";
import { inputsOf, type InputColumn } from "../sets/inputs-of.ts";
import type { ResolvedIndicatorSet } from "../sets/indicator-set.ts";
import type { ExcludedRow } from "./county-result.ts";
import type { CountyRow } from "./county-row.ts";

/** A row whose figures are sound: numbers of zero or more, or absent. */
export interface SoundRow {
  /** The row as given. */
  readonly row: CountyRow;
  /** Its figures by input. */
  readonly values: Readonly<Record<string, number | undefined>>;
  /** Its weight, when stated. */
  readonly weight: number | undefined;
}

/** Rows sorted into those that are counted, by stage, and those that are not. */
export interface ReadRows {
  /** Counted rows by stage. */
  readonly byStage: ReadonlyMap<Stage, readonly SoundRow[]>;
  /** Rows left out, with the reason. */
  readonly excluded: readonly ExcludedRow[];
  /** What is wrong with or doubtful about the rows. */
  readonly issues: readonly Issue[];
}

const HEAD = new Set(["school", "name", "stage", "kind"]);

/** Sorts rows into those that enter the calculation and those that do not, and checks their figures. */
export function readRows(
  set: ResolvedIndicatorSet,
  rows: readonly CountyRow[],
  stages: readonly Stage[],
): ReadRows {
  const columns = inputsOf(set);
  const byStage = new Map<Stage, SoundRow[]>(stages.map((stage) => [stage, []]));
  const excluded: ExcludedRow[] = [];
  const issues: Issue[] = unknownColumns(rows, columns);
  if (set.edition.excludes !== undefined && rows.length > 0 && rows.every(({ kind }) => kind === undefined))
    issues.push(kindNotStated());
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const { school, name, stage } = row;
    const counted = byStage.get(stage);
    if (counted === undefined) {
      excluded.push(leftOutByStage(row));
      if (!Object.hasOwn(STAGES, stage))
        issues.push(rowStageOutside(name, stage, stages, ["rows", index, "stage"]));
      return;
    }
    const key = JSON.stringify([school, stage]);
    if (seen.has(key)) {
      issues.push(rowRepeated(name, stage, ["rows", index]));
      const because = { zh: "同一学校同一学段重复", en: "the school and stage occur twice" };
      excluded.push({ school, name, stage, reason: "repeated", because });
      return;
    }
    seen.add(key);
    const sound = soundRow(set, row, columns, index, issues);
    const left = leftOut(set, sound);
    if (left === undefined) counted.push(sound);
    else excluded.push(left);
  });
  return { byStage, excluded, issues };
}

function soundRow(
  set: ResolvedIndicatorSet,
  row: CountyRow,
  columns: readonly InputColumn[],
  index: number,
  issues: Issue[],
): SoundRow {
  const values: Record<string, number | undefined> = {};
  for (const { id, label, whole } of columns) {
    // Figures come from files: anything may stand in a cell.
    const cell: unknown = Object.hasOwn(row, id) ? row[id] : undefined;
    if (cell === undefined || cell === null || cell === "") continue;
    if (typeof cell !== "number" || !Number.isFinite(cell) || cell < 0) {
      issues.push(figureInvalid(row.name, label.zh, printed(cell), ["rows", index, id]));
      continue;
    }
    if (whole === true && !Number.isInteger(cell))
      issues.push(figureNotWhole(row.name, label.zh, cell, ["rows", index, id]));
    values[id] = cell;
  }
  return { row, values, weight: values[set.edition.weight] };
}

function leftOutByStage({ school, name, stage }: CountyRow): ExcludedRow {
  const label = Object.hasOwn(STAGES, stage) ? STAGES[stage] : stage;
  const because = { zh: `${label}学段不在本次评估范围`, en: `the stage ${stage} is not judged` };
  return { school, name, stage, reason: "stage", because };
}

function leftOut(set: ResolvedIndicatorSet, { row, weight }: SoundRow): ExcludedRow | undefined {
  const { excludes } = set.edition;
  const { school, name, stage, kind } = row;
  if (excludes === undefined || kind === undefined) return undefined;
  const by = formatSource(excludes.source);
  if (excludes.kinds.includes(kind)) {
    const because = { zh: `该类学校不计入：${by}`, en: `schools of this kind are not counted: ${by}` };
    return { school, name, stage, reason: "kind", because };
  }
  const limit = excludes.small.find((small) => small.kind === kind)?.below;
  if (limit === undefined || weight === undefined || weight >= limit) return undefined;
  const because = {
    zh: `学生 ${weight} 人，不足 ${limit} 人，不计入：${by}`,
    en: `${weight} students, fewer than ${limit}, not counted: ${by}`,
  };
  return { school, name, stage, reason: "small", because };
}

function unknownColumns(rows: readonly CountyRow[], columns: readonly InputColumn[]): Issue[] {
  const known = columns.map((column) => column.id);
  const found = new Set<string>();
  for (const row of rows)
    for (const name of Object.keys(row)) if (!HEAD.has(name) && !known.includes(name)) found.add(name);
  return [...found].map((name) => columnUnknown(name, known));
}

function printed(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : JSON.stringify(cell);
}
