/** Issues of layers of changes to a checklist: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `overlay-target-other`: a layer changes another checklist. */
export function overlayTargetOther(layer: string, target: string, checklist: string, path: Path): Issue {
  return {
    code: "overlay-target-other",
    severity: "error",
    message: {
      zh: `${layer} 修改的是 ${target}，不是 ${checklist}`,
      en: `The layer ${layer} changes ${target}, not ${checklist}.`,
    },
    fix: { zh: `只叠加对 ${checklist} 的修改`, en: `Lay only changes to ${checklist} over it.` },
    path,
  };
}

/** `overlay-outdated`: a layer was written against another edition. */
export function overlayOutdated(layer: string, basedOn: string, edition: string, path: Path): Issue {
  return {
    code: "overlay-outdated",
    severity: "error",
    message: {
      zh: `${layer} 按 ${basedOn} 版编写，现行为 ${edition} 版`,
      en: `The layer ${layer} was written against ${basedOn}; the edition is ${edition}.`,
    },
    fix: {
      zh: "先用 upgradeOverlays 升级，逐条处理冲突",
      en: "Upgrade it with `upgradeOverlays` first and settle its conflicts.",
    },
    path,
  };
}

/** `overlay-order-wrong`: a layer of a higher authority lies over one of a lower authority. */
export function overlayOrderWrong(layer: string, below: string, path: Path): Issue {
  return {
    code: "overlay-order-wrong",
    severity: "error",
    message: {
      zh: `${layer} 叠在下级的 ${below} 之上`,
      en: `The layer ${layer} lies over ${below}, whose authority is lower.`,
    },
    fix: {
      zh: "按国家、省、市、区县、单位的次序排列",
      en: "Put them in the order national, province, city, district, institution.",
    },
    path,
  };
}

/** `overlay-name-twice`: two layers have the same name. */
export function overlayNameTwice(layer: string, path: Path): Issue {
  return {
    code: "overlay-name-twice",
    severity: "error",
    message: { zh: `两层都名为 ${layer}`, en: `Two layers are named ${layer}.` },
    fix: { zh: "各层取不同的名称", en: "Give each layer a name of its own." },
    path,
  };
}

/** `overlay-conflict-open`: nobody has said which side of a conflict holds. */
export function overlayConflictOpen(conflict: string, path: Path): Issue {
  return {
    code: "overlay-conflict-open",
    severity: "error",
    message: { zh: `冲突 ${conflict} 尚未处理`, en: `The conflict ${conflict} is not settled.` },
    fix: {
      zh: "写明 local（保留本地）或 upstream（采用上位）",
      en: 'Say "local" or "upstream" for it.',
    },
    path,
  };
}

/** `overlay-decisions-clash`: two local changes that went into one item were both decided for, and say different things. */
export function overlayDecisionsClash(conflict: string, other: string, path: Path): Issue {
  return {
    code: "overlay-decisions-clash",
    severity: "error",
    message: {
      zh: `${conflict} 与 ${other} 都保留本地，但两处修改并入了同一事项，说法不一`,
      en: `${conflict} and ${other} are both decided as local, but went into one item and say different things.`,
    },
    fix: {
      zh: "其中一处改为 upstream，或先在本地修改里统一",
      en: 'Decide one of them as "upstream", or make the local changes agree first.',
    },
    path,
  };
}
