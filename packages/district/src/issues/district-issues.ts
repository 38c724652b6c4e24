import type { Bilingual, IsoDate, Issue } from "@supervision/domain";
import { issue, meant, type Path } from "./issue-parts.ts";

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

/** `definition-invalid`: a part of the definition is not shaped as it should be. */
export function definitionInvalid(path: Path, expected: Bilingual): Issue {
  return issue(
    "definition-invalid",
    "error",
    path,
    { zh: `这里应为${expected.zh}`, en: `Expected ${expected.en} here.` },
    {
      zh: "核对 composeDistrict 的参数；责任区划分用 defineZoneLayout 声明",
      en: "Check the argument of composeDistrict; declare zone layouts with defineZoneLayout.",
    },
  );
}

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
