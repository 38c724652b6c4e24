import type { ChecklistAnswers } from "@supervision/checklists";
import type { ExchangeLoss } from "@supervision/checklists/xlsform";

type Data = unknown;
type Change = (value: Data, answers: ChecklistAnswers) => Data;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const without = (value: Data, ...keys: readonly string[]): Data =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) : value;

const GONE = Symbol("gone");

const onlyName = (value: Data): Data => {
  const name = (file: Data): Data => (isObject(file) ? { name: file["name"] } : file);
  if (Array.isArray(value)) return value.slice(0, 1).map(name);
  return isObject(value) && "file" in value ? { ...value, file: name(value["file"]) } : value;
};

/** What each loss means, as a change of the answers at its place. */
const CHANGES: Readonly<Record<string, Change>> = {
  "unchanged-not-carried": (value) => {
    const answer = isObject(value) ? value["answer"] : undefined;
    if (answer === GONE) return GONE;
    if (!isObject(value) || !isObject(answer)) return value;
    const note = value["note"] ?? answer["note"];
    return { ...answer, ...(note === undefined ? {} : { note }) };
  },
  "evidence-not-carried": (value) => without(value, "evidence"),
  "archive-not-carried": () => GONE,
  "facts-not-carried": () => GONE,
  "unasked-cell-not-carried": () => GONE,
  "cell-reasons-not-carried": () => GONE,
  "cell-signature-not-carried": () => GONE,
  "cell-note-not-carried": (value) => without(value, "note", "evidence"),
  "empty-answer-not-carried": () => GONE,
  "blank-text-not-carried": () => GONE,
  "character-not-carried": (value) =>
    // eslint-disable-next-line no-control-regex
    typeof value === "string" ? value.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "") : value,
  "file-count-not-carried": (value) => (Array.isArray(value) ? value.slice(0, 1) : value),
  "file-details-not-carried": onlyName,
  "signature-details-not-carried": (value, { date }) =>
    isObject(value) ? { ...value, signedOn: date } : value,
  "computed-not-carried": () => GONE,
};

/** Changes what stands at a path; what is gone is taken out, entries of lists too, and so is what holds nothing any more. */
function changed(
  root: Data,
  [key, ...rest]: readonly (string | number)[],
  change: (value: Data) => Data,
): Data {
  if (key === undefined) return change(root);
  if (Array.isArray(root)) {
    const list: readonly unknown[] = root;
    return list.map((one, index) => (index === key ? changed(one, rest, change) : one));
  }
  if (!isObject(root) || !(key in root)) return root;
  return { ...root, [key]: changed(root[key], rest, change) };
}

function tidy(value: Data): Data {
  if (Array.isArray(value)) return value.filter((one) => one !== GONE).map(tidy);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== GONE)
      .map(([key, one]) => [key, tidy(one)]),
  );
}

/** The answers as they come back when exactly these losses happen, and no other. */
export function afterLosses(answers: ChecklistAnswers, losses: readonly ExchangeLoss[]): Data {
  // What is lost of parts comes before what is lost of the whole that holds them.
  const inner = losses.toSorted((a, b) => b.path.length - a.path.length);
  const left = inner.reduce<Data>((data, { code, path }) => {
    const change = CHANGES[code];
    if (change === undefined) throw new Error(`nobody says what ${code} means`);
    // An answer given for an item whose value is gone is gone itself.
    const at = code === "empty-answer-not-carried" && path.at(-1) === "value" ? path.slice(0, -1) : path;
    const stays = code === "blank-text-not-carried" && path.includes("value") && path.at(-1) === "because";
    return changed(data, at, (value) => (value === GONE ? GONE : stays ? "" : change(value, answers)));
  }, answers);
  return reasons(tidy(left));
}

/** A reason that was blank comes back as an empty one where a reason is needed. */
function reasons(data: Data): Data {
  if (!isObject(data) || !isObject(data["answers"])) return data;
  const answers = Object.entries(data["answers"]).map(([id, answer]) => {
    const type = isObject(answer) ? answer["type"] : undefined;
    const needs = (type === "not-applicable" || type === "refused") && isObject(answer);
    return [id, needs && answer["because"] === undefined ? { ...answer, because: "" } : answer] as const;
  });
  return { ...data, answers: Object.fromEntries(answers) };
}
