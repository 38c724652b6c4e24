// The order of guides and packages, the names of pages made from Markdown files, and where functions without a sample are shown.
import { MAIN } from "./terms.mjs";
import { readFileSync, readdirSync } from "node:fs";
import { Application, Comment, ReflectionCategory, ReflectionKind, Renderer } from "typedoc";

// As the README lists them.
const PACKAGES = [
  "checklists",
  "schedule",
  "indicators",
  "reports",
  "district",
  "domain",
  "schemas",
  "query",
  "effect",
  "testing",
];
const GUIDES = "docs/guide";
// Groups of entries, as a reader meets them.
const ENTRIES = [
  "核心 Core",
  "计分 Scoring",
  "说明 Explaining",
  "执行 Carrying out",
  "换版与本级修改 Editions and changes",
  "督导之后 After the visit",
  "填写与交换 Filling in and exchange",
  "公平与负担 Fairness and burden",
  "规则和日历 Rules and calendars",
  "大规模 At scale",
  "表格 Forms",
  "输出 Output",
  "标准 Standards",
  "国家清单 National lists",
];
const FIRST_PAGES = ["按要做的事查 Find by task", "词汇表 Glossary"];

/** TypeDoc plugin: Chinese guides before packages, packages before English guides and papers for maintainers. */
export function arrangement(app) {
  app.on(
    Application.EVENT_PROJECT_REVIVE,
    (project) => {
      const guides = titlesOf(GUIDES);
      for (const page of project.documents ?? [])
        page.name = guides.has(page.name) ? page.name : titleOf(page);
      const pages = project.documents ?? [];
      const isGuide = ({ name }) => guides.has(name);
      project.categories = [
        ["从这里开始 Start here", pages.filter(isFirst)],
        ["指南", pages.filter((page) => isGuide(page) && isChinese(page) && !isFirst(page))],
        ["软件包 Packages", (project.children ?? []).toSorted(byPackage)],
        ["Guides in English", pages.filter((page) => isGuide(page) && !isChinese(page))],
        ["更多 More", pages.filter((page) => !isGuide(page) && !isFirst(page))],
      ]
        .filter(([, children]) => children.length > 0)
        .map(([title, children]) => Object.assign(new ReflectionCategory(title), { children }));
      for (const module of project.children ?? []) arrangeEntries(module);
    },
    -500,
  );
  // A folder is no page where there is no server.
  app.renderer.on(Renderer.EVENT_END_PAGE, (page) => {
    page.contents = page.contents?.replaceAll('href="../"', 'href="../index.html"');
  });
}

function isFirst({ name }) {
  return FIRST_PAGES.includes(name);
}

function isChinese({ name }) {
  return /\p{Script=Han}/u.test(name);
}

function titlesOf(folder) {
  const titles = readdirSync(folder).map((file) =>
    /^title: (.+)$/m.exec(readFileSync(`${folder}/${file}`, "utf8")),
  );
  return new Set(titles.map((found) => found?.[1]));
}

/** A page without a title of its own is called after its first heading. */
function titleOf(page) {
  const heading = /^# (.+)$/m.exec(page.content.map((part) => part.text).join(""));
  return heading?.[1].replaceAll("`", "") ?? page.name;
}

/** Entries stand in their groups, the main one before the others. */
function arrangeEntries(module) {
  const entries = module.categories?.flatMap(({ children }) => children) ?? [];
  if (!entries.some((entry) => entry.kindOf(ReflectionKind.Module))) return;
  // The page of a package opens with what its main entry says, in Chinese first, and the functions to begin with.
  const main = entries.find(({ name }) => name === MAIN);
  module.comment ??= new Comment(Comment.cloneDisplayParts(main?.comment?.summary ?? []));
  module.categories.sort((a, b) => ENTRIES.indexOf(a.title) - ENTRIES.indexOf(b.title));
  for (const { children } of module.categories) {
    children.sort((a, b) => Number(b.name === MAIN) - Number(a.name === MAIN));
  }
}

function byPackage(a, b) {
  return place(a) - place(b);
}

function place({ name }) {
  const index = PACKAGES.indexOf(name.replace("@supervision/", ""));
  return index < 0 ? PACKAGES.length : index;
}
