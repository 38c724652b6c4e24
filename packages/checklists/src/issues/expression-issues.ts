/** Issues of expressions: code, message and way out in both languages. */
import type { Bilingual, Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `expression-invalid`: data stands where an expression should, and is none. */
export function expressionInvalid(shown: string, path: Path): Issue {
  return {
    code: "expression-invalid",
    severity: "error",
    message: { zh: `“${shown}”不是表达式`, en: `${shown} is no expression.` },
    fix: {
      zh: '写成一个运算，如 { equal: [{ answer: "canteen" }, "yes"] }；嵌套不超过40层，重复组的统计里不再套统计',
      en: 'Write one operation, such as { equal: [{ answer: "canteen" }, "yes"] }; nest at most 40 deep, and put no operator over a group inside another.',
    },
    path,
  };
}

/** `expression-item-unknown`: an expression names an item, row, column or field that does not exist, or a field outside a repeat group. */
export function expressionItemUnknown(
  what: "item" | "row" | "column" | "field",
  id: string,
  nearest: string | undefined,
  path: Path,
): Issue {
  const name = { item: "事项", row: "行", column: "列", field: "本条目的字段" }[what];
  return {
    code: "expression-item-unknown",
    severity: "error",
    message: {
      zh: `表达式中的${name}“${id}”不存在`,
      en: `The expression names the ${what} "${id}", which does not exist.`,
    },
    fix:
      nearest === undefined
        ? { zh: "改为本版已有的编号", en: "Use an id this edition has." }
        : { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` },
    path,
  };
}

/** `expression-type-mismatch`: a part of an expression gives something else than is needed there. */
export function expressionTypeMismatch(expected: Bilingual, received: Bilingual, path: Path): Issue {
  return {
    code: "expression-type-mismatch",
    severity: "error",
    message: {
      zh: `表达式此处应为${expected.zh}，实为${received.zh}`,
      en: `The expression needs ${expected.en} here and gets ${received.en}.`,
    },
    fix: { zh: `改为给出${expected.zh}的表达式`, en: `Put an expression there that gives ${expected.en}.` },
    path,
  };
}

/** `expression-option-unknown`: an answer is compared with an option its item does not have. */
export function expressionOptionUnknown(option: string, options: readonly string[], path: Path): Issue {
  return {
    code: "expression-option-unknown",
    severity: "error",
    message: { zh: `没有选项“${option}”`, en: `There is no option "${option}".` },
    fix: { zh: `改为其中之一：${options.join("、")}`, en: `Use one of: ${options.join(", ")}.` },
    path,
  };
}

/** `expression-circular`: whether an item is asked, or what it is worked out to, depends on itself. */
export function expressionCircular(circle: readonly string[], path: Path): Issue {
  return {
    code: "expression-circular",
    severity: "error",
    message: {
      zh: `条件互相循环：${circle.join(" → ")}`,
      en: `Conditions go in a circle: ${circle.join(" → ")}.`,
    },
    fix: { zh: "去掉其中一个条件或计算", en: "Remove one of the conditions or computed values." },
    path,
  };
}
