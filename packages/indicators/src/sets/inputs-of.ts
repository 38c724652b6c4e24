import type { Bilingual } from "@supervision/domain";
import { inputDefinition, type InputDefinition } from "../indicators/indicator.ts";
import type { ResolvedIndicatorSet } from "./indicator-set.ts";

/**
 * One column of a data file: the id of the input, its names, and the indicators that read it.
 *
 * @term 数据列
 */
export interface InputColumn extends InputDefinition {
  /** Id of the input, the name of its column. */
  readonly id: string;
  /** Ids of the indicators that read it. */
  readonly usedBy: readonly string[];
}

/**
 * The columns a data file of a set has, in the order in which the indicators need them.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { indicatorSetOn, inputsOf } from "@supervision/indicators";
 * import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";
 * const set = orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2026-03-01"));
 * console.log(inputsOf(set).map((column) => column.label.zh).join("、"));
 * // => 学生数、高于规定学历教师数、县级以上骨干教师数、体育、艺术（美术、音乐）专任教师数、教学及辅助用房面积、体育运动场馆面积、教学仪器设备值、网络多媒体教室数
 * ```
 */
export function inputsOf(set: ResolvedIndicatorSet): readonly InputColumn[] {
  const columns = new Map<string, { definition: InputDefinition; usedBy: string[] }>();
  const weigh = set.edition.weight;
  for (const { id, edition } of set.indicators)
    for (const [name, definition] of Object.entries(edition.inputs)) {
      const column = columns.get(name);
      if (column === undefined) columns.set(name, { definition, usedBy: [id] });
      else column.usedBy.push(id);
    }
  return [...columns]
    .toSorted(([a], [b]) => Number(b === weigh) - Number(a === weigh))
    .map(([id, { definition, usedBy }]) => ({ id, ...definition, usedBy }));
}

/** The name of an input, or its id when the set does not know it. */
export function inputLabel(set: ResolvedIndicatorSet, input: string): Bilingual {
  for (const { edition } of set.indicators) {
    const found = inputDefinition(edition, input);
    if (found !== undefined) return found.label;
  }
  return { zh: input, en: input };
}
