// Pages and lists say in Chinese what an export is (`@term`, or what the page of tasks calls it) before the words of its comment.
import { CommentTag, Converter, ReflectionKind } from "typedoc";
import { taskOf } from "./tasks.mjs";
import { termOf } from "./terms.mjs";

/** TypeDoc plugin: short summaries of exports and entries. */
export function summaries(app) {
  app.converter.on(
    Converter.EVENT_RESOLVE_END,
    ({ project }) => {
      for (const reflection of Object.values(project.reflections)) {
        const { comment } = reflection;
        if (comment === undefined || comment.getTag("@summary") !== undefined) continue;
        comment.summary.unshift(...label(reflection));
        const content = reflection.kindOf(ReflectionKind.Module)
          ? firstParagraphs(comment.summary, 2)
          : firstSentence(comment.getShortSummary(true));
        if (content.length > 0) comment.blockTags.push(new CommentTag("@summary", content));
      }
    },
    -900,
  );
}

function label(reflection) {
  const term = termOf(reflection) ?? taskFor(reflection);
  return term === undefined ? [] : [{ kind: "text", text: `**${term}** ` }];
}

/** What the page of tasks calls a function; its comment stands on its signature. */
function taskFor(reflection) {
  return reflection.kindOf(ReflectionKind.CallSignature) ? taskOf(reflection.name) : undefined;
}

/** An entry says what it is for in both languages, a paragraph each. */
function firstParagraphs(parts, count) {
  const paragraphs = [];
  let left = count;
  for (const part of parts) {
    const pieces = part.kind === "text" ? part.text.split("\n\n") : [part.text];
    paragraphs.push({ ...part, text: pieces.slice(0, left).join("\n\n") });
    left -= pieces.length - 1;
    if (left <= 0) break;
  }
  return paragraphs;
}

function firstSentence(parts) {
  const sentence = [];
  for (const part of parts) {
    const end = part.kind === "text" ? /[.;](?=\s|$)|。/.exec(part.text) : null;
    if (end !== null)
      return [
        ...sentence,
        { ...part, text: `${part.text.slice(0, end.index)}${end[0] === ";" ? "." : end[0]}` },
      ];
    sentence.push({ ...part });
  }
  return sentence;
}
