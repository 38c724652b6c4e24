import { isIsoDate } from "@supervision/domain";
import { isRecord } from "../expressions/read-node.ts";
import type { AnswerEvent } from "./answer-event.ts";
import { eventId } from "./event-id.ts";
import { placeKind, type LogPlace, type PlaceKind } from "./log-place.ts";

/** Why an event cannot be used. */
export interface NoEvent {
  readonly zh: string;
  readonly en: string;
}

const UNREADABLE: NoEvent = { zh: "内容读不出", en: "it cannot be read" };
const ALTERED: NoEvent = { zh: "内容与校验码不符", en: "it does not match its fingerprint" };
const UNKNOWN: NoEvent = { zh: "不认识这种记录", en: "it is of an unknown kind" };

/** Reads an event from data of any shape: the event, or why it cannot be used. What an answer says is for `checkAnswers` to check. */
export function readEvent(data: unknown): AnswerEvent | NoEvent {
  if (!isEnvelope(data)) return UNREADABLE;
  const kind = placeKind(data.at);
  if (kind === undefined || !Object.values(data.at).every((part) => part !== undefined)) return UNREADABLE;
  if (eventId(data) !== data.id) return ALTERED;
  return fits(kind, data.change) ? data : UNKNOWN;
}

/** Says whether what {@link readEvent} gave is an event. */
export function isEvent(read: AnswerEvent | NoEvent): read is AnswerEvent {
  return "id" in read;
}

/** The item an unusable event was about, where it can still be told. */
export function itemNamedIn(text: string): string | undefined {
  return /"item":"([^"\\]{1,100})"/.exec(text)?.[1];
}

function isEnvelope(data: unknown): data is AnswerEvent {
  if (!isRecord(data)) return false;
  const { id, replica, counter, parents, at, who, when } = data;
  return (
    typeof id === "string" &&
    typeof replica === "string" &&
    typeof counter === "number" &&
    Number.isSafeInteger(counter) &&
    counter > 0 &&
    Array.isArray(parents) &&
    parents.every((parent) => typeof parent === "string") &&
    isPlace(at) &&
    (who === undefined || typeof who === "string") &&
    (when === undefined || typeof when === "string")
  );
}

const PLACE = new Set(["item", "row", "column", "entry", "field", "rule", "note", "evidence"]);

function isPlace(data: unknown): data is LogPlace {
  return (
    isRecord(data) &&
    typeof data["item"] === "string" &&
    Object.entries(data).every(
      ([key, part]) => PLACE.has(key) && (key === "note" ? part === true : typeof part === "string"),
    )
  );
}

/** Says whether a change is one that may stand at such a place. */
function fits(kind: PlaceKind, change: unknown): boolean {
  if (!isRecord(change)) return false;
  const { type } = change;
  if (type === "cleared") return true;
  if (type === "undone") return typeof change["event"] === "string";
  switch (kind) {
    case "item":
      if (type === "group") return ["matrix", "repeat", "marks"].includes(String(change["group"]));
      return type === "unchanged" ? isUnchanged(change) : isSingle(change);
    case "cell":
    case "field":
      return type !== "computed" && isSingle(change);
    case "entry":
      return type === "entry" && isOptionalText(change["title"]);
    case "rule":
      return type === "mark" && isMark(change["mark"]);
    case "note":
      return type === "words" && typeof change["words"] === "string";
    case "evidence":
      return type === "named";
  }
}

const isText = (value: unknown): boolean => typeof value === "string";
const isOptionalText = (value: unknown): boolean => value === undefined || isText(value);
const isNumber = (value: unknown): boolean => typeof value === "number";
const isFiles = (value: unknown): boolean =>
  Array.isArray(value) && value.every((file) => isRecord(file) && isText(file["name"]));

const VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  "yes-no": isText,
  "yes-partly-no": isText,
  grade: isText,
  choice: isText,
  several: (value) => Array.isArray(value) && value.every(isText),
  number: isNumber,
  date: isIsoDate,
  text: isText,
  scale: isNumber,
  file: isFiles,
  photo: isFiles,
  signature: (value) => isRecord(value) && isText(value["name"]),
  place: (value) => isRecord(value) && isNumber(value["longitude"]) && isNumber(value["latitude"]),
  computed: (value) => ["string", "number", "boolean"].includes(typeof value),
};

const GROUPS: Readonly<Record<string, (value: unknown) => boolean>> = {
  matrix: (value) => isRecord(value) && Object.values(value).every(isCells),
  repeat: (value) =>
    Array.isArray(value) &&
    value.every(
      (entry) =>
        isRecord(entry) &&
        isText(entry["id"]) &&
        isOptionalText(entry["title"]) &&
        isCells(entry["answers"]) &&
        (entry["archived"] === undefined || isCells(entry["archived"])),
    ),
  marks: (value) => isRecord(value) && Object.values(value).every(isMark),
};

const NON_ANSWERS = new Set<unknown>(["not-applicable", "not-checked", "refused", "not-due"]);

function isSingle(change: unknown): boolean {
  if (!isRecord(change)) return false;
  const { type } = change;
  if (NON_ANSWERS.has(type)) return isOptionalText(change["because"]);
  return typeof type === "string" && Object.hasOwn(VALUES, type) && VALUES[type]?.(change["value"]) === true;
}

function isUnchanged({ since, answer }: Readonly<Record<string, unknown>>): boolean {
  if (!isIsoDate(since) || !isRecord(answer)) return false;
  const { type, value } = answer;
  if (typeof type !== "string") return false;
  return Object.hasOwn(GROUPS, type)
    ? GROUPS[type]?.(value) === true
    : isSingle(answer) && !NON_ANSWERS.has(type);
}

function isCells(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isSingle);
}

function isMark(value: unknown): boolean {
  return isNumber(value) || (isRecord(value) && isNumber(value["points"]) && isText(value["because"]));
}
