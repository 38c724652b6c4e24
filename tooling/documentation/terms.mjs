// Chinese terms of exports, written as `@term 中文`.
import { ReflectionKind } from "typedoc";

/** What the main entry of a package with several entries is called on the site. */
export const MAIN = "main";

/** The Chinese term a comment gives; undefined where it gives none. */
export function termOf(reflection) {
  const tag = reflection.comment?.getTag("@term");
  const term = tag?.content
    .map((part) => part.text)
    .join("")
    .trim();
  return term === "" ? undefined : term;
}

/** The Chinese term of an export; that of a function stands on its signature. */
export function termOfExport(reflection) {
  return termOf(reflection) ?? reflection.signatures?.map(termOf).find((term) => term !== undefined);
}

/** What has a page of its own: the tag of a function stands on its signature, the page is that of the function. */
export function withPage(reflection) {
  return reflection.kindOf(ReflectionKind.SomeSignature) ? reflection.parent : reflection;
}

/** The name under which the module of an export is imported. */
export function importOf(reflection) {
  const names = [];
  for (let parent = reflection.parent; parent !== undefined && !parent.isProject(); parent = parent.parent)
    names.unshift(parent.name);
  return names.filter((name) => name !== MAIN).join("/");
}
