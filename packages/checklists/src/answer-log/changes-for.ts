import type { Answer, AnswerNote, GivenAnswer } from "../answers/answer.ts";
import type { CellAnswer, RepeatEntry } from "../answers/answer-values.ts";
import type { NewAnswer } from "./append-answer.ts";
import type { AnswerChange, AnswerEvent, GroupType, WholeAnswer } from "./answer-event.ts";
import { allStanding, type ItemHistory } from "./item-history.ts";
import { besides, isSamePlace, type LogPlace } from "./log-place.ts";

type Change = readonly [at: LogPlace, change: AnswerChange];
type Group = Extract<Answer, { readonly type: GroupType }>;

/** The changes by which an answer is written: group by group part by part, and notes and evidence by themselves. */
export function changesFor(history: ItemHistory, answer: NewAnswer): readonly Change[] {
  const standing = allStanding(history);
  if ("clear" in answer) return [[answer.clear, { type: "cleared" }]];
  if ("note" in answer) return [noteChange(answer.besides, answer.note)];
  if ("evidence" in answer)
    return [[{ ...besides(answer.besides), evidence: answer.evidence }, { type: "named" }]];
  if ("row" in answer) {
    const { item, row, column } = answer;
    return [...opened(standing, item), ...cellChanges(standing, { item, row, column }, answer.answer)];
  }
  if ("field" in answer) {
    const { item, entry, field } = answer;
    return [...opened(standing, item), ...cellChanges(standing, { item, entry, field }, answer.answer)];
  }
  if ("entry" in answer) {
    const { item, entry, title } = answer;
    return [...opened(standing, item), entryChange(item, entry, title)];
  }
  if ("rule" in answer) {
    const { item, rule, mark } = answer;
    return [
      ...opened(standing, item),
      [
        { item, rule },
        { type: "mark", mark },
      ],
    ];
  }
  return itemChanges(standing, answer.item, answer.answer);
}

function itemChanges(
  standing: readonly AnswerEvent[],
  item: string,
  { note, evidence, ...answer }: Answer,
): readonly Change[] {
  const changes =
    answer.type === "matrix" || answer.type === "repeat" || answer.type === "marks"
      ? groupChanges(standing, item, answer)
      : [[{ item }, answer] satisfies Change];
  return [...changes, ...noteChanges(standing, { item }, { note, evidence })];
}

/** Every part the answer has, and that nothing stands where it has none. */
function groupChanges(standing: readonly AnswerEvent[], item: string, answer: Group): readonly Change[] {
  const parts = partsOf(standing, item, answer);
  const isWritten = (at: LogPlace): boolean => parts.some(([place]) => isSamePlace(place, at));
  // What stands in an entry that is taken out goes with it.
  const isEntryKept = (entry: string | undefined): boolean => parts.some(([at]) => at.entry === entry);
  const left = standing
    .map(({ at }) => at)
    .filter((at) => isPart(at) && !isWritten(at))
    .map((at) => (at.entry === undefined || isEntryKept(at.entry) ? at : { item: at.item, entry: at.entry }));
  return [
    [{ item }, { type: "group", group: answer.type }],
    ...parts,
    ...left.map((at): Change => [at, { type: "cleared" }]),
  ];
}

function isPart({ note, evidence, row, entry, rule }: LogPlace): boolean {
  if (note !== undefined || evidence !== undefined) return false;
  return row !== undefined || entry !== undefined || rule !== undefined;
}

function partsOf(standing: readonly AnswerEvent[], item: string, answer: Group): readonly Change[] {
  switch (answer.type) {
    case "matrix":
      return Object.entries(answer.value).flatMap(([row, cells]) =>
        Object.entries(cells).flatMap(([column, cell]) => cellChanges(standing, { item, row, column }, cell)),
      );
    case "repeat":
      return answer.value.flatMap((entry) => entryChanges(standing, item, entry));
    case "marks":
      return Object.entries(answer.value).map(([rule, mark]) => [
        { item, rule },
        { type: "mark", mark },
      ]);
  }
}

function entryChanges(
  standing: readonly AnswerEvent[],
  item: string,
  { id, title, answers, archived }: RepeatEntry,
): readonly Change[] {
  return [
    entryChange(item, id, title),
    ...Object.entries({ ...archived, ...answers }).flatMap(([field, answer]) =>
      cellChanges(standing, { item, entry: id, field }, answer),
    ),
  ];
}

function entryChange(item: string, entry: string, title: string | undefined): Change {
  return [
    { item, entry },
    { type: "entry", ...(title === undefined ? {} : { title }) },
  ];
}

function cellChanges(
  standing: readonly AnswerEvent[],
  at: LogPlace,
  { note, evidence, ...answer }: CellAnswer,
): readonly Change[] {
  return [[at, answer], ...noteChanges(standing, at, { note, evidence })];
}

function noteChanges(
  standing: readonly AnswerEvent[],
  at: LogPlace,
  { note, evidence }: { readonly [Key in keyof AnswerNote]: AnswerNote[Key] | undefined },
): readonly Change[] {
  const named = standing.flatMap((event) =>
    event.at.evidence !== undefined && isSamePlace(besides(event.at), at) ? [event.at.evidence] : [],
  );
  return [
    ...(note === undefined ? [] : [noteChange(at, note)]),
    ...(evidence ?? []).map((name): Change => [{ ...at, evidence: name }, { type: "named" }]),
    ...named
      .filter((name) => evidence !== undefined && !evidence.includes(name))
      .map((name): Change => [{ ...at, evidence: name }, { type: "cleared" }]),
  ];
}

function noteChange(at: LogPlace, note: string): Change {
  const place = { ...besides(at), note: true } as const;
  return [place, note.trim() === "" ? { type: "cleared" } : { type: "words", words: note }];
}

/** A group that was confirmed as unchanged is written part by part before one of its parts is answered anew. */
function opened(standing: readonly AnswerEvent[], item: string): readonly Change[] {
  const [only, ...others] = standing.filter(({ at }) => isSamePlace(at, { item }));
  if (only === undefined || others.length > 0 || only.change.type !== "unchanged") return [];
  const { answer }: { readonly answer: GivenAnswer } = only.change;
  const isGroup = answer.type === "matrix" || answer.type === "repeat" || answer.type === "marks";
  return isGroup ? itemChanges(standing, item, answer) : [];
}

/** Says whether a change is an answer to a whole item. */
export function isWholeAnswer(change: AnswerChange): change is WholeAnswer {
  return !Object.hasOwn(PARTS, change.type);
}

/** Says whether a change is an answer to one cell or field. */
export function isCellAnswer(change: AnswerChange): change is CellAnswer {
  return change.type !== "unchanged" && isWholeAnswer(change);
}

const PARTS: Readonly<Record<string, true>> = {
  group: true,
  entry: true,
  mark: true,
  words: true,
  named: true,
  cleared: true,
  undone: true,
};
