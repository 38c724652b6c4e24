/** Issues of forms that ask for more evidence than they need: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `evidence-unexplained`: an item asks for words or evidence whatever the answer, or for more than words, and does not say why. */
export function evidenceUnexplained(id: string, title: string, onFailure: boolean, path: Path): Issue {
  return {
    code: "evidence-unexplained",
    severity: "warning",
    message: {
      zh: `事项 ${id}（${title}）${onFailure ? "答案不好时要材料或照片" : "不论答案如何都要佐证"}，没有说明理由`,
      en: `The item ${id} (${title}) asks for ${onFailure ? "papers or photographs when the answer is not good" : "evidence whatever the answer"}, without a reason.`,
    },
    fix: {
      zh: onFailure
        ? "删去 what（一句文字已够），或在 because 写明理由"
        : "改为 on-failure（答案不好时才要），或在 because 写明理由",
      en: onFailure
        ? "Leave `what` out (a few words are enough), or say why under `because`."
        : "Use on-failure, or say why under `because`.",
    },
    path,
  };
}

/** `evidence-twice`: an item that is answered with papers, photographs or a signature asks for evidence besides. */
export function evidenceTwice(id: string, title: string, path: Path): Issue {
  return {
    code: "evidence-twice",
    severity: "warning",
    message: {
      zh: `事项 ${id}（${title}）的答案本身就是材料，又另要佐证`,
      en: `The item ${id} (${title}) is answered with evidence and asks for evidence besides.`,
    },
    fix: { zh: "删去 evidence", en: "Remove `evidence`." },
    path,
  };
}

/** `evidence-demanded`: an item asks for papers or photographs at every visit, and rests on no document of its own. */
export function evidenceDemanded(id: string, title: string, path: Path): Issue {
  return {
    code: "evidence-demanded",
    severity: "warning",
    message: {
      zh: `事项 ${id}（${title}）每次都要交材料或照片，没有依据`,
      en: `The item ${id} (${title}) asks for papers or photographs every time, on the strength of no document.`,
    },
    fix: {
      zh: "设为 optional、加 askIf，或改为另一事项的 evidence；确有文件要求的写 basis",
      en: "Make it optional, put it under askIf or into the evidence of another item; cite the document under `basis` if one asks for it.",
    },
    path,
  };
}
