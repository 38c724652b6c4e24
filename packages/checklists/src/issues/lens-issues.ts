/** Issues of reading answers to one edition as answers to another one: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `lens-edition-missing`: a lens names an edition the checklist does not have. */
export function lensEditionMissing(
  checklist: string,
  edition: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "lens-edition-missing",
    severity: "error",
    message: { zh: `${checklist} 没有“${edition}”版`, en: `${checklist} has no edition "${edition}".` },
    fix: { zh: `改为其中之一：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `lens-item-missing`: a step names an item the edition does not have. */
export function lensItemMissing(
  edition: string,
  id: string,
  nearest: string | undefined,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "lens-item-missing",
    severity: "error",
    message: { zh: `${edition} 版没有事项“${id}”`, en: `The edition ${edition} has no item "${id}".` },
    fix:
      nearest === undefined
        ? { zh: `改为其中之一：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` }
        : { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` },
    path,
  };
}

/** `lens-target-twice`: two steps fill the same item. */
export function lensTargetTwice(edition: string, id: string, path: Path): Issue {
  return {
    code: "lens-target-twice",
    severity: "error",
    message: {
      zh: `${edition} 版的事项 ${id} 由两个步骤填写`,
      en: `Two steps fill the item ${id} of the edition ${edition}.`,
    },
    fix: {
      zh: "几项并成一项写成一个 merge 步骤",
      en: "Write one `merge` step where several items become one.",
    },
    path,
  };
}

/** `lens-source-archived`: an item is archived by one step and carried on by another one. */
export function lensSourceArchived(id: string, path: Path): Issue {
  return {
    code: "lens-source-archived",
    severity: "error",
    message: {
      zh: `事项 ${id} 既写了归档，又写了去向`,
      en: `The item ${id} is archived by one step and carried on by another one.`,
    },
    fix: { zh: "两者只留其一", en: "Keep one of the two." },
    path,
  };
}

/** `lens-value-invalid`: a conversion names a value the item does not have. */
export function lensValueInvalid(id: string, value: string, known: readonly string[], path: Path): Issue {
  return {
    code: "lens-value-invalid",
    severity: "error",
    message: { zh: `事项 ${id} 没有“${value}”这个值`, en: `The item ${id} has no value "${value}".` },
    fix: { zh: `改为其中之一：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `lens-kinds-unfit`: an answer of one kind cannot be read as the other kind in the way the step says. */
export function lensKindsUnfit(from: string, before: string, to: string, after: string, path: Path): Issue {
  return {
    code: "lens-kinds-unfit",
    severity: "error",
    message: {
      zh: `${from}（${before}）的答案不能这样换算为 ${to}（${after}）`,
      en: `An answer to ${from} (${before}) cannot be read as one to ${to} (${after}) in this way.`,
    },
    fix: {
      zh: "写出 values 对照表；无法对照的写成 archive 步骤",
      en: "Write a table of `values`; write an `archive` step where there is none.",
    },
    path,
  };
}

/** `lens-order-missing`: answers are merged by rank, but nothing says which value is better. */
export function lensOrderMissing(id: string, path: Path): Issue {
  return {
    code: "lens-order-missing",
    severity: "error",
    message: {
      zh: `合并到事项 ${id}：没有写明各个值的好坏次序`,
      en: `Merging into ${id}: nothing says which of its values is better.`,
    },
    fix: { zh: "在 order 里由好到坏列出各个值", en: "List the values in `order`, best first." },
    path,
  };
}

/** `lens-chain-broken`: two lenses are put together of which one does not start where the other ends. */
export function lensChainBroken(end: string, start: string, path: Path): Issue {
  return {
    code: "lens-chain-broken",
    severity: "error",
    message: {
      zh: `前一个透镜到 ${end}，后一个从 ${start} 开始，接不上`,
      en: `One lens ends at ${end}, the next one starts at ${start}.`,
    },
    fix: {
      zh: "按版次先后排列；同名版次内容不同的，取区县当日的版次",
      en: "Put them in the order of the editions; where names agree and digests do not, take the editions as resolved.",
    },
    path,
  };
}
