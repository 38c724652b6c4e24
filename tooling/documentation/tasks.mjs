// The guide page that lists what people do in an office beside the functions for it, read for search and for the lists of exports.
import { readFileSync } from "node:fs";
import { Application } from "typedoc";

const PAGE = "docs/guide/find-by-task.md";
const TITLE = "按要做的事查 Find by task";

/** Every row: the words people use, the first of them the usual one, and the names that stand as code in the last column. */
const tasks = readFileSync(PAGE, "utf8")
  .split("\n")
  .filter((line) => /^\|(?! ?-| 要做的事)/.test(line))
  .map((line) => {
    const [, words = "", , use = ""] = line.split("|");
    return {
      words: words
        .split(/[（），、]/)
        .map((word) => word.trim())
        .filter((word) => word !== ""),
      names: [...use.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    };
  });

/** The words under which a name is looked for; those of the rows only that it stands first in. */
export function wordsFor(name, first = false) {
  const rows = tasks.filter(({ names }) => (first ? names[0] === name : names.includes(name)));
  return [...new Set(rows.flatMap(({ words }) => words))];
}

/** The usual Chinese words for what a function does, where it stands first in a row. */
export function taskOf(name) {
  return tasks.find(({ names }) => names[0] === name)?.words[0];
}

/** TypeDoc plugin: a name on the page that leads nowhere is an error. Runs after names have become links. */
export function taskPage(app) {
  app.on(
    Application.EVENT_PROJECT_REVIVE,
    (project) => {
      const page = project.documents?.find(({ name }) => name === TITLE);
      if (page === undefined) app.logger.error(`No page is called ${TITLE}.`);
      for (const part of page?.content ?? []) {
        if (part.kind === "code") app.logger.error(`${PAGE} names ${part.text}, which no package exports.`);
      }
    },
    -2000,
  );
}
