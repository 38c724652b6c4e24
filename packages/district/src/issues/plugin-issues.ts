import type { Bilingual, Issue } from "@supervision/domain";
import { issue, meant, type Path } from "./issue-parts.ts";

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

/** `plugin-missing`: a plugin needs another one that is not in the list; `pointers` counts the places that point into what it would bring. */
export function pluginMissing(
  plugin: string,
  needed: string,
  known: string | undefined,
  pointers: number,
): Issue {
  const hint = meant(known);
  const beside =
    pointers === 0
      ? { zh: "", en: "" }
      : {
          zh: `，有${pointers}处引用其中的内容`,
          en: `${pointers} ${pointers === 1 ? "place points" : "places point"} into it.`,
        };
  return issue(
    "plugin-missing",
    "error",
    ["plugins", plugin, "requires", needed],
    {
      zh: `插件 ${plugin} 需要插件 ${needed}${beside.zh}${hint.zh}`,
      en: `The plugin ${plugin} needs the plugin ${needed}.${beside.en === "" ? "" : ` ${beside.en}`}${hint.en}`,
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

/** `content-unreadable`: an edition or a change is not shaped as its kind asks, so that it cannot even be checked. */
export function contentUnreadable(path: Path, kind: string, reason: string): Issue {
  return issue(
    "content-unreadable",
    "error",
    path,
    { zh: `不能按 ${kind} 读取：${reason}`, en: `It cannot be read as a ${kind}: ${reason}.` },
    {
      zh: "用该种类的 define 或 override 函数声明，或补全缺少的字段",
      en: "Declare it with the define or override function of its kind, or add the missing fields.",
    },
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
