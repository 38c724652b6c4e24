/** Every issue the testing package raises: code, message and way out in both languages. */
import type { Bilingual, Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `plugin-incomplete`: a plugin written without types lacks one of its fields, or a contribution does. */
export function pluginIncomplete(field: string, path: Path): Issue {
  return error(
    "plugin-incomplete",
    { zh: `插件缺少 ${field}`, en: `The plugin has no "${field}".` },
    {
      zh: "用 definePlugin 定义插件，它会补齐空的字段",
      en: "Define the plugin with definePlugin, which fills empty fields in.",
    },
    path,
  );
}

/** `content-id-invalid`: the id of a contribution is not `plugin/name` in lower-case words with hyphens. */
export function contentIdInvalid(id: string, path: Path): Issue {
  return error(
    "content-id-invalid",
    { zh: `内容编号“${id}”不合规`, en: `"${id}" is no id of content.` },
    {
      zh: "写成 插件/名称，小写英文单词用连字符，如 riverside/routine",
      en: "Write plugin/name in lower-case words with hyphens, such as riverside/routine.",
    },
    path,
  );
}

/** `content-id-duplicate`: a plugin adds the same id twice. */
export function contentIdDuplicate(id: string, path: Path): Issue {
  return error(
    "content-id-duplicate",
    { zh: `“${id}”出现两次`, en: `"${id}" is there twice.` },
    {
      zh: "改名，或把两份内容合并为一个系列的两个版次",
      en: "Rename one, or make them two editions of one series.",
    },
    path,
  );
}

/** `text-missing`: something people read has no text. */
export function textMissing(what: string, path: Path): Issue {
  return error(
    "text-missing",
    { zh: `${what} 没有文字`, en: `${what} has no text.` },
    { zh: "填写 title 或 text", en: "Fill in its title or text." },
    path,
  );
}

/** `edition-missing`: a series has no edition. */
export function editionMissing(series: string, path: Path): Issue {
  return error(
    "edition-missing",
    { zh: `${series} 没有任何版次`, en: `${series} has no edition.` },
    {
      zh: "至少写一个版次；尚未定稿的写 status: draft",
      en: "Write at least one edition; give one in preparation the status draft.",
    },
    path,
  );
}

/** `source-missing`: an edition, an override or a withdrawal names no document. */
export function sourceMissing(what: string, path: Path): Issue {
  return error(
    "source-missing",
    { zh: `${what} 没有写明依据`, en: `${what} names no document.` },
    {
      zh: "写明依据文件的标题、发文机关、层级和日期",
      en: "Name the document it rests on: title, issuing body, level and date.",
    },
    path,
  );
}

/** `source-incomplete`: a source lacks a field, or a field cannot be right. */
export function sourceIncomplete(what: string, fields: readonly string[], path: Path): Issue {
  return error(
    "source-incomplete",
    {
      zh: `${what} 的依据缺少或写错：${fields.join("、")}`,
      en: `${what}: its source lacks or mistakes ${fields.join(", ")}.`,
    },
    {
      zh: "title、issuedBy 不能为空，authority 为五级之一，issuedOn 至少写年份，文号用六角括号",
      en: "title and issuedBy must not be empty, authority is one of five levels, issuedOn gives at least the year, a number uses 〔〕.",
    },
    path,
  );
}

/** `override-own-content`: a plugin overrides what it adds itself. */
export function overrideOwnContent(target: string, path: Path): Issue {
  return error(
    "override-own-content",
    { zh: `插件修改了自己的内容 ${target}`, en: `The plugin overrides its own ${target}.` },
    {
      zh: "自己的内容直接发布新版次",
      en: "Publish a new edition of content of your own.",
    },
    path,
  );
}

/** `override-incomplete`: an override lacks its target, its edition or its period. */
export function overrideIncomplete(target: string, fields: readonly string[], path: Path): Issue {
  return error(
    "override-incomplete",
    {
      zh: `对 ${target} 的修改缺少或写错：${fields.join("、")}`,
      en: `The override of ${target} lacks or mistakes ${fields.join(", ")}.`,
    },
    {
      zh: "写明 kind、target、basedOn（所依据的版次）和 effective（起止日期）",
      en: "Give kind, target, basedOn (the edition it was written against) and effective (its dates).",
    },
    path,
  );
}

/** `not-serialisable`: a value inside a plugin is lost or changed by JSON. */
export function notSerialisable(what: string, path: Path): Issue {
  return error(
    "not-serialisable",
    {
      zh: `${path.join(".")} 是${what}，写成 JSON 会丢失或变样`,
      en: `${path.join(".")} is ${what}, which JSON loses or changes.`,
    },
    {
      zh: "改为文字、数字、真假、列表或普通对象；函数只能是督导规则的 inspect 或公式的 calculate",
      en: "Use text, finite numbers, true or false, lists and plain objects; the only functions are a rule's inspect and a formula's calculate.",
    },
    path,
  );
}

/** `function-impure`: a function inside a plugin gives another result the second time, changes its input, or throws. */
export function functionImpure(what: string, cause: Bilingual, path: Path): Issue {
  return error(
    "function-impure",
    { zh: `${what} 不是纯函数：${cause.zh}`, en: `${what} is not pure: ${cause.en}` },
    {
      zh: "只由参数得出结果：不改参数，不读时钟和随机数，不在函数外保存状态",
      en: "Let the result depend on the argument alone: change nothing, read no clock or random number, keep no state outside.",
    },
    path,
  );
}

/** `required-plugin-not-given`: a plugin the tested one needs was not passed in `others`. */
export function requiredPluginNotGiven(id: string, path: Path): Issue {
  return error(
    "required-plugin-not-given",
    {
      zh: `未提供所需插件 ${id}，无法试组合`,
      en: `The required plugin ${id} was not given, so composing cannot be tried.`,
    },
    {
      zh: "把它放进 others；若并不需要，从 requires 中删去",
      en: "Pass it in others, or remove it from requires.",
    },
    path,
  );
}

/** `edition-changed`: an edition differs from its digest in `editions.lock.json`. */
export function editionChanged(series: string, edition: string, path: Path): Issue {
  return error(
    "edition-changed",
    {
      zh: `${series} ${edition} 已锁定，但内容被改动`,
      en: `${series} ${edition} is locked but was changed.`,
    },
    {
      zh: `恢复原内容，并把改动发布为新版次（勘误写 ${edition}-r2）`,
      en: `Restore it and publish the change as a new edition (a correction is ${edition}-r2).`,
    },
    path,
  );
}

/** `edition-removed`: an edition named in `editions.lock.json` is gone. */
export function editionRemoved(series: string, edition: string, path: Path): Issue {
  return error(
    "edition-removed",
    { zh: `${series} ${edition} 已锁定，但不见了`, en: `${series} ${edition} is locked but gone.` },
    {
      zh: "恢复它；不再使用的版次写 status: retired 或 withdrawn",
      en: "Restore it; give an edition no longer used the status retired, or withdraw the series.",
    },
    path,
  );
}

/** `edition-not-locked`: an active edition is missing from `editions.lock.json`. */
export function editionNotLocked(series: string, edition: string, path: Path): Issue {
  return error(
    "edition-not-locked",
    { zh: `${series} ${edition} 没有锁定`, en: `${series} ${edition} is not locked.` },
    {
      zh: "用 lockEditions(plugin) 的结果更新 editions.lock.json",
      en: "Update editions.lock.json with the result of lockEditions(plugin).",
    },
    path,
  );
}

function error(code: string, message: Bilingual, fix: Bilingual, path: Path): Issue {
  return { code, severity: "error", message, fix, path };
}
