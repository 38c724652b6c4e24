// The comments that head the groups of exports in an `index.ts` (`// 版次 Editions`) become the sections of the module's page.
import { Comment, CommentTag, Converter, ReflectionKind } from "typedoc";
import { readFileSync } from "node:fs";

/** TypeDoc plugin: sections of a module's page, in the order of its exports; functions stand before types. */
export function headings(app) {
  const layouts = new Map();
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    layouts.clear();
    for (const module of modulesOf(project)) {
      const file = sourceOf(project, module);
      if (file === undefined) continue;
      const layout = layoutOf(readFileSync(file, "utf8"));
      layouts.set(module, layout);
      for (const child of module.children ?? []) {
        const heading = layout.headingOf.get(child.name);
        if (heading !== undefined) tag(child, heading);
      }
    }
  });
  // After TypeDoc has put the sections together.
  app.converter.on(
    Converter.EVENT_RESOLVE_END,
    () => {
      for (const [module, { names, titles }] of layouts) {
        const place = (child) => (isType(child) ? names.length : 0) + names.indexOf(child.name);
        for (const list of [module.children, module.childrenIncludingDocuments]) {
          list?.sort((a, b) => place(a) - place(b));
        }
        for (const section of [...(module.categories ?? []), ...(module.groups ?? [])]) {
          section.children.sort((a, b) => place(a) - place(b));
        }
        module.categories?.sort((a, b) => titles.indexOf(a.title) - titles.indexOf(b.title));
        module.groups?.sort((a, b) => Number(isType(a.children[0])) - Number(isType(b.children[0])));
      }
    },
    -1000,
  );
}

function modulesOf(project) {
  return [project, ...project.getReflectionsByKind(ReflectionKind.Module)];
}

/** The file of an entry: the one its exports are listed in. */
function sourceOf(project, module) {
  const { fileName } = project.getSymbolIdFromReflection(module) ?? {};
  return fileName?.endsWith("/index.ts") ? fileName : undefined;
}

/** Names in the order of the file, and the heading each stands under. */
function layoutOf(text) {
  const names = [];
  const titles = [];
  const headingOf = new Map();
  let heading;
  for (const [, title, list, single] of text.matchAll(
    /^\/\/ (.+)$|^export (?:type )?\{([^}]*)\}|^export (?:const|function|type|interface) (\w+)/gm,
  )) {
    if (title !== undefined) titles.push((heading = title));
    const found = single === undefined ? namesIn(list) : [single];
    for (const name of found) {
      names.push(name);
      if (heading !== undefined) headingOf.set(name, heading);
    }
  }
  return { names, titles, headingOf };
}

function namesIn(list = "") {
  return list
    .split(",")
    .map((part) =>
      part
        .trim()
        .replace(/^type /, "")
        .split(" as ")
        .at(-1),
    )
    .filter((name) => name !== "");
}

/** The comment of a function stands on its signature. */
function tag(reflection, heading) {
  const [signature] = reflection.signatures ?? [];
  const holder = signature ?? reflection;
  holder.comment ??= new Comment();
  holder.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: heading }]));
}

function isType(reflection) {
  return reflection.kindOf(ReflectionKind.Interface | ReflectionKind.TypeAlias);
}
