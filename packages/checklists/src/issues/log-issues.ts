/** Issues of checklists that are being filled in: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `answer-conflict`: people who did not see each other's answer put down different ones. */
export function answerConflict(
  place: string,
  zh: readonly string[],
  en: readonly string[],
  path: Path,
): Issue {
  return {
    code: "answer-conflict",
    severity: "warning",
    message: {
      zh: `${place} 有${zh.length}种不同的记录：${zh.join("；")}`,
      en: `${place} was answered in ${en.length} different ways: ${en.join("; ")}.`,
    },
    fix: {
      zh: "商定后重新作答一次；在此之前该处按没有答案处理",
      en: "Agree and answer it once more; until then it counts as not answered.",
    },
    path,
  };
}

/** `answer-event-held`: an event waits for events it builds on. */
export function answerEventHeld(place: string, missing: number, path: Path): Issue {
  return {
    code: "answer-event-held",
    severity: "warning",
    message: {
      zh: `${place} 的一条记录暂不计入：还缺它之前的${missing}条记录`,
      en: `An event at ${place} does not count yet: ${missing} event(s) before it are missing.`,
    },
    fix: {
      zh: "从写这条记录的设备再同步一次，或导入它的草稿文件；找不回来的，重新作答",
      en: "Merge with the device that wrote it, or import its draft file; answer again what cannot be found.",
    },
    path,
  };
}

/** `log-of-another-visit`: two logs cannot be merged, because they belong to different visits or editions. */
export function logOfAnotherVisit(field: string, one: string, other: string, path: Path): Issue {
  return {
    code: "log-of-another-visit",
    severity: "error",
    message: {
      zh: `两份记录不是同一次督导的：${field} 分别为 ${one} 和 ${other}`,
      en: `The logs belong to different visits: ${field} is ${one} and ${other}.`,
    },
    fix: {
      zh: "分别保存；清单换版的，先各自完成，再用 migrateAnswers 转换",
      en: "Keep them apart; where the edition differs, finish each and carry the answers over with migrateAnswers.",
    },
    path,
  };
}

/** `draft-unreadable`: a file is no draft, or so damaged that not even its visit can be read. */
export function draftUnreadable(why: { readonly zh: string; readonly en: string }, path: Path): Issue {
  return {
    code: "draft-unreadable",
    severity: "error",
    message: { zh: `这个文件读不出草稿：${why.zh}`, en: `No draft can be read from the file: ${why.en}.` },
    fix: {
      zh: "选择由本系统导出的草稿文件；或从原设备重新导出",
      en: "Choose a draft file this system exported, or export it again from the device.",
    },
    path,
  };
}

/** `draft-version-unknown`: a draft was written by a later version of the file format. */
export function draftVersionUnknown(version: string, path: Path): Issue {
  return {
    code: "draft-version-unknown",
    severity: "error",
    message: {
      zh: `草稿的格式版本 ${version} 比这里新`,
      en: `The draft has the format version ${version}, which is newer.`,
    },
    fix: { zh: "用新版本的页面打开", en: "Open it with a newer version." },
    path,
  };
}

/** `draft-event-damaged`: one line of a draft, or one stored event, cannot be read or was altered; the others are kept. */
export function draftEventDamaged(
  where: { readonly zh: string; readonly en: string },
  about: string | undefined,
  why: { readonly zh: string; readonly en: string },
  path: Path,
): Issue {
  const [zh, en] =
    about === undefined ? ["看不出是哪一项", "its item cannot be told"] : [`事项 ${about}`, `item ${about}`];
  return {
    code: "draft-event-damaged",
    severity: "warning",
    message: { zh: `${where.zh}记录丢失（${zh}）：${why.zh}`, en: `${where.en} is lost (${en}): ${why.en}.` },
    fix: {
      zh: "其余记录已恢复；核对这一项，必要时重新作答",
      en: "The others are recovered; look at this item and answer it again if needed.",
    },
    path,
  };
}

/** `draft-incomplete`: a draft holds fewer events than it says it was written with. */
export function draftIncomplete(found: number, written: number | undefined, path: Path): Issue {
  const [zh, en] =
    written === undefined
      ? [`文件不完整，读出${found}条记录，末尾缺失`, `The file breaks off; ${found} event(s) were read`]
      : [
          `文件应有${written}条记录，读出${found}条`,
          `The file was written with ${written} event(s); ${found} were read`,
        ];
  return {
    code: "draft-incomplete",
    severity: "warning",
    message: { zh, en: `${en}.` },
    fix: {
      zh: "读出的记录可以继续使用；请从原设备再导出一次，合并后补齐",
      en: "What was read can be used; export it again from the device and merge the two.",
    },
    path,
  };
}

/** `draft-not-saved`: events could not be stored; they are only in memory. */
export function draftNotSaved(why: "full" | "denied" | "failed", waiting: number, path: Path): Issue {
  const [zh, en] = {
    full: ["存储空间已满", "the storage is full"],
    denied: ["这台设备不让本页保存数据", "this device does not let the page store anything"],
    failed: ["写入失败", "writing failed"],
  }[why];
  return {
    code: "draft-not-saved",
    severity: "error",
    message: {
      zh: `有${waiting}条记录没有保存：${zh}`,
      en: `${waiting} event(s) are not saved: ${en}.`,
    },
    fix: {
      zh: "不要关闭页面，马上导出草稿文件；腾出空间后会自动补存",
      en: "Do not close the page: export the draft file now; it is stored as soon as there is room.",
    },
    path,
  };
}

/** `evidence-copy-impossible`: no copy without particulars can be made of a file; the original is untouched. */
export function evidenceCopyImpossible(
  name: string,
  why: { readonly zh: string; readonly en: string },
  path: Path,
): Issue {
  return {
    code: "evidence-copy-impossible",
    severity: "error",
    message: { zh: `“${name}”不能去除拍摄信息：${why.zh}`, en: `No clean copy of "${name}": ${why.en}.` },
    fix: {
      zh: "用 JPEG 格式另存后再试，或只写文字说明；原件未改动",
      en: "Save it as JPEG and try again, or describe it in words; the original is untouched.",
    },
    path,
  };
}

/** `timing-policy-invalid`: what a district agreed to about times is not complete or out of range. */
export function timingPolicyInvalid(field: string, expected: string, path: Path): Issue {
  return {
    code: "timing-policy-invalid",
    severity: "error",
    message: {
      zh: `用时约定的 ${field} 应为 ${expected}`,
      en: `The field ${field} of the timing policy has to be ${expected}.`,
    },
    fix: { zh: `按约定补写 ${field}`, en: `Write ${field} as it was agreed.` },
    path,
  };
}

/** `timing-not-agreed`: nobody agreed to times, or not yet on the day of the visit. */
export function timingNotAgreed(from: string | undefined, path: Path): Issue {
  return {
    code: "timing-not-agreed",
    severity: "error",
    message:
      from === undefined
        ? { zh: "区县没有约定统计用时", en: "The district did not agree to times." }
        : {
            zh: `用时约定自 ${from} 起，这次督导在此之前`,
            en: `Times are agreed to from ${from}; the visit was before.`,
          },
    fix: {
      zh: "不统计；要统计的，先书面约定并告知督学和学校，写成 TimingPolicy",
      en: "Leave it; to tell times, agree in writing first, tell inspectors and schools, and write it as a TimingPolicy.",
    },
    path,
  };
}

/** `timing-not-shown`: a log holds no two times of one device on the day of the visit. */
export function timingNotShown(path: Path): Issue {
  return {
    code: "timing-not-shown",
    severity: "error",
    message: { zh: "日志里看不出用时", en: "The log does not show how long it took." },
    fix: {
      zh: "这次督导不计入；以后用 timedWriter 记到分钟",
      en: "Leave the visit out; note minutes with timedWriter from now on.",
    },
    path,
  };
}
