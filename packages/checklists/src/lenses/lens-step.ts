import type { Rescale } from "./conversion.ts";

/**
 * One target of a split.
 *
 * @term 拆分去向
 */
export interface SplitTarget<To extends string = string> {
  /** Item of the later edition. */
  readonly to: To;
  /** How the value is read there; absent means as it is. */
  readonly by?: Rescale;
}

/**
 * One source of a merge.
 *
 * @term 合并来源
 */
export interface MergeSource<From extends string = string> {
  /** Item of the earlier edition. */
  readonly item: From;
  /** How its value is read on the scale of the merged item; absent means as it is. */
  readonly by?: Rescale;
}

/**
 * What an author says about answers when one edition follows another. Items that keep their id and their kind of answer, and items
 * that `replaces` of the later edition renames, need no step.
 *
 * - `rename`: the item goes on under another id
 * - `rescale`: its values are read on another scale, under the same or another id
 * - `split`: one answer becomes the answer of several items
 * - `merge`: several answers become one
 * - `archive`: the answer has no successor, though one might think so
 *
 * @term 换版对应步骤
 */
export type LensStep<From extends string = string, To extends string = string> =
  | { readonly kind: "rename"; readonly from: From; readonly to: To }
  | { readonly kind: "rescale"; readonly from: From; readonly to: To; readonly by: Rescale }
  | { readonly kind: "split"; readonly from: From; readonly into: readonly SplitTarget<To>[] }
  | {
      readonly kind: "merge";
      readonly from: readonly MergeSource<From>[];
      readonly to: To;
      /** The worst or the best answer stands for all, or numbers are added up. */
      readonly prefer: "worst" | "best" | "sum";
      /** Values of the merged item, best first; needed for a choice without shares. */
      readonly order?: readonly string[];
    }
  | { readonly kind: "archive"; readonly item: From; /** Why. */ readonly because: string };

/** The items of the earlier edition a step speaks of. */
export function sourcesOf(step: LensStep): readonly string[] {
  switch (step.kind) {
    case "merge":
      return step.from.map(({ item }) => item);
    case "archive":
      return [step.item];
    default:
      return [step.from];
  }
}

/** The items of the later edition a step fills. */
export function targetsOf(step: LensStep): readonly string[] {
  switch (step.kind) {
    case "split":
      return step.into.map(({ to }) => to);
    case "archive":
      return [];
    default:
      return [step.to];
  }
}
