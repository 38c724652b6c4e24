import type { IsoDate, Issue } from "@supervision/domain";
import { issue, meant, type Path } from "./issue-parts.ts";

/** `override-period-invalid`: an override starts or ends on no date, or ends before it starts. */
export function overridePeriodInvalid(path: Path, from: string, until: string | undefined): Issue {
  const period = until === undefined ? from : `${from} – ${until}`;
  return issue(
    "override-period-invalid",
    "error",
    path,
    { zh: `修改的适用时段“${period}”不成立`, en: `"${period}" is no period for a change.` },
    {
      zh: "from、until 写成 YYYY-MM-DD，until 不早于 from",
      en: "Write from and until as YYYY-MM-DD, until not before from.",
    },
  );
}

/** `override-own-content`: a plugin changes its own content by an override. */
export function overrideOwnContent(path: Path, plugin: string, target: string): Issue {
  return issue(
    "override-own-content",
    "error",
    path,
    { zh: `${plugin} 用 overrides 修改自己的 ${target}`, en: `${plugin} overrides its own ${target}.` },
    { zh: `给 ${target} 增加一个版次`, en: `Add an edition to ${target}.` },
  );
}

/** `override-target-missing`: an override names content that no plugin adds. */
export function overrideTargetMissing(
  path: Path,
  target: string,
  near: string | undefined,
  since: IsoDate,
): Issue {
  const hint = meant(near);
  return issue(
    "override-target-missing",
    "error",
    path,
    { zh: `要修改的 ${target} 不存在${hint.zh}`, en: `There is no ${target} to change.${hint.en}` },
    {
      zh: "核对编号，或在 plugins 中加入提供它的插件；新增内容用 contributes",
      en: "Check the id or add the plugin that brings it; new content goes under contributes.",
    },
    since,
  );
}

/** `override-kind-mismatch`: an override of one kind names content of another. */
export function overrideKindMismatch(path: Path, target: string, kind: string, actual: string): Issue {
  return issue(
    "override-kind-mismatch",
    "error",
    path,
    {
      zh: `${target} 的种类是 ${actual}，不能按 ${kind} 修改`,
      en: `${target} is a ${actual}, not a ${kind}.`,
    },
    { zh: `改用 ${actual} 的 override 函数`, en: `Use the override function for a ${actual}.` },
  );
}

/** `override-edition-unknown`: an override is based on an edition its target does not have. */
export function overrideEditionUnknown(
  path: Path,
  target: string,
  basedOn: string,
  editions: readonly string[],
): Issue {
  return issue(
    "override-edition-unknown",
    "error",
    path,
    { zh: `${target} 没有 ${basedOn} 版`, en: `${target} has no edition ${basedOn}.` },
    {
      zh: `basedOn 改为其中之一：${editions.join("、")}`,
      en: `Set basedOn to one of: ${editions.join(", ")}.`,
    },
  );
}

/** `override-nothing-in-force`: an override starts while no edition of its target is in force. */
export function overrideNothingInForce(
  path: Path,
  target: string,
  firstFrom: IsoDate | undefined,
  since: IsoDate,
): Issue {
  return issue(
    "override-nothing-in-force",
    "error",
    path,
    {
      zh:
        firstFrom === undefined
          ? `${target} 没有生效的版次，修改无处可用`
          : `${target} 自${firstFrom}起才有生效的版次，在此之前修改无处可用`,
      en:
        firstFrom === undefined
          ? `${target} has no edition in force to change.`
          : `${target} has no edition in force before ${firstFrom}; there is nothing to change.`,
    },
    {
      zh: firstFrom === undefined ? "删去该修改，或等待正式版次" : `effective.from 改为 ${firstFrom} 或更晚`,
      en:
        firstFrom === undefined
          ? "Remove the change, or wait for an edition."
          : `Set effective.from to ${firstFrom} or later.`,
    },
    since,
  );
}

/** `override-target-withdrawn`: the target of an override has ended while the override goes on. */
export function overrideTargetWithdrawn(path: Path, target: string, until: IsoDate, since: IsoDate): Issue {
  return issue(
    "override-target-withdrawn",
    "warning",
    path,
    {
      zh: `${target} 已废止，修改不再起作用`,
      en: `${target} is withdrawn; the change has no effect any more.`,
    },
    { zh: `effective.until 写为 ${until}`, en: `Set effective.until to ${until}.` },
    since,
  );
}

/** `override-outdated`: the edition in force is not the one an override was written against. An error under `strict`. */
export function overrideOutdated(
  path: Path,
  change: {
    readonly target: string;
    readonly basedOn: string;
    readonly inForce: string;
    readonly strict: boolean;
  },
  since: IsoDate,
): Issue {
  return issue(
    "override-outdated",
    change.strict ? "error" : "warning",
    path,
    {
      zh: `对 ${change.target} 的修改依据 ${change.basedOn} 版，而此时生效的是 ${change.inForce} 版`,
      en: `The change to ${change.target} was written against ${change.basedOn}, but ${change.inForce} is in force.`,
    },
    {
      zh: `核对 ${change.inForce} 版后另写一条 basedOn: "${change.inForce}"、自该日起的修改，并给本条写上 until`,
      en: `Check ${change.inForce}, add a change with basedOn: "${change.inForce}" from that day, and end this one with until.`,
    },
    since,
  );
}

/** `override-repeated`: a plugin changes one field twice at the same time. */
export function overrideRepeated(
  path: Path,
  target: string,
  field: string,
  other: number,
  since: IsoDate,
): Issue {
  return issue(
    "override-repeated",
    "error",
    path,
    {
      zh: `与本插件第${other + 1}条修改同时修改 ${target} 的 ${field}`,
      en: `Changes ${field} of ${target} at the same time as override ${other + 1} of this plugin.`,
    },
    { zh: "合并两条，或给前一条写上 until", en: "Join the two, or end the earlier one with until." },
    since,
  );
}

/** `override-conflict`: two plugins change the same field and neither supersedes the other. */
export function overrideConflict(
  path: Path,
  target: string,
  field: string,
  plugins: readonly [string, string],
  since: IsoDate,
): Issue {
  return issue(
    "override-conflict",
    "error",
    path,
    {
      zh: `${plugins[0]} 与 ${plugins[1]} 都修改了 ${target} 的 ${field}`,
      en: `${plugins[0]} and ${plugins[1]} both change ${field} of ${target}.`,
    },
    {
      zh: `若 ${plugins[1]} 有意取代，在它的修改中写 supersedes: ["${plugins[0]}"]，反之亦然；否则删去其中一处`,
      en: `If ${plugins[1]} is meant to replace it, write supersedes: ["${plugins[0]}"] in its change, or the other way round; otherwise remove one.`,
    },
    since,
  );
}

/** `override-supersedes-cycle`: plugins that change the same field supersede one another in a circle. */
export function overrideSupersedesCycle(
  path: Path,
  target: string,
  plugins: readonly string[],
  since: IsoDate,
): Issue {
  return issue(
    "override-supersedes-cycle",
    "error",
    path,
    {
      zh: `对 ${target} 的修改互相取代：${plugins.join(" → ")}`,
      en: `Changes to ${target} supersede one another: ${plugins.join(" → ")}.`,
    },
    { zh: "只留一方写 supersedes", en: "Let only one of them write supersedes." },
    since,
  );
}

/** `override-supersedes-nothing`: an override supersedes a plugin that changes none of its fields. */
export function overrideSupersedesNothing(
  path: Path,
  target: string,
  superseded: string,
  since: IsoDate,
): Issue {
  return issue(
    "override-supersedes-nothing",
    "warning",
    path,
    {
      zh: `${superseded} 没有同时修改 ${target} 的这些字段，无可取代`,
      en: `${superseded} changes none of these fields of ${target} at the same time; nothing is superseded.`,
    },
    { zh: `从 supersedes 中删去 ${superseded}`, en: `Remove ${superseded} from supersedes.` },
    since,
  );
}
