/** A piece of TypeScript shown to readers, with the place where it stands. */
export interface Sample {
  /** The file, relative to the root. */
  readonly file: string;
  /** The line of the first line of code, from 1. */
  readonly line: number;
  /** The code as shown. */
  readonly code: string;
  /** False for a fence marked `ts no-run`, of which only the types are checked. */
  readonly runs: boolean;
}

/** Every fenced `ts` block of a Markdown text. */
export function markdownSamples(file: string, text: string): Sample[] {
  return fences(
    file,
    text.split("\n").map((content, index) => ({ content, line: index + 1 })),
  );
}

/** Every fenced `ts` block that stands in an `@example` of a documentation comment. */
export function exampleSamples(file: string, text: string): Sample[] {
  const samples: Sample[] = [];
  let example: Line[] | undefined;
  let inComment = false;
  let inFence = false;
  const close = (): void => {
    if (example !== undefined) samples.push(...fences(file, example));
    example = undefined;
    inFence = false;
  };
  for (const [index, raw] of text.split("\n").entries()) {
    if (!inComment && /^\s*\/\*\*/.test(raw)) inComment = true;
    if (!inComment) continue;
    const content = raw.replace(/^\s*\/?\*{1,2}(?!\/) ?/, "");
    const tag = inFence ? null : /^@(\w+)/.exec(content);
    if (tag !== null) {
      close();
      if (tag[1] === "example") example = [];
    }
    if (/^\s*```/.test(content)) inFence = !inFence;
    if (/\*\/\s*$/.test(raw)) {
      close();
      inComment = false;
      continue;
    }
    example?.push({ content, line: index + 1 });
  }
  return samples;
}

interface Line {
  readonly content: string;
  readonly line: number;
}

function fences(file: string, lines: readonly Line[]): Sample[] {
  const samples: Sample[] = [];
  let open: { line: number; runs: boolean; indent: string; mark: string; code: string[] } | undefined;
  let foreign: string | undefined;
  for (const { content, line } of lines) {
    const fence = /^(\s*)(`{3,})(.*)$/.exec(content);
    const [, indent = "", mark = "", info = ""] = fence ?? [];
    if (open !== undefined) {
      if (fence !== null && mark.length >= open.mark.length && info.trim() === "") {
        samples.push({ file, line: open.line, code: `${open.code.join("\n")}\n`, runs: open.runs });
        open = undefined;
      } else {
        open.code.push(content.startsWith(open.indent) ? content.slice(open.indent.length) : content);
      }
    } else if (fence !== null && foreign !== undefined) {
      if (mark.length >= foreign.length && info.trim() === "") foreign = undefined;
    } else if (fence !== null) {
      const words = info.trim().split(/\s+/);
      if (words[0] === "ts") {
        open = { line: line + 1, runs: !words.includes("no-run"), indent, mark, code: [] };
      } else {
        foreign = mark;
      }
    }
  }
  return samples;
}
