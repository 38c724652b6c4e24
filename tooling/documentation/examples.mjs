// A function without a sample of its own says where it is used: on the pages whose samples call it. An entry without one shows that of the
// first of its exports that has one, or one that imports it.
import { Application, CommentTag, ReflectionKind } from "typedoc";
import { importOf, MAIN } from "./terms.mjs";

const MOST = 3;

/** TypeDoc plugin: links functions without an `@example` to the samples that use them. */
export function examplesElsewhere(app) {
  app.on(Application.EVENT_PROJECT_REVIVE, (project) => {
    const samples = samplesOf(project);
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) showSample(module, samples);
    for (const reflection of project.getReflectionsByKind(ReflectionKind.Function)) {
      const comment = reflection.signatures?.[0]?.comment;
      if (comment === undefined || comment.getTag("@example") !== undefined) continue;
      const call = new RegExp(`\\b${reflection.name}\\b[(<]`);
      const uses = samples.filter(({ code, page }) => page !== reflection && call.test(code));
      if (uses.length === 0) continue;
      const near = uses.toSorted((a, b) => distance(a.page, reflection) - distance(b.page, reflection));
      const pages = [...new Set(near.map(({ page }) => page))].slice(0, MOST);
      comment.summary.push({ kind: "text", text: "\n\n示例见 Sample: " });
      for (const [index, page] of pages.entries()) {
        if (index > 0) comment.summary.push({ kind: "text", text: ", " });
        comment.summary.push({ kind: "inline-tag", tag: "@link", text: nameOf(page), target: page });
      }
    }
  });
}

/** The sample of an entry that has none: that of its first export with one, or the shortest of any page that imports the entry. */
function showSample(module, samples) {
  if (
    module.comment === undefined ||
    module.readme !== undefined ||
    module.comment.getTag("@example") !== undefined
  )
    return;
  const children = (module.categories ?? module.groups ?? []).flatMap((section) => section.children);
  const own = children
    .map((child) => (child.signatures?.[0] ?? child).comment?.getTag("@example")?.content)
    .find((content) => content !== undefined);
  const from = `from "${importOf({ parent: module })}"`;
  const others = samples
    .filter(({ code }) => code.includes(from))
    .map(({ code }) => [{ kind: "code", text: code }]);
  const shortest = others.toSorted((one, other) => one[0].text.length - other[0].text.length).at(0);
  const content = own ?? shortest;
  if (content === undefined) return;
  module.comment.blockTags.push(
    new CommentTag(
      "@example",
      content.map((part) => ({ ...part })),
    ),
  );
}

/** Every piece of sample code with the page it stands on. */
function samplesOf(project) {
  const samples = [];
  const add = (parts, page) => {
    for (const { kind, text } of parts ?? []) {
      if (kind === "code" && text.startsWith("```ts")) samples.push({ code: text, page });
    }
  };
  for (const reflection of Object.values(project.reflections)) {
    const page = reflection.kindOf(ReflectionKind.SomeSignature) ? reflection.parent : reflection;
    for (const tag of reflection.comment?.getTags("@example") ?? []) add(tag.content, page);
    if (reflection.kindOf(ReflectionKind.Module)) add(reflection.readme, page);
    if (reflection.isDocument()) add(reflection.content, page);
  }
  return samples;
}

/** A neighbour's sample explains better than that of another package, a reference page better than a guide. */
function distance(page, reflection) {
  if (page.isDocument()) return 4;
  if (page.parent === reflection.parent) return 0;
  if (page === reflection.parent) return 1;
  return page.parent?.parent === reflection.parent?.parent ? 2 : 3;
}

function nameOf(page) {
  return page.name === MAIN ? (page.parent?.name ?? page.name) : page.name;
}
