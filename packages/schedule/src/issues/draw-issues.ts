import type { Bilingual, Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `draw-entry-duplicate`: an id stands twice in the plan of a draw. */
export function drawEntryDuplicate(id: string, path: Path): Issue {
  return {
    code: "draw-entry-duplicate",
    severity: "error",
    message: { zh: `抽取名单中编号“${id}”重复`, en: `The plan of the draw has the id "${id}" twice.` },
    fix: { zh: "删去重复的一条", en: "Leave one out." },
    path,
  };
}

/** `draw-number-invalid`: a number in the plan of a draw is not whole or out of its range. */
export function drawNumberInvalid(
  field: string,
  value: number,
  least: number,
  most: number,
  path: Path,
): Issue {
  return {
    code: "draw-number-invalid",
    severity: "error",
    message: {
      zh: `抽取方案的 ${field} 为${value}，不在${least}到${most}的整数范围内`,
      en: `The plan of the draw has ${value} as ${field}, which is no whole number from ${least} to ${most}.`,
    },
    fix: { zh: `改为${least}到${most}之间的整数`, en: `Use a whole number from ${least} to ${most}.` },
    path,
  };
}

/** `draw-take-too-many`: more are to be drawn than there are. */
export function drawTakeTooMany(layer: Bilingual, take: number, size: number, path: Path): Issue {
  return {
    code: "draw-take-too-many",
    severity: "error",
    message: {
      zh: `${layer.zh}要抽${take}个，只有${size}个`,
      en: `${take} are to be drawn of ${layer.en}, which has ${size}.`,
    },
    fix: { zh: `最多写${size}`, en: `Draw ${size} at most.` },
    path,
  };
}

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

/** `draw-candidate-unstaffable`: institutions that may be drawn have too few inspectors who need not keep away. */
export function drawCandidateUnstaffable(
  ids: readonly string[],
  needed: number,
  left: number,
  stratum: string,
  path: Path,
): Issue {
  const [first = "", ...others] = ids;
  const zh = others.length === 0 ? `“${first}”` : `“${first}”等${ids.length}个单位`;
  const en = others.length === 0 ? `"${first}"` : `"${first}" and ${others.length} other(s)`;
  const whose = stratum === "" ? { zh: "督学", en: "" } : { zh: `“${stratum}”督学`, en: ` of "${stratum}"` };
  const least = others.length === 0 ? { zh: "只剩", en: "" } : { zh: "最少的只剩", en: "as few as " };
  const fewer =
    left === 0
      ? { zh: "", en: "" }
      : { zh: `，或每个单位只抽${left}名`, en: `, draw ${left} for each institution` };
  return {
    code: "draw-candidate-unstaffable",
    severity: "error",
    message: {
      zh: `${zh}抽中了也派不出人：需${needed}名${whose.zh}，回避后${least.zh}${left}名`,
      en: `${en} could not be staffed when drawn: ${needed} inspector(s)${whose.en} are needed, and recusals leave ${least.en}${left}.`,
    },
    fix: {
      zh: `加督学${fewer.zh}，或移出名单另行安排：${ids.join("、")}`,
      en: `Add inspectors${fewer.en}, or take out of the list and plan otherwise: ${ids.join(", ")}.`,
    },
    path,
  };
}

/** `draw-at-most-too-few`: with the most for each inspector, what may be drawn can be more than they can do. */
export function drawAtMostTooFew(
  people: readonly string[],
  burden: number,
  atMost: number,
  isEverybody: boolean,
  path: Path,
): Issue {
  const least = Math.ceil(burden / Math.max(1, people.length));
  return {
    code: "draw-at-most-too-few",
    severity: "error",
    message: {
      zh: isEverybody
        ? `共需${burden}人次，${people.length}名督学每人最多${atMost}次，只够${people.length * atMost}人次`
        : `有的单位回避后只有${people.join("、")}能去，可能抽到共需${burden}人次，每人最多${atMost}次，只够${people.length * atMost}人次`,
      en: isEverybody
        ? `${burden} inspector(s) are needed in all; ${people.length} inspector(s) going ${atMost} time(s) at most are ${people.length * atMost}.`
        : `To some institutions ${people.join(", ")} alone may go: up to ${burden} may be needed of them, and going ${atMost} time(s) at most they are ${people.length * atMost}.`,
    },
    fix: {
      zh: `atMost 至少写${least}，或加督学、少抽几个`,
      en: `Give atMost as ${least} at least, add inspectors, or draw fewer.`,
    },
    path,
  };
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
