import type { Bilingual } from "@supervision/domain";
import type { Coverage, TitledItem } from "./cross-walk.ts";

/**
 * A coverage report in words: how much is covered, then what is not, then what belongs nowhere; the last two only where there is any.
 *
 * @example
 * ```ts
 * import { coverage, formatCoverage } from "@supervision/checklists";
 * import { kindergartenNational, kindergartenSixItems } from "@supervision/checklists/kindergarten";
 * const [variant] = kindergartenSixItems.editions;
 * const [national] = kindergartenNational.editions;
 * if (variant && national) {
 *   const report = coverage(variant, { id: kindergartenNational.id, edition: national });
 *   console.log(formatCoverage(report)); // => 覆盖3项中的3项：安全管理、规范办园、师德师风
 * }
 * ```
 */
export function formatCoverage(report: Coverage, language: keyof Bilingual = "zh"): string {
  const zh = language === "zh";
  const { covered, uncovered, unlinked } = report;
  const total = covered.length + uncovered.length;
  const titles = (items: readonly TitledItem[]) => items.map(({ title }) => title).join(zh ? "、" : ", ");
  const line = (head: string, items: readonly TitledItem[]) =>
    items.length === 0 ? [] : [`${head}${zh ? "：" : ": "}${titles(items)}`];
  const head = zh
    ? `覆盖${total}项中的${covered.length}项`
    : `Covers ${covered.length} of ${total} ${total === 1 ? "item" : "items"}`;
  return [
    ...(covered.length === 0 ? [head] : line(head, covered)),
    ...line(zh ? "未覆盖" : "Not covered", uncovered),
    ...line(zh ? "未归入任何一项" : "Belonging under none", unlinked),
  ].join("\n");
}
