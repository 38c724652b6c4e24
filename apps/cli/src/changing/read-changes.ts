import type { Issue } from "@supervision/domain";
import type { ScheduleProblem } from "@supervision/schedule";
import type { Pin, PlanChange } from "@supervision/schedule/replanning";
import { readInput, readJson } from "../files/read-files.ts";
import { inputFailure } from "../terminal/failure.ts";
import type { Origin } from "./origins.ts";
import { isChange, listOf } from "./plan-life.ts";
import { readChangeWords } from "./read-change-words.ts";

/** More than this no office has to say on one day. */
const MOST = 2000;

/** What happened, and where each change was read. */
interface ChangesRead {
  /** The changes in the order in which they were given: files first. */
  readonly changes: readonly PlanChange[];
  /** Where each was read. */
  readonly origins: readonly Origin[];
  /** What is doubtful. */
  readonly warnings: readonly Issue[];
}

/** Reads what happened from files (a table with Chinese headings, or JSON) and from words of the call. */
export async function readChanges(
  folder: string,
  files: readonly string[],
  words: readonly string[],
  problem: ScheduleProblem,
): Promise<ChangesRead> {
  const { readChangeSheet } = await import("@supervision/schemas");
  const changes: PlanChange[] = [];
  const origins: Origin[] = [];
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  for (const name of files) {
    const file = await readInput(folder, name);
    if (isJson(file.bytes)) {
      const list = listOf(await readJson(folder, name), isChange);
      if (list === undefined) throw inputFailure([notChanges(name)]);
      requireSome(name, list.length);
      list.forEach((change, index) => {
        changes.push(change);
        origins.push({ place: { file: name }, path: [index] });
      });
      continue;
    }
    const read = await readChangeSheet(file, problem);
    if (!read.ok) issues.push(...read.issues);
    else {
      requireSome(name, read.value.length);
      for (const { change, place } of read.value) {
        changes.push(change);
        origins.push({ place, path: [] });
      }
      warnings.push(...read.warnings);
    }
  }
  for (const [index, text] of words.entries()) {
    const read = await readChangeWords(text, index, problem);
    changes.push(...read.changes);
    origins.push(...read.origins);
    issues.push(...read.issues);
  }
  const [first, ...others] = issues;
  if (first !== undefined) throw inputFailure([first, ...others]);
  return { changes, origins, warnings };
}

/** Reads what must stay: a list in a JSON file; what stands in it is read by `replan`. */
export async function readPins(folder: string, names: readonly string[]): Promise<readonly Pin[]> {
  const pins: Pin[] = [];
  for (const name of names) {
    const list = listOf(await readJson(folder, name), isPin);
    if (list === undefined) throw inputFailure([notPins(name)]);
    pins.push(...list);
  }
  return pins;
}

function isPin(value: unknown): value is Pin {
  if (typeof value !== "object" || value === null || !("what" in value)) return false;
  return typeof value.what === "object" && value.what !== null;
}

/** Says whether a file begins as JSON does, whatever its name. */
function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith("[") || start.startsWith("{");
}

function notChanges(name: string): Issue {
  return {
    code: "changes-expected",
    severity: "error",
    message: {
      zh: "JSON 文件里不是变动的列表：每条变动是一个写有 type 的对象",
      en: "The JSON file is no list of changes, each an object with its type.",
    },
    fix: {
      zh: '例如 [{ "type": "inspector-absent", "inspector": "D03", "days": { "from": "2026-03-09", "until": "2026-03-20" } }]；不熟悉 JSON 的填表格，空表用 schedule form 写出',
      en: 'For example [{ "type": "inspector-absent", "inspector": "D03", "days": { "from": "2026-03-09", "until": "2026-03-20" } }]; or use a table: schedule form.',
    },
    path: [],
    place: { file: name },
  };
}

function notPins(name: string): Issue {
  return {
    code: "pins-expected",
    severity: "error",
    message: { zh: "JSON 文件里不是锁定的列表", en: "The JSON file is no list of pins." },
    fix: {
      zh: '例如 [{ "what": { "visit": "督导编号" }, "by": "办公室", "reason": "已通知学校" }]',
      en: 'For example [{ "what": { "visit": "id of the visit" }, "by": "office", "reason": "the school was told" }].',
    },
    path: [],
    place: { file: name },
  };
}

/** An empty form is a slip, and thousands of rows are too. */
function requireSome(name: string, count: number): void {
  if (count === 0) throw inputFailure([noChanges(name)]);
  if (count > MOST) throw inputFailure([tooMany(name, count)]);
}

function noChanges(name: string): Issue {
  return {
    code: "changes-empty",
    severity: "error",
    message: { zh: "没有登记任何变动", en: "Nothing is told of what happened." },
    fix: {
      zh: "在“变动登记”表里一件事填一行，再交一次；怎样填见“填写说明”",
      en: "Fill in a row a matter and give the file again.",
    },
    path: [],
    place: { file: name },
  };
}

function tooMany(name: string, count: number): Issue {
  return {
    code: "changes-too-many",
    severity: "error",
    message: {
      zh: `一次登记了${count}项变动，最多${MOST}项`,
      en: `${count} changes at once; at most ${MOST} are read.`,
    },
    fix: {
      zh: "整个乡镇、责任区或全区停课的写一行；其余分几次办理",
      en: "Close a town, zone or the district in one row; do the rest in several calls.",
    },
    path: [],
    place: { file: name },
  };
}
