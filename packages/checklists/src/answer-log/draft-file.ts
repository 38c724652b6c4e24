import {
  failed,
  INSTITUTION_KINDS,
  isIsoDate,
  passed,
  type Checked,
  type EditionPin,
  type InstitutionKind,
  type Issue,
  type Stage,
} from "@supervision/domain";
import type { InstitutionFacts } from "../answers/institution-facts.ts";
import { isRecord } from "../expressions/read-node.ts";
import { draftEventDamaged, draftIncomplete, draftUnreadable, draftVersionUnknown } from "../issues.ts";
import type { AnswerEvent, AnswerLog } from "./answer-event.ts";
import { unionOf } from "./merge-logs.ts";
import { isEvent, itemNamedIn, readEvent } from "./read-event.ts";

const FORMAT = "supervision-draft";
const VERSION = 1;

const stages: readonly Stage[] = [
  "preschool",
  "primary",
  "junior-middle",
  "senior-middle",
  "vocational",
  "special",
];

/**
 * A log as a file to keep, send and import: JSON with one event a line, so that a damaged file loses only the damaged lines.
 */
export function encodeDraft(log: AnswerLog): string {
  const header = {
    format: FORMAT,
    version: VERSION,
    institution: log.institution,
    date: log.date,
    pin: log.pin,
    ...(log.facts === undefined ? {} : { facts: log.facts }),
    count: log.events.length,
  };
  const events = log.events.map((event) => JSON.stringify(event)).join(",\n");
  return `${JSON.stringify(header).slice(0, -1)},"events":[\n${events}\n]}\n`;
}

/**
 * Reads a draft file. A file that was cut off or damaged is the normal case: every event that is whole is kept, and the warnings
 * say what was lost.
 *
 * Fails with `draft-unreadable` when the file is no draft or its first line is damaged, with `draft-version-unknown` when a later version wrote it.
 * Warnings: `draft-event-damaged` for each event that is lost, with line and item, `draft-incomplete` when the end is missing.
 *
 * @example
 * ```ts
 * import { pinOf } from "@supervision/checklists";
 * import { appendAnswer, decodeDraft, encodeDraft, startLog } from "@supervision/checklists/answer-log";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const started = startLog({ pin: pinOf("school/routine", edition), institution: "s1", date: "2026-03-02" });
 *   const { log } = appendAnswer(started, { replica: "phone-1" }, {
 *     item: "safety",
 *     answer: { type: "yes-no", value: "yes" },
 *   });
 *   const cutOff = decodeDraft(encodeDraft(log).slice(0, -20));
 *   console.log(cutOff.ok && cutOff.warnings.map(({ code }) => code)); // => [ 'draft-event-damaged', 'draft-incomplete' ]
 * }
 * ```
 */
export function decodeDraft(text: string): Checked<AnswerLog> {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const whole = parsed(lines.join("\n"));
  const events = isRecord(whole) ? whole["events"] : undefined;
  const header = readHeader(isRecord(whole) ? whole : parsed(`${lines[0] ?? ""}]}`));
  if ("code" in header) return failed([header]);
  const parts = Array.isArray(events) ? events.map((event) => JSON.stringify(event)) : eventLines(lines);
  const read = readEvents(parts, (index) => ({ zh: `第${index + 1}条`, en: `Event ${index + 1}` }));
  const { count, ...visit } = header;
  const log = { ...visit, events: unionOf([], read.events) };
  const isComplete = Array.isArray(events) ? read.events.length === count : false;
  return passed(
    log,
    isComplete ? read.issues : [...read.issues, draftIncomplete(read.events.length, count, ["events"])],
  );
}

/** The events among pieces of text, and an issue for each piece that is none. */
export function readEvents(
  parts: readonly string[],
  where: (index: number) => { readonly zh: string; readonly en: string },
): { readonly events: readonly AnswerEvent[]; readonly issues: readonly Issue[] } {
  const events: AnswerEvent[] = [];
  const issues: Issue[] = [];
  for (const [index, part] of parts.entries()) {
    const read = readEvent(parsed(part));
    if (isEvent(read)) events.push(read);
    else issues.push(draftEventDamaged(where(index), itemNamedIn(part), read, ["events", index]));
  }
  return { events, issues };
}

/** Reads JSON; `undefined` when it is none. */
export function parsed(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return data;
  } catch {
    return undefined;
  }
}

/** Lines that hold an event or what is left of one. */
function eventLines(lines: readonly string[]): readonly string[] {
  return lines
    .slice(1)
    .map((line) => line.trim().replace(/,$/, ""))
    .filter((line) => line !== "" && line !== "]}" && line !== "]");
}

type Header = Omit<AnswerLog, "events"> & { readonly count: number | undefined };

function readHeader(data: unknown): Header | Issue {
  if (!isRecord(data) || data["format"] !== FORMAT)
    return draftUnreadable(
      { zh: "不是草稿文件，或首行损坏", en: "it is no draft, or its first line is damaged" },
      [],
    );
  const { version, count } = data;
  if (version !== VERSION) return draftVersionUnknown(String(version), ["version"]);
  const visit = readVisit(data);
  if (visit === undefined)
    return draftUnreadable(
      { zh: "首行缺少单位、日期或清单版次", en: "its first line lacks institution, day or edition" },
      [],
    );
  return { ...visit, count: typeof count === "number" ? count : undefined };
}

/** Institution, day and pin of a visit, from data of any shape. */
export function readVisit(data: unknown): Omit<AnswerLog, "events"> | undefined {
  if (!isRecord(data)) return undefined;
  const { institution, date, pin } = data;
  if (typeof institution !== "string" || !isIsoDate(date) || !isPin(pin)) return undefined;
  const facts = readFacts(data["facts"]);
  return {
    institution,
    date,
    pin: { series: pin.series, edition: pin.edition, digest: pin.digest },
    ...(facts === undefined ? {} : { facts }),
  };
}

// A fact that cannot be read is not known, which is what conditions take it for.
function readFacts(data: unknown): InstitutionFacts | undefined {
  if (!isRecord(data)) return undefined;
  const { kind, nature, inclusive, boarding, students } = data;
  const pupils = isRecord(students)
    ? stages.flatMap((stage) => {
        const count = students[stage];
        return typeof count === "number" && Number.isInteger(count) && count >= 0
          ? [[stage, count] as const]
          : [];
      })
    : undefined;
  return {
    ...(isKind(kind) ? { kind } : {}),
    ...(nature === "public" || nature === "private" ? { nature } : {}),
    ...(typeof inclusive === "boolean" ? { inclusive } : {}),
    ...(typeof boarding === "boolean" ? { boarding } : {}),
    ...(pupils === undefined ? {} : { students: Object.fromEntries(pupils) }),
  };
}

function isKind(kind: unknown): kind is InstitutionKind {
  return typeof kind === "string" && Object.hasOwn(INSTITUTION_KINDS, kind);
}

function isPin(pin: unknown): pin is EditionPin {
  return isRecord(pin) && ["series", "edition", "digest"].every((key) => typeof pin[key] === "string");
}
