import type { Bilingual, Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `draw-secret-short`: a party has no secret, or one that can be guessed. */
export function drawSecretShort(by: string, least: number, path: Path): Issue {
  return {
    code: "draw-secret-short",
    severity: "error",
    message: {
      zh: by === "" ? "没有任何一方提交密数" : `“${by}”的密数不足${least}个字符`,
      en: by === "" ? "No party gives a secret." : `The secret of "${by}" has less than ${least} characters.`,
    },
    fix: {
      zh: `用掷骰子等办法取不少于${least}个字符的密数`,
      en: `Take at least ${least} characters by chance.`,
    },
    path,
  };
}

/** `draw-plan-changed`: the plan is not the one that was promised. */
export function drawPlanChanged(path: Path): Issue {
  return {
    code: "draw-plan-changed",
    severity: "error",
    message: {
      zh: "抽取方案与事先公布的摘要不符",
      en: "The plan is not the one whose digest was published.",
    },
    fix: { zh: "使用公布时的方案，或重新公布后再抽", en: "Use the published plan, or publish anew." },
    path,
  };
}

/** `draw-commitment-broken`: a secret is missing or not the one that was promised. */
export function drawCommitmentBroken(by: string, path: Path): Issue {
  return {
    code: "draw-commitment-broken",
    severity: "error",
    message: {
      zh: by === "" ? "密数与承诺的份数不符" : `“${by}”揭示的密数与承诺不符`,
      en:
        by === ""
          ? "There are not as many secrets as promises."
          : `The secret of "${by}" is not the one promised.`,
    },
    fix: { zh: "按承诺时的原文和次序揭示", en: "Lay open what was promised, in the same order." },
    path,
  };
}

/** `draw-beacon-missing`: a public number was promised and is missing or empty, or is there and was not promised. */
export function drawBeaconMissing(path: Path): Issue {
  return {
    code: "draw-beacon-missing",
    severity: "error",
    message: {
      zh: "公开随机数与承诺不一致：承诺了却没有或是空的，或没有承诺却用了",
      en: "The public number and the promise disagree: one is there without the other, or is empty.",
    },
    fix: { zh: "承诺时写明用哪个公开随机数", en: "Name the public number when promising, and give it then." },
    path,
  };
}

/** `draw-beacon-unclear`: the public number holds other characters than digits and letters, or stands in a record in a form that does not count. */
export function drawBeaconUnclear(
  beacon: string,
  read: { readonly plain: string } | { readonly stranger: string },
  path: Path,
): Issue {
  const [message, fix] =
    "plain" in read
      ? [
          {
            zh: `记录里的公开随机数“${beacon}”不是规范写法“${read.plain}”`,
            en: `The record has the public number as "${beacon}", not in the form that counts, "${read.plain}".`,
          },
          {
            zh: `公开随机数只认数字和字母：用“${read.plain}”重新抽取；按别的写法抽的不作数`,
            en: `Only digits and letters count: draw with "${read.plain}"; what was drawn with another form does not stand.`,
          },
        ]
      : [
          {
            zh: `公开随机数“${beacon}”里的“${read.stranger}”不是数字或英文字母`,
            en: `The public number "${beacon}" has "${read.stranger}", which is no digit and no letter from a to z.`,
          },
          {
            zh: "只写公布的号码本身，说明的话写在承诺里；汉字数字改成阿拉伯数字",
            en: "Give the number alone, in digits and letters from a to z; words about it belong to the commitment.",
          },
        ];
  return { code: "draw-beacon-unclear", severity: "error", message, fix, path };
}

/** `draw-inspectors-short`: there are not enough inspectors for what was drawn. */
export function drawInspectorsShort(each: number, institutions: number, path: Path): Issue {
  return {
    code: "draw-inspectors-short",
    severity: "error",
    message: {
      zh: `抽中${institutions}个单位，每个需${each}名督学，回避后人数不够`,
      en: `${institutions} institution(s) were drawn and need ${each} inspector(s) each; after recusals there are too few.`,
    },
    fix: { zh: "增加督学，或放宽 atMost", en: "Add inspectors, or raise atMost." },
    path,
  };
}

/** `draw-record-differs`: a part of a published draw does not follow from the rest. */
export function drawRecordDiffers(part: string, path: Path): Issue {
  return {
    code: "draw-record-differs",
    severity: "error",
    message: {
      zh: `公布的 ${part} 与按记录重新抽取的不一致`,
      en: `The published ${part} is not what the record gives when the draw is made again.`,
    },
    fix: {
      zh: "以重新抽取的结果为准，查明改动",
      en: "Take the outcome made again, and find out what was changed.",
    },
    path,
  };
}

/** `draw-value-invalid`: a plan, commitment or record from a file holds what is no value of its field. */
export function drawValueInvalid(field: string, may: Bilingual, path: Path): Issue {
  return {
    code: "draw-value-invalid",
    severity: "error",
    message: { zh: `${field} 没有写，或读不懂`, en: `${field} is missing, or means nothing there.` },
    fix: may,
    path,
  };
}

/** `draw-commitment-differs`: the commitment in a record is not the one that was published before the draw. */
export function drawCommitmentDiffers(path: Path): Issue {
  return {
    code: "draw-commitment-differs",
    severity: "error",
    message: {
      zh: "记录里的承诺与抽取前公布的不一致",
      en: "The commitment in the record is not the one published before the draw.",
    },
    fix: {
      zh: "以抽取前公布的承诺为准：这份记录不是那次抽取的",
      en: "Hold to what was published before: this is no record of that draw.",
    },
    path,
  };
}

/** `draw-beacon-unbound`: an older commitment names a public number in words that no promise binds. */
export function drawBeaconUnbound(path: Path): Issue {
  return {
    code: "draw-beacon-unbound",
    severity: "warning",
    message: {
      zh: "这份承诺是旧版：各方的摘要没有包含“用哪个公开随机数”的文字，事后改这句话看不出来",
      en: "This commitment is of the older form: no digest binds the words that name the public number, so changing them afterwards would not show.",
    },
    fix: {
      zh: "对照抽取前公布的承诺原件（作为第二个参数给出）",
      en: "Compare it with the commitment published before the draw: give that as the second argument.",
    },
    path,
  };
}
