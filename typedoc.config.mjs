import { OptionDefaults } from "typedoc";

// `@term 中文` names the Chinese term of a domain type.
const blockTags = [...OptionDefaults.blockTags, "@term"];

/** @type {import("typedoc").TypeDocOptions} */
export default {
  name: "@supervision",
  entryPointStrategy: "packages",
  entryPoints: ["packages/*"],
  out: "docs/api",
  lang: "zh",
  readme: "README.zh-CN.md",
  includeVersion: true,
  blockTags,
  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: true },
  packageOptions: { blockTags, excludeInternal: true, includeVersion: true },
};
