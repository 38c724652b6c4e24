// A page of the documentation that lists every Chinese term with the type it names, made from the `@term` tags.
import { Application, DocumentReflection, ReflectionKind } from "typedoc";

const TITLE = "词汇表 Glossary";

/** TypeDoc plugin: adds the glossary to the project when its packages are put together. */
export function glossary(app) {
  app.on(Application.EVENT_PROJECT_REVIVE, (project) => {
    const content = [{ kind: "text", text: "| 术语 | 名称 | 包 |\n| --- | --- | --- |\n" }];
    for (const { term, reflection } of termsOf(project)) {
      content.push(
        { kind: "text", text: `| ${term} | ` },
        { kind: "inline-tag", tag: "@link", text: reflection.name, target: reflection },
        { kind: "text", text: ` | ${moduleOf(reflection)} |\n` },
      );
    }
    const page = new DocumentReflection(TITLE, project, content, {});
    project.addChild(page);
    project.registerReflection(page, undefined, undefined);
  });
}

/** Every term with what it names, sorted as a Chinese dictionary does; a term that is exported twice is listed once. */
function termsOf(project) {
  const seen = new Set();
  return Object.values(project.reflections)
    .flatMap((reflection) => {
      const tag = reflection.comment?.getTag("@term");
      const term = tag?.content
        .map((part) => part.text)
        .join("")
        .trim();
      return term ? [{ term, reflection: named(reflection) }] : [];
    })
    .filter(({ term, reflection }) => {
      const key = `${term} ${reflection.name}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .toSorted(
      (a, b) =>
        a.term.localeCompare(b.term, "zh-Hans-CN") || (a.reflection.name < b.reflection.name ? -1 : 1),
    );
}

/** The tag of a function stands on its signature; the page is that of the function. */
function named(reflection) {
  return reflection.kindOf(ReflectionKind.SomeSignature) ? reflection.parent : reflection;
}

function moduleOf(reflection) {
  const names = [];
  for (let parent = reflection.parent; parent !== undefined && !parent.isProject(); parent = parent.parent)
    names.unshift(parent.name);
  return names.filter((name) => name !== "index").join("/");
}
