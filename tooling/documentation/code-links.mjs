// Names of exports and modules that stand as code in readmes, guides and comments become links to their pages.
import { Application, ReflectionKind } from "typedoc";
import { MAIN, withPage } from "./terms.mjs";

const PAGES =
  ReflectionKind.Function |
  ReflectionKind.Interface |
  ReflectionKind.TypeAlias |
  ReflectionKind.Variable |
  ReflectionKind.Class;

/** TypeDoc plugin: links code that is exactly the name of an export or of a module. */
export function codeLinks(app) {
  app.on(Application.EVENT_PROJECT_REVIVE, (project) => {
    const find = finder(project);
    if (project.readme !== undefined) project.readme = linked(project.readme, project, find);
    for (const reflection of Object.values(project.reflections)) {
      const page = withPage(reflection);
      if (reflection.readme !== undefined) reflection.readme = linked(reflection.readme, page, find);
      if (reflection.isDocument()) reflection.content = linked(reflection.content, page, find);
      const { comment } = reflection;
      if (comment === undefined) continue;
      comment.summary = linked(comment.summary, page, find, true);
      for (const tag of comment.blockTags) {
        if (tag.tag !== "@example") tag.content = linked(tag.content, page, find, true);
      }
    }
  });
}

/** Where a name leads that stands on a page: to the same module, the same package, the one package that has it. */
function finder(project) {
  const exports = new Map();
  const modules = new Map();
  for (const reflection of project.getReflectionsByKind(PAGES)) {
    if (!reflection.parent?.kindOf(ReflectionKind.Module)) continue;
    exports.set(reflection.name, [...(exports.get(reflection.name) ?? []), reflection]);
  }
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    if (module.parent?.isProject()) modules.set(module.name, module);
    else if (module.name !== MAIN) modules.set(`${module.parent?.name}/${module.name}`, module);
  }
  return (name, page, isComment) => {
    if (modules.has(name)) return modules.get(name);
    const [, entry] = /^(?:\.|…)\/([a-z-]+)$/.exec(name) ?? [];
    if (entry !== undefined) return modules.get(`${packageOf(page)?.name}/${entry}`);
    const candidates = exports.get(name.replace(/\(\)$/, "")) ?? [];
    // A word in small letters is more often a field or a kind of rule than an export, but in guides.
    const isPlainWord = /^[a-z]+$/.test(name) && !page.isDocument();
    if (isPlainWord && (isComment || !candidates.every((one) => one.kindOf(ReflectionKind.Function))))
      return undefined;
    const near =
      candidates.filter(isWithin(moduleOf(page))).at(0) ?? candidates.filter(isWithin(packageOf(page))).at(0);
    return near ?? (new Set(candidates.map(packageOf)).size === 1 ? candidates[0] : undefined);
  };
}

function linked(parts, page, find, isComment = false) {
  return parts.map((part, index) => {
    if (part.kind !== "code" || part.text.startsWith("```")) return part;
    // Code that is a link already.
    if (parts[index - 1]?.text.endsWith("[")) return part;
    const text = part.text.replaceAll("`", "");
    const target = find(text, page, isComment);
    if (target === undefined || target === page) return part;
    return { kind: "inline-tag", tag: "@linkcode", text, target };
  });
}

function isWithin(outer) {
  return (reflection) => outer !== undefined && ancestors(reflection).includes(outer);
}

function ancestors(reflection) {
  const found = [];
  for (let one = reflection; one !== undefined && !one.isProject(); one = one.parent) found.push(one);
  return found;
}

function moduleOf(reflection) {
  return ancestors(reflection).find((one) => one.kindOf(ReflectionKind.Module));
}

function packageOf(reflection) {
  return ancestors(reflection).at(-1);
}
