// A page of the documentation that lists every Chinese term with the type it names, made from the `@term` tags.
import { Application, DocumentReflection, ReflectionKind } from "typedoc";
import { importOf, termOf, withPage } from "./terms.mjs";

const TITLE = "词汇表 Glossary";

// The first character that a dictionary puts under each letter; no syllable begins with I, U or V.
const FIRST = "阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀";
const LETTERS = Array.from("ABCDEFGHJKLMNOPQRSTWXYZ", (letter, index) => [letter, FIRST.charAt(index)]);

/** TypeDoc plugin: adds the glossary to the project when its packages are put together. */
export function glossary(app) {
  app.on(Application.EVENT_PROJECT_REVIVE, (project) => {
    const terms = termsOf(project);
    reportDoubles(terms, app.logger);
    const content = [text(`# ${TITLE}\n\n`), text(introduction(terms))];
    let heading;
    for (const { term, reflection } of terms) {
      if (letterOf(term) !== heading) {
        heading = letterOf(term);
        content.push(text(`\n## ${heading}\n\n| 术语 | 名称 | 包 |\n| --- | --- | --- |\n`));
      }
      content.push(
        text(`| ${term} | `),
        { kind: "inline-tag", tag: "@link", text: reflection.name, target: reflection },
        text(` | ${importOf(reflection)} |\n`),
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
      const term = termOf(reflection);
      return term === undefined ? [] : [{ term, reflection: withPage(reflection) }];
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

/** One word for two types of one entry misleads. */
function reportDoubles(terms, logger) {
  const types = terms.filter(({ reflection }) =>
    reflection.kindOf(ReflectionKind.Interface | ReflectionKind.TypeAlias),
  );
  for (const [index, { term, reflection }] of types.entries()) {
    const before = types[index - 1];
    if (before?.term !== term) continue;
    if (importOf(before.reflection) !== importOf(reflection)) continue;
    logger.warn(
      `${term} names both ${before.reflection.name} and ${reflection.name}; give each its own word.`,
    );
  }
}

function letterOf(term) {
  if (/^[\x21-\x7e]/.test(term)) return "A–Z";
  return LETTERS.findLast(([, first]) => first.localeCompare(term, "zh-Hans-CN") <= 0)?.[0] ?? "A";
}

function introduction(terms) {
  return `${terms.length} 个术语，按拼音排列；接口说明里同一个词始终指同一样东西。按要做的事查，见“按要做的事查”。

${terms.length} terms, sorted by pinyin.\n`;
}

function text(words) {
  return { kind: "text", text: words };
}
