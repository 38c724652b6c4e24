import { type Bilingual, type Issue, nearest } from "@supervision/domain";

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

/** `draw-avoid-unknown`: an avoidance names an inspector or an institution that cannot be drawn, and binds nobody. */
export function drawAvoidUnknown(
  part: "inspector" | "candidate",
  id: string,
  known: readonly string[],
  path: Path,
): Issue {
  const close = nearest(id, known);
  const list = part === "inspector" ? { zh: "督学", en: "people" } : { zh: "抽取", en: "candidates" };
  return {
    code: "draw-avoid-unknown",
    severity: "warning",
    message: {
      zh: `回避里的“${id}”不在${list.zh}名单中，这一条不起作用`,
      en: `An avoidance names "${id}", who is not among the ${list.en}, and binds nobody.`,
    },
    fix:
      close === undefined
        ? {
            zh: "核对编号；确实不参加抽取的不必处理",
            en: "Check the id; it may stay where it is not drawn from.",
          }
        : { zh: `是否为“${close}”？`, en: `Did you mean "${close}"?` },
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
