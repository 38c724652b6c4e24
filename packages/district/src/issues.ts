/** Every issue the district package raises: code, message and way out in both languages. */
import type { Bilingual, IsoDate, Issue, Severity } from "@supervision/domain";

type Path = readonly (string | number)[];

function issue(
  code: string,
  severity: Severity,
  path: Path,
  message: Bilingual,
  fix: Bilingual,
  since?: IsoDate,
): Issue {
  return { code, severity, message, fix, path, ...(since === undefined ? {} : { since }) };
}

function meant(name: string | undefined): Bilingual {
  return name === undefined
    ? { zh: "", en: "" }
    : { zh: `，是否指“${name}”？`, en: ` Did you mean "${name}"?` };
}

// The district itself

/** `district-id-invalid`: a district id is not lower-case words with hyphens. */
export function districtIdInvalid(id: string): Issue {
  return issue(
    "district-id-invalid",
    "error",
    ["id"],
    { zh: `区县编号“${id}”不合规`, en: `"${id}" is no district id.` },
    {
      zh: "用小写英文、数字和连字符，如 tianqiao",
      en: "Use lower-case letters, digits and hyphens, such as tianqiao.",
    },
  );
}

/** `district-name-missing`: a district has no name to print. */
export function districtNameMissing(): Issue {
  return issue(
    "district-name-missing",
    "error",
    ["name"],
    { zh: "区县没有名称", en: "The district has no name." },
    { zh: "写上名称，如 天桥区", en: "Give its name, such as 天桥区." },
  );
}

// Plugins

/** `plugin-invalid`: a value in the list is not shaped like a plugin. */
export function pluginInvalid(path: Path, expected: Bilingual): Issue {
  return issue(
    "plugin-invalid",
    "error",
    path,
    { zh: `这里应为${expected.zh}`, en: `Expected ${expected.en} here.` },
    {
      zh: "用 definePlugin 声明插件，并检查导入的名称",
      en: "Declare plugins with definePlugin and check the imported name.",
    },
  );
}

/** `plugin-missing`: a plugin needs another one that is not in the list. */
export function pluginMissing(plugin: string, needed: string, known: string | undefined): Issue {
  const hint = meant(known);
  return issue(
    "plugin-missing",
    "error",
    ["plugins", plugin, "requires", needed],
    {
      zh: `插件 ${plugin} 需要插件 ${needed}${hint.zh}`,
      en: `The plugin ${plugin} needs the plugin ${needed}.${hint.en}`,
    },
    { zh: `核对编号，或在 plugins 中加入 ${needed}`, en: `Check the id, or add ${needed} to plugins.` },
  );
}

/** `plugin-version-unfit`: a needed plugin is present in a version outside the range. */
export function pluginVersionUnfit(plugin: string, needed: string, range: string, found: string): Issue {
  return issue(
    "plugin-version-unfit",
    "error",
    ["plugins", plugin, "requires", needed],
    {
      zh: `插件 ${plugin} 需要 ${needed} ${range}，现有 ${found}`,
      en: `The plugin ${plugin} needs ${needed} ${range}, but ${found} is present.`,
    },
    {
      zh: `换用合适版本的 ${needed}，或核对后放宽 ${plugin} 的 requires`,
      en: `Use a fitting version of ${needed}, or widen the requires of ${plugin} after checking.`,
    },
  );
}

/** `plugin-range-invalid`: a version range cannot be read. */
export function pluginRangeInvalid(plugin: string, needed: string, range: string): Issue {
  return issue(
    "plugin-range-invalid",
    "error",
    ["plugins", plugin, "requires", needed],
    { zh: `版本范围“${range}”无法识别`, en: `The version range "${range}" cannot be read.` },
    { zh: "写成 ^1、^1.2、~1.2、>=1.2 或 1.2.3", en: "Write ^1, ^1.2, ~1.2, >=1.2 or 1.2.3." },
  );
}

/** `plugin-duplicate`: two different copies of a plugin are in the list. */
export function pluginDuplicate(plugin: string, copies: readonly string[]): Issue {
  return issue(
    "plugin-duplicate",
    "error",
    ["plugins", plugin],
    {
      zh: `插件 ${plugin} 有不同的几份：${copies.join("、")}`,
      en: `The plugin ${plugin} is present in different copies: ${copies.join(", ")}.`,
    },
    { zh: "只保留一份，并统一依赖的版本", en: "Keep one and make the dependencies agree on its version." },
  );
}

/** `contribution-duplicate`: a plugin adds two pieces of content under one id. */
export function contributionDuplicate(plugin: string, index: number, id: string): Issue {
  return issue(
    "contribution-duplicate",
    "error",
    ["plugins", plugin, "contributes", index],
    { zh: `编号 ${id} 已被占用`, en: `The id ${id} is taken.` },
    {
      zh: "改用新编号；同一内容的新版本写成它的新版次",
      en: "Choose another id; a new version of the same content is a new edition of it.",
    },
  );
}

/** `content-kind-unknown`: a contribution or override is of a kind this release does not know. */
export function contentKindUnknown(
  path: Path,
  kind: string,
  known: readonly string[],
  near: string | undefined,
): Issue {
  const hint = meant(near);
  return issue(
    "content-kind-unknown",
    "error",
    path,
    { zh: `不认识内容种类“${kind}”${hint.zh}`, en: `"${kind}" is no known kind of content.${hint.en}` },
    { zh: `改为其中之一：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
  );
}

/** `withdrawal-date-invalid`: the day on which a series ended is no date. */
export function withdrawalDateInvalid(path: Path, id: string, on: string): Issue {
  return issue(
    "withdrawal-date-invalid",
    "error",
    path,
    { zh: `${id} 的废止日“${on}”不是日期`, en: `${id}: the day of withdrawal "${on}" is no date.` },
    { zh: "写成 YYYY-MM-DD", en: "Write YYYY-MM-DD." },
  );
}

// Overrides

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

// References

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

// Zones

/** `zone-layout-missing`: a dated list of layouts is empty. */
export function zoneLayoutMissing(): Issue {
  return issue(
    "zone-layout-missing",
    "error",
    ["zones"],
    { zh: "没有责任区划分", en: "There is no zone layout." },
    { zh: "至少给出一个划分", en: "Give at least one layout." },
  );
}

/** `zone-layout-date-invalid`: a dated layout starts on no date. */
export function zoneLayoutDateInvalid(index: number, from: string): Issue {
  return issue(
    "zone-layout-date-invalid",
    "error",
    ["zones", index, "from"],
    { zh: `责任区划分的起始日“${from}”不是日期`, en: `"${from}" is no date for a zone layout to start.` },
    { zh: "写成 YYYY-MM-DD", en: "Write YYYY-MM-DD." },
  );
}

/** `zone-layout-duplicate`: two layouts start on the same day. */
export function zoneLayoutDuplicate(index: number, from: IsoDate): Issue {
  return issue(
    "zone-layout-duplicate",
    "error",
    ["zones", index, "from"],
    { zh: `两个责任区划分都自${from}起`, en: `Two zone layouts start on ${from}.` },
    { zh: "只保留一个，或改起始日", en: "Keep one, or change its start." },
    from,
  );
}

/** `zone-member-twice`: an institution is named in more than one zone. */
export function zoneMemberTwice(
  path: Path,
  institution: string,
  zones: readonly string[],
  since: IsoDate | undefined,
): Issue {
  return issue(
    "zone-member-twice",
    "error",
    path,
    {
      zh: `${institution} 同时列入责任区 ${zones.join("、")}`,
      en: `${institution} is listed in the zones ${zones.join(" and ")}.`,
    },
    { zh: "只保留一处", en: "Keep one of them." },
    since,
  );
}

/** `zone-members-overlap`: the conditions of two zones can hold for the same institution. */
export function zoneMembersOverlap(
  path: Path,
  zones: readonly [string, string],
  shared: string,
  since: IsoDate | undefined,
): Issue {
  return issue(
    "zone-members-overlap",
    "warning",
    path,
    {
      zh: `责任区 ${zones[0]} 与 ${zones[1]} 的范围重叠：${shared}`,
      en: `The zones ${zones[0]} and ${zones[1]} overlap: ${shared}.`,
    },
    {
      zh: "用 kinds、nature 或 towns 把两者分开",
      en: "Keep them apart by kinds, nature or towns.",
    },
    since,
  );
}

// Terms

/** `term-dates-invalid`: a term starts or ends on no date, or ends before it starts. */
export function termDatesInvalid(index: number, name: string, from: string, until: string): Issue {
  return issue(
    "term-dates-invalid",
    "error",
    ["terms", index],
    {
      zh: `学期 ${name} 的起止“${from} – ${until}”不成立`,
      en: `The term ${name} runs "${from} – ${until}".`,
    },
    { zh: "写成 YYYY-MM-DD，结束不早于开始", en: "Write YYYY-MM-DD, the end not before the start." },
  );
}

/** `term-duplicate`: two terms share an id. */
export function termDuplicate(index: number, id: string): Issue {
  return issue(
    "term-duplicate",
    "error",
    ["terms", index, "id"],
    { zh: `学期编号 ${id} 出现两次`, en: `The term id ${id} occurs twice.` },
    { zh: "改用不同的编号", en: "Choose another id." },
  );
}

/** `term-overlap`: two terms share days. */
export function termOverlap(index: number, names: readonly [string, string], since: IsoDate): Issue {
  return issue(
    "term-overlap",
    "error",
    ["terms", index],
    { zh: `学期 ${names[0]} 与 ${names[1]} 重叠`, en: `The terms ${names[0]} and ${names[1]} overlap.` },
    { zh: "调整起止日期", en: "Change their dates." },
    since,
  );
}

/** `term-closed-outside`: a closed span of a term is no span inside it. */
export function termClosedOutside(index: number, closed: number, name: string): Issue {
  return issue(
    "term-closed-outside",
    "error",
    ["terms", index, "closed", closed],
    {
      zh: `学期 ${name} 的不排课时段不在学期之内`,
      en: `A closed span of the term ${name} does not lie inside it.`,
    },
    { zh: "改为学期之内的起止日期", en: "Give dates inside the term." },
  );
}

// Reading a district

/** `content-missing`: a district was asked for content that none of its plugins adds. */
export function contentMissing(id: string, near: string | undefined): Issue {
  const hint = meant(near);
  return issue(
    "content-missing",
    "error",
    [id],
    { zh: `本区没有 ${id}${hint.zh}`, en: `The district has no ${id}.${hint.en}` },
    { zh: "核对编号，或加入提供它的插件", en: "Check the id or add the plugin that brings it." },
  );
}

/** `edition-missing`: a district was asked for content of which no edition is in force on that day. */
export function editionMissing(id: string, date: IsoDate, because: Bilingual): Issue {
  return issue(
    "edition-missing",
    "error",
    [id],
    {
      zh: `${id} 在${date}没有生效的版次：${because.zh}`,
      en: `${id} has no edition in force on ${date}: ${because.en}.`,
    },
    {
      zh: "改用有版次的日期，或补上这一时段的版次",
      en: "Ask for a day that has one, or add an edition for that time.",
    },
  );
}
