/** Every issue the checklists package raises: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

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
  return {
    code: "item-id-invalid",
    severity: "error",
    message: { zh: `事项编号“${id}”不合规`, en: `"${id}" is no item id.` },
    fix: {
      zh: "用小写英文、数字、连字符和点，以字母开头，如 safety.fire-exit；不要以另一事项的编号加点开头",
      en: "Use lower-case letters, digits, hyphens and dots after a first letter, such as safety.fire-exit; do not continue another item's id after a dot.",
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
export function itemWeightInvalid(id: string, weight: number, path: Path): Issue {
  return {
    code: "item-weight-invalid",
    severity: "error",
    message: { zh: `事项 ${id} 的分值“${weight}”不合规`, en: `The item ${id} weighs ${weight}.` },
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
export function itemAnswerInvalid(id: string, path: Path): Issue {
  return {
    code: "item-answer-invalid",
    severity: "error",
    message: {
      zh: `事项 ${id} 的作答方式不合规`,
      en: `The answer form of the item ${id} contradicts itself.`,
    },
    fix: {
      zh: "选择题至少两个选项且都有标题；得分比例在0到1之间、最多四位小数；下限不大于上限；标准至少写一个界限",
      en: "Give a choice two titled options or more, shares between 0 and 1 with at most four decimals, bounds in order, and a standard at least one bound.",
    },
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

/** `override-based-on-missing`: a change names an edition the checklist does not have. */
export function overrideBasedOnMissing(
  checklist: string,
  edition: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "override-based-on-missing",
    severity: "error",
    message: { zh: `${checklist} 没有“${edition}”版`, en: `${checklist} has no edition "${edition}".` },
    fix: { zh: `改为其中之一：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `override-period-invalid`: a change starts or ends on no civil date, or ends before it starts. */
export function overridePeriodInvalid(
  checklist: string,
  from: string,
  until: string | undefined,
  path: Path,
): Issue {
  const range = until === undefined ? from : `${from}–${until}`;
  return {
    code: "override-period-invalid",
    severity: "error",
    message: {
      zh: `对 ${checklist} 的修改，期限“${range}”不合规`,
      en: `The change to ${checklist} has "${range}" as its period.`,
    },
    fix: {
      zh: "from、until 写 YYYY-MM-DD，until 不早于 from",
      en: "Write `from` and `until` as YYYY-MM-DD, `until` not before `from`.",
    },
    path,
  };
}

/** `override-source-missing`: a change cites no document. */
export function overrideSourceMissing(checklist: string, path: Path): Issue {
  return {
    code: "override-source-missing",
    severity: "error",
    message: { zh: `对 ${checklist} 的修改没有依据`, en: `The change to ${checklist} cites no document.` },
    fix: {
      zh: "在 source 写出文件名、发文机关和日期",
      en: "Name title, issuing body and date under `source`.",
    },
    path,
  };
}

/** `override-item-missing`: a change names an item the edition does not have. */
export function overrideItemMissing(
  checklist: string,
  edition: string,
  id: string,
  nearest: string | undefined,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "override-item-missing",
    severity: "error",
    message: {
      zh: `${checklist} 的 ${edition} 版没有事项“${id}”`,
      en: `The edition ${edition} of ${checklist} has no item "${id}".`,
    },
    fix:
      nearest === undefined
        ? {
            zh: `改为其中之一：${known.join("、")}；新增事项写在 add`,
            en: `Use one of: ${known.join(", ")}; put new items under \`add\`.`,
          }
        : {
            zh: `是不是“${nearest}”？新增事项写在 add`,
            en: `Did you mean "${nearest}"? Put new items under \`add\`.`,
          },
    path,
  };
}

/** `override-item-exists`: a change adds an item the edition already has. */
export function overrideItemExists(checklist: string, edition: string, id: string, path: Path): Issue {
  return {
    code: "override-item-exists",
    severity: "error",
    message: {
      zh: `${checklist} 的 ${edition} 版已有事项“${id}”`,
      en: `The edition ${edition} of ${checklist} already has the item "${id}".`,
    },
    fix: {
      zh: "要修改它，写在 items；要新增，另取编号",
      en: "Put it under `items` to change it, or choose another id to add one.",
    },
    path,
  };
}

/** `override-reason-missing`: an item is dropped without a reason. */
export function overrideReasonMissing(checklist: string, id: string, path: Path): Issue {
  return {
    code: "override-reason-missing",
    severity: "error",
    message: {
      zh: `删除 ${checklist} 的事项 ${id} 没有写理由`,
      en: `The item ${id} of ${checklist} is dropped without a reason.`,
    },
    fix: { zh: '写成 remove("并入专项")', en: 'Write remove("merged into a special visit").' },
    path,
  };
}

/** `answers-edition-mismatch`: answers are checked against another edition than the one they were given to. */
export function answersEditionMismatch(expected: string, received: string, path: Path): Issue {
  return {
    code: "answers-edition-mismatch",
    severity: "error",
    message: {
      zh: `答案按 ${received} 版填写，这里是 ${expected} 版`,
      en: `The answers were given to the edition ${received}; this is ${expected}.`,
    },
    fix: {
      zh: `用 ${received} 版核对和计分`,
      en: `Check and score them against the edition ${received}.`,
    },
    path,
  };
}

/** `answers-digest-mismatch`: the edition has the right name but not the content the answers were given to. */
export function answersDigestMismatch(
  edition: string,
  expected: string,
  received: string,
  path: Path,
): Issue {
  return {
    code: "answers-digest-mismatch",
    severity: "error",
    message: {
      zh: `${edition} 版的内容与填写时不同（应为 ${expected.slice(0, 15)}…，记录为 ${received.slice(0, 15)}…）`,
      en: `The edition ${edition} differs from the one answered (here ${expected.slice(0, 15)}…, on record ${received.slice(0, 15)}…).`,
    },
    fix: {
      zh: "用填写当日 district.on(日期) 得到的清单，地方修改须一致",
      en: "Use the checklist as district.on(date) gave it on the day of the answers, with the same local changes.",
    },
    path,
  };
}

/** `answer-item-unknown`: an answer belongs to no item of the edition. */
export function answerItemUnknown(
  edition: string,
  id: string,
  nearest: string | undefined,
  path: Path,
): Issue {
  return {
    code: "answer-item-unknown",
    severity: "error",
    message: { zh: `${edition} 版没有事项“${id}”`, en: `The edition ${edition} has no item "${id}".` },
    fix:
      nearest === undefined
        ? { zh: "删去这个答案，或改事项编号", en: "Remove the answer or correct the item id." }
        : { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` },
    path,
  };
}

/** `answer-type-mismatch`: an answer is of another kind than its item asks for. */
export function answerTypeMismatch(id: string, expected: string, received: string, path: Path): Issue {
  return {
    code: "answer-type-mismatch",
    severity: "error",
    message: {
      zh: `事项 ${id} 应按 ${expected} 作答，收到 ${received}`,
      en: `The item ${id} expects an answer of type ${expected}, received ${received}.`,
    },
    fix: {
      zh: `type 写 ${expected}，或写 not-applicable、not-checked、refused、not-due 之一`,
      en: `Write type ${expected}, or one of not-applicable, not-checked, refused, not-due.`,
    },
    path,
  };
}

/** `answer-value-invalid`: an answer is of the right kind but not among the possible ones. */
export function answerValueInvalid(id: string, expected: string, received: string, path: Path): Issue {
  return {
    code: "answer-value-invalid",
    severity: "error",
    message: {
      zh: `事项 ${id} 的答案应为 ${expected}，收到 ${received}`,
      en: `The item ${id} expects ${expected}, received ${received}.`,
    },
    fix: { zh: `改为 ${expected}`, en: `Change it to ${expected}.` },
    path,
  };
}

/** `answer-missing`: an item has no answer at all; scoring reports it apart and never counts it as zero. */
export function answerMissing(id: string, title: string, path: Path): Issue {
  return {
    code: "answer-missing",
    severity: "warning",
    message: { zh: `事项 ${id}（${title}）没有答案`, en: `The item ${id} (${title}) has no answer.` },
    fix: {
      zh: "补填；没有查就写 not-checked，不适用就写 not-applicable 并说明",
      en: "Fill it in; write not-checked when nobody looked, not-applicable with a reason when it does not apply.",
    },
    path,
  };
}

/** `answer-reason-missing`: an item is marked not applicable or refused without saying why. */
export function answerReasonMissing(id: string, type: string, path: Path): Issue {
  return {
    code: "answer-reason-missing",
    severity: "error",
    message: {
      zh: `事项 ${id} 标为 ${type}，没有写原因`,
      en: `The item ${id} is marked ${type} without a reason.`,
    },
    fix: { zh: "在 because 写明原因", en: "Say why under `because`." },
    path,
  };
}
