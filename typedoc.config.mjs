import { Application, OptionDefaults, ReflectionKind } from "typedoc";

// `@term 中文` names the Chinese term of a domain type.
const blockTags = [...OptionDefaults.blockTags, "@term"];
const validation = { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: true };

// The main entry of a package with several entries has no name of its own; it is shown as "index".
function nameMainEntries(app) {
  app.on(Application.EVENT_PROJECT_REVIVE, (project) => {
    for (const entry of project.getReflectionsByKind(ReflectionKind.Module)) {
      if (entry.name === "") entry.name = "index";
    }
  });
}

/** @type {import("typedoc").TypeDocOptions} */
export default {
  name: "@supervision",
  entryPointStrategy: "packages",
  entryPoints: ["packages/*"],
  out: "docs/api",
  lang: "zh",
  readme: "README.zh-CN.md",
  includeVersion: true,
  plugin: [nameMainEntries],
  blockTags,
  treatWarningsAsErrors: true,
  validation,
  packageOptions: { blockTags, validation, excludeInternal: true, includeVersion: true },
};
