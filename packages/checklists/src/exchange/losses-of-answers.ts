import type { ExchangeLoss, Losses } from "./loss.ts";

const LOSSES = {
  "unchanged-not-carried": ["记作本次作答，不记“与上次一致”", "It is written as an answer of today."],
  "evidence-not-carried": ["表单不收佐证目录", "The form takes no list of evidence."],
  "facts-not-carried": ["表单不收当日的单位情况", "The form takes no facts of the institution."],
  "unasked-cell-not-carried": [
    "这一行不问这一列，表单里没有这一格",
    "The form has no such cell: the column is not asked in this row.",
  ],
  "archive-not-carried": ["表单不收存档的答案", "The form takes no archived answers."],
  "cell-reasons-not-carried": [
    "格子的未作答原因不写入",
    "The reason of a cell for having no answer is left out.",
  ],
  "cell-signature-not-carried": ["格子里的签名不写入", "A signature in a cell is left out."],
  "cell-note-not-carried": ["格子的问题记录和佐证不写入", "Note and evidence of a cell are left out."],
  "empty-answer-not-carried": ["空的答案与没有作答分不开", "An empty answer cannot be told from none."],
  "blank-text-not-carried": ["空白文字不写入", "A blank text is left out."],
  "character-not-carried": ["控制字符不写入", "Control characters are left out."],
  "file-count-not-carried": ["只写第一个文件", "Only the first file is written."],
  "file-details-not-carried": ["只写文件名", "Only the name of the file is written."],
  "signature-details-not-carried": [
    "签名日期读回时为督导日期，签名文件只写文件名",
    "The day of signing is read as that of the visit; of the file only the name is written.",
  ],
  "computed-not-carried": [
    "计算结果不写入，读回后再算",
    "A computed value is left out and worked out again.",
  ],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

/** What answers that are written for a form can lose. */
export type AnswerLoss = keyof typeof LOSSES;

/** Takes down that a form does not hold something of the answers, with the place in them. */
export function loseAnswer(losses: Losses, code: AnswerLoss, path: ExchangeLoss["path"]): void {
  const [zh, en] = LOSSES[code];
  losses.add(code, path, zh, en);
}
