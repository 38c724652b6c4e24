/** Issues of filled checklists: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

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
