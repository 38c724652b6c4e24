/** Issues of filled checklists: code, message and way out in both languages. */
import type { Issue, Severity } from "@supervision/domain";

type Path = readonly (string | number)[];

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
      zh: "用填写当日 district.on(日期) 的清单",
      en: "Use the checklist of district.on(date) for the day of the answers.",
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
        ? { zh: "删去，或改编号", en: "Remove it or correct its id." }
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

/** `answer-value-invalid`: an answer is of the right kind but not among the possible ones. What is expected is said as 中文 / English, or once. */
export function answerValueInvalid(id: string, expected: string, received: string, path: Path): Issue {
  const [zh, en = zh] = expected.split(" / ");
  return {
    code: "answer-value-invalid",
    severity: "error",
    message: {
      zh: `事项 ${id} 的答案应为 ${zh}，收到 ${received}`,
      en: `The item ${id} expects ${en}, received ${received}.`,
    },
    fix: { zh: `改为 ${zh}`, en: `Change it to ${en}.` },
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
      zh: "补填；没有查写 not-checked，不适用写 not-applicable 并说明",
      en: "Fill it in; write not-checked where nobody looked, not-applicable with a reason where it does not apply.",
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

/** `answers-unreadable`: the data is no filled checklist: a part of its frame is missing or of another type. */
export function answersUnreadable(expected: string, path: Path): Issue {
  return {
    code: "answers-unreadable",
    severity: "error",
    message: {
      zh: `答卷应为 ${expected}`,
      en: `This expects ${expected}.`,
    },
    fix: { zh: `改为 ${expected}`, en: `Change it to ${expected}.` },
    path,
  };
}

/** `answer-type-unknown`: an answer is of a kind this version does not know; it is refused, never dropped. */
export function answerTypeUnknown(id: string, received: string, expected: string, path: Path): Issue {
  return {
    code: "answer-type-unknown",
    severity: "error",
    message: {
      zh: `事项 ${id} 的答案类型“${received}”不认识`,
      en: `The answer of the item ${id} is of the unknown type "${received}".`,
    },
    fix: {
      zh: `type 写 ${expected}；若是新版本写的，请升级`,
      en: `Write type ${expected}; upgrade if a newer version wrote it.`,
    },
    path,
  };
}

/** `answer-field-unknown`: an answer belongs to no row, column or field of its item. */
export function answerFieldUnknown(id: string, part: string, nearest: string | undefined, path: Path): Issue {
  return {
    code: "answer-field-unknown",
    severity: "error",
    message: { zh: `事项 ${id} 里没有“${part}”`, en: `The item ${id} has no part "${part}".` },
    fix:
      nearest === undefined
        ? { zh: "删去，或改编号", en: "Remove it or correct its id." }
        : { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` },
    path,
  };
}

/** `answer-not-allowed`: an item is left open in a way its policy does not allow. */
export function answerNotAllowed(id: string, type: string, path: Path): Issue {
  return {
    code: "answer-not-allowed",
    severity: "error",
    message: { zh: `事项 ${id} 不允许标为 ${type}`, en: `The item ${id} may not be marked ${type}.` },
    fix: { zh: "请作答", en: "Answer it." },
    path,
  };
}

/** `answer-unchanged-outdated`: an answer is confirmed as unchanged longer than its item allows. */
export function answerUnchangedOutdated(id: string, since: string, days: number, path: Path): Issue {
  return {
    code: "answer-unchanged-outdated",
    severity: "error",
    message: {
      zh: `事项 ${id} 的答案自 ${since} 起沿用，已超过${days}天`,
      en: `The answer of the item ${id} dates from ${since}, more than ${days} day(s) ago.`,
    },
    fix: { zh: "重新查看并作答", en: "Look again and answer anew." },
    path,
  };
}

/** `answer-computed-differs`: a recorded value is not what its expression gives. */
export function answerComputedDiffers(
  id: string,
  value: number | string | boolean | undefined,
  path: Path,
): Issue {
  const [zh, en] = value === undefined ? ["算不出", "nothing"] : [`得${value}`, String(value)];
  return {
    code: "answer-computed-differs",
    severity: "error",
    message: {
      zh: `事项 ${id} 记录的值与计算不符：${zh}`,
      en: `The value recorded for the item ${id} differs: its expression gives ${en}.`,
    },
    fix: { zh: "删去这个值，它会自动算出", en: "Remove the value: it is worked out." },
    path,
  };
}

/** `answer-constraint-broken`: an answer breaks a constraint of its item. */
export function answerConstraintBroken(id: string, message: string, severity: Severity, path: Path): Issue {
  return {
    code: "answer-constraint-broken",
    severity,
    message: { zh: `事项 ${id}：${message}`, en: `The item ${id} breaks a constraint: ${message}` },
    fix: { zh: "核对并更正答案", en: "Look again and correct the answer." },
    path,
  };
}

/** `answer-explanation-missing`: an answer is out of the ordinary and its note does not say why. */
export function answerExplanationMissing(id: string, message: string, path: Path): Issue {
  return {
    code: "answer-explanation-missing",
    severity: "error",
    message: {
      zh: `事项 ${id}：${message}（未说明原因）`,
      en: `The item ${id} needs an explanation: ${message}`,
    },
    fix: { zh: "更正答案，或在 note 写明原因", en: "Correct the answer or say why under `note`." },
    path,
  };
}

/** `answer-evidence-missing`: an answer lacks the words its item asks for, or words that are usual. */
export function answerNoteMissing(
  id: string,
  title: string,
  severity: "warning" | "note",
  path: Path,
): Issue {
  return {
    code: "answer-evidence-missing",
    severity,
    message: { zh: `事项 ${id}（${title}）缺情况说明`, en: `The item ${id} (${title}) lacks a note.` },
    fix: { zh: "在 note 写一句看到的情况", en: "Say in one sentence under `note` what was seen." },
    path: [...path, "note"],
  };
}

/** `answer-evidence-missing`: an answer lacks the evidence its item asks for. */
export function answerEvidenceMissing(id: string, title: string, path: Path): Issue {
  return {
    code: "answer-evidence-missing",
    severity: "warning",
    message: { zh: `事项 ${id}（${title}）缺佐证`, en: `The item ${id} (${title}) lacks evidence.` },
    fix: {
      zh: "在 evidence 列出材料或照片的名称",
      en: "Name papers or photographs under `evidence`.",
    },
    path: [...path, "evidence"],
  };
}

/** `answer-cells-missing`: cells of a matrix are empty. */
export function answerCellsMissing(id: string, cells: readonly string[], path: Path): Issue {
  const some = cells.slice(0, 3).join("、");
  return {
    code: "answer-cells-missing",
    severity: "warning",
    message: {
      zh: `事项 ${id} 有${cells.length}格没有答案：${some}`,
      en: `The item ${id} has ${cells.length} empty cell(s): ${some}.`,
    },
    fix: { zh: "补填；没有查写 not-checked", en: "Fill them in; write not-checked where nobody looked." },
    path,
  };
}

/** `answer-hidden`: an item is not asked here; its answer is ignored and treated as the item declares. */
export function answerHidden(
  id: string,
  title: string,
  policy: "keep" | "archive" | "clear",
  path: Path,
): Issue {
  return {
    code: "answer-hidden",
    severity: "note",
    message: {
      zh: `事项 ${id}（${title}）本次不问，答案不计`,
      en: `The item ${id} (${title}) is not asked here; its answer does not count.`,
    },
    fix: {
      zh: `无需处理；settleAnswers 按声明（${policy}）处理`,
      en: `Nothing to do; \`settleAnswers\` treats it as declared (${policy}).`,
    },
    path,
  };
}

/** `edition-not-plain`: the entry for plain lists is given an edition with conditions, groups, evidence or scoring rules. */
export function editionNotPlain(edition: string, what: string, path: Path): Issue {
  return {
    code: "edition-not-plain",
    severity: "error",
    message: {
      zh: `${edition} 版用到 ${what}，精简入口不处理`,
      en: `The edition ${edition} uses ${what}, which \`./plain\` leaves out.`,
    },
    fix: {
      zh: "从 @supervision/checklists 引入",
      en: "Import the function from @supervision/checklists.",
    },
    path,
  };
}
