import { arrangement } from "./tooling/documentation/arrangement.mjs";
import { codeLinks } from "./tooling/documentation/code-links.mjs";
import { examplesElsewhere } from "./tooling/documentation/examples.mjs";
import { withoutReadonly } from "./tooling/documentation/flags.mjs";
import { glossary } from "./tooling/documentation/glossary.mjs";
import { headings } from "./tooling/documentation/headings.mjs";
import { openLists } from "./tooling/documentation/open-lists.mjs";
import { sampleWidth } from "./tooling/documentation/sample-width.mjs";
import { search } from "./tooling/documentation/search.mjs";
import { summaries } from "./tooling/documentation/summaries.mjs";
import { MAIN } from "./tooling/documentation/terms.mjs";
import { taskPage } from "./tooling/documentation/tasks.mjs";
import { readFileSync } from "node:fs";
import { Application, Converter, OptionDefaults, ReflectionKind } from "typedoc";

// `@term 中文` names the Chinese term of a domain type.
const blockTags = [...OptionDefaults.blockTags, "@term"];
const validation = { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: true };

// The main entry of a package with several entries has no name of its own; it is shown as "main".
function nameMainEntries(app) {
  app.on(Application.EVENT_PROJECT_REVIVE, (project) => {
    for (const entry of project.getReflectionsByKind(ReflectionKind.Module)) {
      if (entry.name === "") entry.name = MAIN;
    }
  });
}

// A field of an interface needs a comment; one of an object type written in place is explained by what holds it.
function excuseFieldsInPlace(app) {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const excused = project
      .getReflectionsByKind(ReflectionKind.Property)
      .filter((field) => field.parent?.kind === ReflectionKind.TypeLiteral)
      .filter((field) => !field.hasComment() && !isInParameter(field))
      // A field of another package's type is asked for there.
      .filter((field) => project.getSymbolIdFromReflection(field)?.packageName === project.packageName)
      .map((field) => field.getFriendlyFullName());
    app.options.setValue("intentionallyNotDocumented", [...new Set(excused)]);
  });
}

// TypeDoc asks for no comments there and complains about an excuse.
function isInParameter(reflection) {
  const { parent } = reflection;
  return parent !== undefined && (parent.kind === ReflectionKind.Parameter || isInParameter(parent));
}

// Before the first release there is no number to show.
const { version } = JSON.parse(readFileSync("packages/domain/package.json", "utf8"));
const released = version !== "0.0.0";

/** @type {import("typedoc").TypeDocOptions} */
export default {
  name: "@supervision",
  entryPointStrategy: "packages",
  entryPoints: ["packages/*"],
  out: "docs/api",
  lang: "zh",
  readme: "README.zh-CN.md",
  projectDocuments: [
    "docs/guide/*.md",
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "{apps,districts}/*/README.md",
    "samples/README.md",
    "docs/decisions/*.md",
  ],
  customCss: "tooling/documentation/site.css",
  favicon: "tooling/documentation/favicon.svg",
  hideGenerator: true,
  includeVersion: released,
  plugin: [
    nameMainEntries,
    excuseFieldsInPlace,
    headings,
    summaries,
    openLists,
    sampleWidth,
    withoutReadonly,
    glossary,
    codeLinks,
    examplesElsewhere,
    arrangement,
    taskPage,
    search,
  ],
  blockTags,
  // The pages are read offline and on closed networks; links to a source host would lead nowhere.
  disableSources: true,
  // Terms stand before the words of the comment.
  notRenderedTags: [...OptionDefaults.notRenderedTags, "@term"],
  useFirstParagraphOfCommentAsSummary: true,
  navigation: { includeCategories: true, includeGroups: false, includeFolders: false },
  treatWarningsAsErrors: true,
  validation,
  packageOptions: {
    blockTags,
    validation,
    excludeInternal: true,
    includeVersion: released,
    disableSources: true,
    categorizeByGroup: false,
  },
};
