import type { IsoDate, Issue } from "@supervision/domain";
import { issue, meant, type Path } from "./issue-parts.ts";

/** `reference-missing`: content points at content that no plugin adds. */
export function referenceMissing(
  path: Path,
  target: string,
  near: string | undefined,
  since: IsoDate,
): Issue {
  const hint = meant(near);
  return issue(
    "reference-missing",
    "error",
    path,
    { zh: `引用的 ${target} 不存在${hint.zh}`, en: `There is no ${target} to point at.${hint.en}` },
    { zh: "核对编号，或在 plugins 中加入提供它的插件", en: "Check the id or add the plugin that brings it." },
    since,
  );
}

/** `reference-kind-mismatch`: content points at content of another kind than it needs. */
export function referenceKindMismatch(
  path: Path,
  target: string,
  kind: string,
  actual: string,
  since: IsoDate,
): Issue {
  return issue(
    "reference-kind-mismatch",
    "error",
    path,
    {
      zh: `这里要引用 ${kind}，而 ${target} 是 ${actual}`,
      en: `A ${kind} is needed here, but ${target} is a ${actual}.`,
    },
    { zh: "改为引用该种类的内容", en: "Point at content of that kind." },
    since,
  );
}

/** `reference-not-in-force`: content points at content of which no edition is in force at the time. */
export function referenceNotInForce(path: Path, target: string, since: IsoDate): Issue {
  return issue(
    "reference-not-in-force",
    "error",
    path,
    { zh: `引用的 ${target} 此时没有生效的版次`, en: `${target} has no edition in force at that time.` },
    {
      zh: "推迟引用它的版次，或为它补上这一时段的版次",
      en: "Let the edition that points at it start later, or add an edition for that time.",
    },
    since,
  );
}

/** `reference-item-missing`: content points at an item that the edition in force does not have. */
export function referenceItemMissing(
  path: Path,
  reference: {
    readonly target: string;
    readonly item: string;
    readonly edition: string;
    readonly near: string | undefined;
    readonly removedBy: string | undefined;
  },
  since: IsoDate,
): Issue {
  const { target, item, edition, near, removedBy } = reference;
  const hint = meant(near);
  return issue(
    "reference-item-missing",
    "error",
    path,
    {
      zh: `${target} ${edition} 版没有 ${item}${removedBy === undefined ? hint.zh : `，由 ${removedBy} 的修改去掉`}`,
      en: `${target} ${edition} has no item ${item}${removedBy === undefined ? `.${hint.en}` : `: a change of ${removedBy} removed it.`}`,
    },
    {
      zh: "改为引用现有的项，或自该日起另出一个版次",
      en: "Point at an item that exists, or publish an edition that does from that day.",
    },
    since,
  );
}

/** `reference-cycle`: pieces of content refer to one another in a circle. */
export function referenceCycle(path: Path, ids: readonly string[], since: IsoDate): Issue {
  return issue(
    "reference-cycle",
    "error",
    path,
    { zh: `互相引用：${ids.join(" → ")}`, en: `References form a circle: ${ids.join(" → ")}.` },
    { zh: "删去其中一处引用", en: "Remove one of the references." },
    since,
  );
}
