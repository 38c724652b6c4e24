import type { Issue } from "@supervision/domain";
import type { ScheduleProblem } from "@supervision/schedule";
import type { PlanChange } from "@supervision/schedule/replanning";
import type { Origin } from "./origins.ts";

/** What the words of one change say, or what is wrong with them. */
interface WordsRead {
  /** The changes. */
  readonly changes: readonly PlanChange[];
  /** Where each was read. */
  readonly origins: readonly Origin[];
  /** What is wrong. */
  readonly issues: readonly Issue[];
}

/** Reads one change of the call: the matter, then headings of the table with their values, as in `请假 督学=D03 开始=2026-03-09`. */
export async function readChangeWords(
  text: string,
  index: number,
  problem: ScheduleProblem,
): Promise<WordsRead> {
  const { readChangeSheet } = await import("@supervision/schemas");
  const name = `--change ${index + 1}`;
  const cells: (readonly [heading: string, value: string])[] = [];
  for (const word of text.split(/[\s；;]+/u).filter((part) => part !== "")) {
    const [, heading, value] = /^([^=＝]+)[=＝](.*)$/u.exec(word) ?? [];
    if (heading !== undefined && value !== undefined) cells.push([heading, value]);
    else if (cells.length === 0) cells.push(["事项", word]);
    else return { changes: [], origins: [], issues: [wordUnread(word, name)] };
  }
  const [first, second] = cells;
  if (first === undefined || second === undefined)
    return { changes: [], origins: [], issues: [wordUnread(text, name)] };
  const table = `${lineOf(cells.map(([heading]) => heading))}\n${lineOf(cells.map(([, value]) => value))}\n`;
  const read = await readChangeSheet({ name, bytes: new TextEncoder().encode(table) }, problem);
  const issues = (read.ok ? read.warnings : read.issues).map(inWords);
  if (!read.ok || issues.some(({ severity }) => severity === "error"))
    return { changes: [], origins: [], issues };
  return {
    changes: read.value.map(({ change }) => change),
    origins: read.value.map(() => ({ place: { file: name }, path: [] })),
    issues: [],
  };
}

function lineOf(values: readonly string[]): string {
  return values.map((value) => `"${value.replaceAll('"', '""')}"`).join(",");
}

// The words of a call have columns, but neither rows nor cells; a column nobody knows is a slip there and no other column of the office.
function inWords({ place = {}, ...issue }: Issue): Issue {
  const { row: _row, cell: _cell, ...where } = place;
  const severity = issue.code === "column-unknown" ? "error" : issue.severity;
  return { ...issue, severity, path: [], place: where };
}

function wordUnread(word: string, name: string): Issue {
  return {
    code: "change-words-unread",
    severity: "error",
    message: { zh: `读不懂“${word}”`, en: `Cannot read "${word}".` },
    fix: {
      zh: '先写事项，再写“列名=内容”，用空格隔开，如 --change "请假 督学=D03 开始=2026-03-09 结束=2026-03-20"',
      en: 'Write the matter, then column=value, with spaces between, such as --change "请假 督学=D03 开始=2026-03-09 结束=2026-03-20".',
    },
    path: [],
    place: { file: name },
  };
}
