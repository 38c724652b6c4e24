// Search in Chinese: TypeDoc's index drops characters that are not Latin; here they are kept, and terms and words of the field are found too.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { ReflectionKind, Renderer } from "typedoc";
import { taskOf, wordsFor } from "./tasks.mjs";
import { importOf, termOfExport } from "./terms.mjs";

const MODULES = ReflectionKind.Module;

/** TypeDoc plugin: finds exports and guides by Chinese words, and shows the Chinese term beside a name found. */
export function search(app) {
  keepChineseWords();
  let shown = [];
  app.renderer.on(Renderer.EVENT_PREPARE_INDEX, (event) => {
    event.searchFieldWeights["term"] = 20;
    event.searchFieldWeights["task"] = 60;
    event.searchFieldWeights["words"] = 10;
    event.searchFieldWeights["comment"] = 2;
    event.searchFieldWeights["document"] = 1;
    for (const [index, reflection] of event.searchResults.entries()) {
      const isMember = !isExport(reflection) && !reflection.isDocument() && !reflection.kindOf(MODULES);
      // Fields of types are found after types and functions, the small engine after the complete one.
      if (isMember) reflection.relevanceBoost = 0.2;
      if (reflection.parent?.name === "plain") reflection.relevanceBoost = 0.5;
      event.searchFields[index] = {
        term: termOfExport(reflection) ?? "",
        task: wordsFor(nameOf(reflection), true).join(" "),
        words: wordsFor(nameOf(reflection)).join(" "),
        comment: isMember ? "" : textOf(reflection),
        document: reflection.isDocument() ? plain(reflection.content) : "",
      };
    }
    shown = event.searchResults.map((reflection) => ({
      term: termOfExport(reflection) ?? (isExport(reflection) ? taskOf(reflection.name) : undefined),
      parent: isExport(reflection) ? importOf(reflection) : undefined,
    }));
  });
  app.renderer.on(Renderer.EVENT_END, ({ outputDirectory }) => {
    const file = join(outputDirectory, "assets", "search.js");
    const [, packed] = /"(.+)"/.exec(readFileSync(file, "utf8"));
    const data = JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString("utf8"));
    for (const [index, row] of data.rows.entries()) {
      const { term, parent } = shown[index];
      if (term !== undefined) row.name += ` ${term}`;
      if (parent !== undefined) row.parent = parent;
    }
    const again = deflateSync(JSON.stringify(data), { level: 9 }).toString("base64");
    writeFileSync(file, `window.searchData = "${again}";`);
  });
}

function isExport(reflection) {
  return !reflection.kindOf(MODULES) && reflection.parent?.kindOf(MODULES) === true;
}

/** What a page of the site or a module is called where it is imported. */
function nameOf(reflection) {
  return isExport(reflection) ? reflection.name : reflection.kindOf(MODULES) ? moduleName(reflection) : "";
}

function moduleName(module) {
  return module.parent?.isProject() ? module.name : `${importOf(module)}/${module.name}`;
}

/** The index asks this function for every word; TypeDoc's own takes everything off that is not Latin. */
function keepChineseWords() {
  const lunr = createRequire(import.meta.resolve("typedoc"))("lunr");
  lunr.trimmer = Object.assign(trimmed, { label: "trimmer" });
  lunr.tokenizer.separator = /[\s\-，。；：、！？“”‘’（）《》〔〕【】…,.;:!?()[\]{}<>"'`|/*#=~]+/;
}

function trimmed(token) {
  return token.update((word) => word.replace(/^[^\p{L}\p{N}]+/u, "").replace(/[^\p{L}\p{N}]+$/u, ""));
}

/** The sentences of a comment, without samples. */
function textOf(reflection) {
  if (reflection.isDocument()) return "";
  const comments = [reflection, ...(reflection.signatures ?? [])].flatMap(({ comment }) => comment ?? []);
  const parts = comments.flatMap(({ summary, blockTags }) => [
    ...summary,
    ...blockTags
      .filter(({ tag }) => tag !== "@example" && tag !== "@summary")
      .flatMap(({ content }) => content),
  ]);
  return plain([...parts, ...(reflection.readme ?? [])]);
}

/** Each word once: the index is as large as the words in it. */
function plain(parts) {
  const text = parts.map((part) => (part.kind === "code" && part.text.startsWith("```") ? "" : part.text));
  return [...new Set(text.join(" ").match(/[\p{L}\p{N}]+/gu) ?? [])].join(" ");
}
