import { canonicalJson } from "@supervision/domain";
import type { Answer, AnswerNote } from "../answers/answer.ts";
import type { CellAnswer, RepeatEntry } from "../answers/answer-values.ts";
import type { Mark } from "../items/marks-form.ts";
import type { AnswerConflict, ConflictCandidate } from "./answer-conflict.ts";
import type { AnswerEvent } from "./answer-event.ts";
import { isCellAnswer, isWholeAnswer } from "./changes-for.ts";
import { allStanding, isAround, isOutlived, type ItemHistory } from "./item-history.ts";
import { placeKey, placeKind, type LogPlace } from "./log-place.ts";
import { indexStanding, type StandingIndex } from "./standing-index.ts";

/** What a log says of one item. */
export interface ResolvedItem {
  readonly answer?: Answer;
  /** Note and evidence of the item. */
  readonly besides: AnswerNote;
  readonly conflicts: readonly AnswerConflict[];
}

interface Reading {
  readonly history: ItemHistory;
  readonly standing: StandingIndex;
  /** Ids of entries in the order they were first named. */
  readonly entries: readonly string[];
  readonly conflicts: AnswerConflict[];
}

/** Works out the answer to an item, and where there is none because of a conflict. */
export function resolveItem(item: string, history: ItemHistory): ResolvedItem {
  const named = history.ready.flatMap(({ at }) => (at.entry === undefined ? [] : [at.entry]));
  const reading: Reading = {
    history,
    standing: indexStanding(allStanding(history)),
    entries: [...new Set(named)],
    conflicts: [],
  };
  const place = { item };
  const besidesIt = notedAt(reading, place);
  const said = settle(reading, place, [...wholes(reading, place), ...groups(reading, item)]);
  return {
    ...(said?.says === "answer" && said.answer !== undefined
      ? { answer: { ...said.answer, ...besidesIt } }
      : {}),
    besides: besidesIt,
    conflicts: reading.conflicts,
  };
}

/** What all say at a place; where they differ, nothing, and the conflict is told. */
function settle(
  { conflicts }: Reading,
  place: LogPlace,
  said: readonly ConflictCandidate[],
): ConflictCandidate | undefined {
  const candidates = distinct(said);
  if (candidates.length > 1) conflicts.push({ place, candidates });
  return candidates.length === 1 ? candidates[0] : undefined;
}

function distinct(said: readonly ConflictCandidate[]): readonly ConflictCandidate[] {
  const known = new Map<string, ConflictCandidate>();
  for (const candidate of said) {
    const { events, ...what } = candidate;
    const key = canonicalJson(what);
    const same = known.get(key);
    known.set(key, same === undefined ? candidate : { ...same, events: [...same.events, ...events] });
  }
  return [...known.values()];
}

function eventsAt({ standing }: Reading, place: LogPlace): readonly AnswerEvent[] {
  return standing.at(place);
}

/** Events that stand inside a place and put something down there. */
function inside({ standing }: Reading, place: LogPlace): readonly AnswerEvent[] {
  const within = place.entry === undefined ? standing.all : standing.inEntry(place.entry);
  return within.filter((event) => isAround(place, event.at) && event.change.type !== "cleared");
}

/** What is put down at a place as one, unless a part of it was answered later. */
function wholes(reading: Reading, place: LogPlace): readonly ConflictCandidate[] {
  const within = place.entry === undefined ? reading.standing.all : reading.standing.inEntry(place.entry);
  return eventsAt(reading, place)
    .filter((event) => !isOutlived(reading.history, within, event))
    .flatMap((event): readonly ConflictCandidate[] => {
      const { change } = event;
      const events = [event];
      if (change.type === "cleared") return [{ says: "nothing", events }];
      return isWholeAnswer(change) ? [{ says: "answer", answer: change, events }] : [];
    });
}

/** The group answers that are there part by part; more than one kind only where data is wrong. */
function groups(reading: Reading, item: string): readonly ConflictCandidate[] {
  const found: ConflictCandidate[] = [];
  const parts = inside(reading, { item });
  for (const [group, kinds] of GROUPS) {
    const frames = eventsAt(reading, { item }).filter(
      ({ change }) => change.type === "group" && change.group === group,
    );
    const own = parts.filter((event) => kinds.has(placeKind(event.at) ?? ""));
    const events = [...frames, ...own];
    if (events.length === 0) continue;
    const answer = GROUP_ANSWERS[group](reading, item, own);
    if (answer !== undefined) found.push({ says: "answer", answer, events });
  }
  return found;
}

const GROUPS = [
  ["matrix", new Set(["cell"])],
  ["repeat", new Set(["entry", "field"])],
  ["marks", new Set(["rule"])],
] as const satisfies readonly (readonly [string, ReadonlySet<string>])[];

type Parts = readonly AnswerEvent[];

const GROUP_ANSWERS = { matrix: matrixAnswer, repeat: repeatAnswer, marks: marksAnswer };

function matrixAnswer(reading: Reading, item: string, parts: Parts): Answer {
  const rows = new Map<string, [string, CellAnswer][]>();
  for (const place of placesOf(parts)) {
    const { row = "", column = "" } = place;
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    const answer = cellAt(reading, { item, row, column });
    if (answer !== undefined) cells.push([column, answer]);
  }
  const filled = [...rows].filter(([, cells]) => cells.length > 0);
  return {
    type: "matrix",
    value: Object.fromEntries(filled.map(([row, cells]) => [row, Object.fromEntries(cells)])),
  };
}

function repeatAnswer(reading: Reading, item: string, parts: Parts): Answer {
  const there = new Set(parts.flatMap((event) => event.at.entry ?? []));
  return {
    type: "repeat",
    value: reading.entries
      .filter((entry) => there.has(entry))
      .map((entry) => entryAt(reading, { item, entry })),
  };
}

/**
 * One entry. When one person took it out and another filled it in, it stays without answers: what is not known makes sums unknown, and
 * an entry that is left out would not.
 */
function entryAt(reading: Reading, place: { readonly item: string; readonly entry: string }): RepeatEntry {
  const { entry: id } = place;
  const here = eventsAt(reading, place);
  const fields = placesOf(inside(reading, place)).flatMap(({ field = "" }) => {
    const answer = cellAt(reading, { ...place, field });
    return answer === undefined ? [] : [[field, answer] as const];
  });
  const titles = here.flatMap((event) =>
    event.change.type === "entry" ? [{ title: event.change.title, events: [event] }] : [],
  );
  const taken = wholes(reading, place);
  const written = titles.length > 0 ? titles : [{ title: undefined, events: inside(reading, place) }];
  const filled = written.map(({ title, events }): ConflictCandidate & { readonly says: "entry" } => ({
    says: "entry",
    entry: { id, ...(title === undefined ? {} : { title }), answers: Object.fromEntries(fields) },
    events,
  }));
  const said = settle(reading, place, [...taken, ...filled]);
  if (said?.says === "entry") return said.entry;
  return { id, answers: taken.length > 0 ? {} : Object.fromEntries(fields) };
}

/** Marks of one clause. With one of them in conflict there is no answer: a rule that is left out says that nothing was found. */
function marksAnswer(reading: Reading, item: string, parts: Parts): Answer | undefined {
  const marks: [string, Mark][] = [];
  for (const { rule = "" } of placesOf(parts)) {
    const said = settle(
      reading,
      { item, rule },
      eventsAt(reading, { item, rule }).map((event): ConflictCandidate => {
        const events = [event];
        return event.change.type === "mark"
          ? { says: "mark", mark: event.change.mark, events }
          : { says: "nothing", events };
      }),
    );
    if (said === undefined) return undefined;
    if (said.says === "mark") marks.push([rule, said.mark]);
  }
  return { type: "marks", value: Object.fromEntries(marks) };
}

function cellAt(reading: Reading, place: LogPlace): CellAnswer | undefined {
  const said = settle(
    reading,
    place,
    eventsAt(reading, place).map((event): ConflictCandidate => {
      const events = [event];
      const { change } = event;
      return isCellAnswer(change) ? { says: "answer", answer: change, events } : { says: "nothing", events };
    }),
  );
  const noted = notedAt(reading, place);
  if (said?.says !== "answer" || !isCell(said.answer)) return undefined;
  return { ...said.answer, ...noted };
}

function isCell(answer: Answer | CellAnswer): answer is CellAnswer {
  return !["unchanged", "matrix", "repeat", "marks", "computed"].includes(answer.type);
}

/** The note and the evidence besides an answer. Names of papers are put together: nobody loses what another one added. */
function notedAt(reading: Reading, place: LogPlace): AnswerNote {
  const said = settle(
    reading,
    { ...place, note: true },
    eventsAt(reading, { ...place, note: true }).map((event): ConflictCandidate => {
      const events = [event];
      return event.change.type === "words"
        ? { says: "words", words: event.change.words, events }
        : { says: "nothing", events };
    }),
  );
  const names = reading.standing.papersAt(place);
  return {
    ...(said?.says === "words" ? { note: said.words } : {}),
    ...(names.length > 0 ? { evidence: [...new Set(names)] } : {}),
  };
}

function placesOf(events: Parts): readonly LogPlace[] {
  return [...new Map(events.map((event) => [placeKey(event.at), event.at])).values()];
}
