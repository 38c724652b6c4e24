/** Issues of editions and their items: code, message and way out in both languages. */
import type { Bilingual, Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `edition-without-items`: an edition of a checklist holds no item. */
export function editionWithoutItems(edition: string, path: Path): Issue {
  return {
    code: "edition-without-items",
    severity: "error",
    message: { zh: `${edition} 版没有任何事项`, en: `The edition ${edition} has no item.` },
    fix: { zh: "在 items 中至少写一项", en: "Write at least one item under `items`." },
    path,
  };
}

/** `item-id-invalid`: an item id is not lower-case words, or continues another id after a dot. */
export function itemIdInvalid(id: string, path: Path): Issue {
  // rateNow, Rate_now: the same words as ids write them.
  const words = id.replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2").replaceAll(/[\s_]+/g, "-");
  const like = words.toLowerCase();
  const [zh, en] =
    like !== id && /^[a-z][a-z0-9.-]*$/.test(like) ? [`改为“${like}”：`, `Write "${like}". `] : ["", ""];
  return {
    code: "item-id-invalid",
    severity: "error",
    message: { zh: `事项编号“${id}”不合规`, en: `"${id}" is no item id.` },
    fix: {
      zh: `${zh}用小写英文、数字、连字符和点，以字母开头，如 safety.fire-exit；不要以另一事项的编号加点开头`,
      en: `${en}Use lower-case letters, digits, hyphens and dots after a first letter, such as safety.fire-exit; do not continue another item's id after a dot.`,
    },
    path,
  };
}

/** `item-title-missing`: an item has no title to print. */
export function itemTitleMissing(id: string, path: Path): Issue {
  return {
    code: "item-title-missing",
    severity: "error",
    message: { zh: `事项 ${id} 没有标题`, en: `The item ${id} has no title.` },
    fix: { zh: "写上表格上印的短标题", en: "Write the short title that forms print." },
    path,
  };
}

/** `item-weight-invalid`: a weight is not a number above 0, up to 1 000 000, with at most four decimals. */
export function itemWeightInvalid(id: string, weight: unknown, path: Path): Issue {
  const [zh, en] =
    typeof weight === "string" ? ["是文字，不是数", "text, no number"] : ["不合规", "not allowed"];
  return {
    code: "item-weight-invalid",
    severity: "error",
    message: {
      zh: `事项 ${id} 的分值“${String(weight)}”${zh}`,
      en: `The item ${id} weighs "${String(weight)}": ${en}.`,
    },
    fix: {
      zh: "写大于0、不超过1000000、最多四位小数的数；不计分就不写 weight",
      en: "Write a number above 0, up to 1000000, with at most four decimals; leave `weight` out for an item that is not scored.",
    },
    path,
  };
}

/** `item-section-unknown`: an item stands in a section the edition does not list. */
export function itemSectionUnknown(id: string, section: string, known: readonly string[], path: Path): Issue {
  const none = known.length === 0;
  return {
    code: "item-section-unknown",
    severity: "error",
    message: {
      zh: `事项 ${id} 的部分“${section}”不存在`,
      en: `The item ${id} stands in "${section}", which is no section.`,
    },
    fix: {
      zh: none ? "先在 sections 中写上它的标题" : `改为其中之一：${known.join("、")}，或写入 sections`,
      en: none
        ? "Give its title under `sections`."
        : `Use one of: ${known.join(", ")}, or add it to \`sections\`.`,
    },
    path,
  };
}

/** `section-outer-unknown`: a section, or the one it is said to stand in, is not listed. */
export function sectionOuterUnknown(
  section: string,
  unknown: string,
  known: readonly string[],
  path: Path,
): Issue {
  const itself = section === unknown;
  return {
    code: "section-outer-unknown",
    severity: "error",
    message: itself
      ? {
          zh: `sectionWithin 写了部分“${section}”的层级，sections 中没有这个部分`,
          en: `The place of section "${section}" is given, but there is no such section.`,
        }
      : {
          zh: `部分“${section}”写在“${unknown}”里面，没有“${unknown}”这个部分`,
          en: `The section "${section}" stands in "${unknown}", which is no section.`,
        },
    fix:
      known.length === 0
        ? { zh: "先在 sections 中写上各部分的标题", en: "Give the titles of the sections under `sections`." }
        : {
            zh: `改为其中之一：${known.join("、")}，或写入 sections`,
            en: `Use one of: ${known.join(", ")}, or add it to \`sections\`.`,
          },
    path,
  };
}

/** `section-circular`: sections stand in each other. */
export function sectionCircular(circle: readonly string[], path: Path): Issue {
  return {
    code: "section-circular",
    severity: "error",
    message: {
      zh: `部分的层级绕成一圈：${circle.join(" → ")}`,
      en: `Sections stand in each other: ${circle.join(" → ")}.`,
    },
    fix: {
      zh: "最外一层不写入 sectionWithin",
      en: "Leave the outermost of them out of `sectionWithin`.",
    },
    path,
  };
}

/** `item-domain-invalid`: a pointer to another checklist's item is not written `plugin/name#item`. */
export function itemDomainInvalid(id: string, domain: string, path: Path): Issue {
  return {
    code: "item-domain-invalid",
    severity: "error",
    message: { zh: `事项 ${id} 指向的“${domain}”写法不对`, en: `The item ${id} points at "${domain}".` },
    fix: {
      zh: "写成 插件/清单#事项，如 kindergarten/national#safety",
      en: "Write plugin/name#item, such as kindergarten/national#safety.",
    },
    path,
  };
}

/** `item-answer-invalid`: an answer form contradicts itself: fewer than two options, a share outside 0 to 1, bounds the wrong way round. */
export function itemAnswerInvalid(id: string, expected: Bilingual, path: Path): Issue {
  return {
    code: "item-answer-invalid",
    severity: "error",
    message: {
      zh: `事项 ${id} 的作答方式不合规：应为${expected.zh}`,
      en: `The answer form of the item ${id} contradicts itself: expected ${expected.en}.`,
    },
    fix: { zh: `改为：${expected.zh}`, en: `Write ${expected.en}.` },
    path,
  };
}

/** `item-group-nested`: a table or repeat group stands inside another one. */
export function itemGroupNested(id: string, part: string, inner: string, path: Path): Issue {
  return {
    code: "item-group-nested",
    severity: "error",
    message: {
      zh: `事项 ${id} 的 ${part} 里又是 ${inner}：组里不能再套组`,
      en: `Under ${part} of the item ${id} stands a ${inner}: a group takes no group inside it.`,
    },
    fix: {
      zh: "另立一个重复组，加一个字段写明属于前一组的哪一条，用 where 按它统计",
      en: "Ask it as a second repeat group, with a field that says which entry of the first one it belongs to; count by it with `where`.",
    },
    path,
  };
}

/** `item-answer-type-unknown`: an item is answered in a way this version does not know. */
export function itemAnswerTypeUnknown(
  id: string,
  received: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "item-answer-type-unknown",
    severity: "error",
    message: {
      zh: `事项 ${id} 的作答方式“${received}”不认识`,
      en: `The item ${id} is answered by "${received}", which is not known.`,
    },
    fix: {
      zh: `改为其中之一：${known.join("、")}；若是新版本的写法，请升级`,
      en: `Use one of: ${known.join(", ")}; upgrade if a newer version wrote it.`,
    },
    path,
  };
}

/** `item-rule-invalid`: a rule of an item or edition (condition, evidence, non-answers, …) holds a word or number it cannot have. */
export function itemRuleInvalid(field: string, expected: string, path: Path): Issue {
  return {
    code: "item-rule-invalid",
    severity: "error",
    message: { zh: `${field} 的写法不合规`, en: `The rule ${field} is not one that exists.` },
    fix: { zh: `写成：${expected}`, en: `Write ${expected}.` },
    path,
  };
}

/** `item-points-missing`: an item has a weight, but nothing says what share of it some answer earns. */
export function itemPointsMissing(id: string, type: string, path: Path): Issue {
  const ways: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
    "yes-partly-no": {
      zh: '写成 { type: "yes-partly-no", partly: 0.5 } 之类，按文件填“部分”的得分比例',
      en: 'Write { type: "yes-partly-no", partly: 0.5 } or whatever share your document states.',
    },
    grade: {
      zh: "写 shares，给出优、良、合格、不合格各自的得分比例",
      en: "Write `shares` with the share each of the four grades earns.",
    },
    choice: { zh: "给每个选项写 share", en: "Give each option a `share`." },
    number: {
      zh: "写 standard（atLeast 或 atMost），达到得满分，否则不得分",
      en: "Write a `standard` (atLeast or atMost): met earns all, not met nothing.",
    },
    text: { zh: "文字题不计分，删去 weight", en: "Words are not scored: remove the weight." },
  };
  return {
    code: "item-points-missing",
    severity: "error",
    message: {
      zh: `事项 ${id} 有分值，但没有写明各种答案得多少`,
      en: `The item ${id} has a weight, but nothing says what each answer earns.`,
    },
    fix: ways[type] ?? { zh: "删去 weight", en: "Remove the weight." },
    path,
  };
}

/** `replaces-invalid`: `replaces` names a new id the edition lacks, or an old id that is still in use. */
export function replacesInvalid(edition: string, from: string, to: string, path: Path): Issue {
  return {
    code: "replaces-invalid",
    severity: "error",
    message: {
      zh: `${edition} 版的 replaces 写“${from}”改为“${to}”，但旧编号仍在用或新编号不存在`,
      en: `The edition ${edition} says that ${from} became ${to}, but the old id is still in use or the new one is missing.`,
    },
    fix: {
      zh: "左边写已不用的编号，右边写本版的编号",
      en: "Write an id no longer used on the left and an id of this edition on the right.",
    },
    path,
  };
}
