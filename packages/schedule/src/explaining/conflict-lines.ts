import type { Bilingual, Inspector, Visit } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import type { Room } from "./room-for.ts";
import type { SmallestConflict } from "./smallest-conflict.ts";

/** One line of a conflict. */
export interface ConflictLine {
  readonly words: Bilingual;
  /** Whether there is room once what it tells of is gone, everything else as it stands. */
  readonly without: Room;
}

/** Facts alike that are named one by one; more are told together. */
const ONE_BY_ONE = 3;

/** A conflict line by line: many who are away alike in one line, and many visits in one, each asked about as a whole. */
export function conflictLines(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  { facts: conflict, without }: Pick<SmallestConflict, "facts" | "without">,
): readonly ConflictLine[] {
  const others = conflict.filter(({ kind }) => kind === "visit");
  if (others.length <= ONE_BY_ONE) return factLines(problem, conflict, without);
  const { institutions } = problem.register;
  const places = new Map(institutions.map(({ id, name }) => [id, name]));
  const ids = new Set(others.flatMap((fact) => (fact.kind === "visit" ? [fact.visit] : [])));
  const names = visits
    .filter(({ id }) => ids.has(id))
    .map(({ institution }) => places.get(institution) ?? institution);
  return [
    ...factLines(
      problem,
      conflict.filter(({ kind }) => kind !== "visit"),
      without,
    ),
    {
      words: {
        zh: `同期还须督导${others.length}次：${names.join("、")}`,
        en: `${others.length} other visits are owed in that time: ${names.join(", ")}.`,
      },
      without: without(others),
    },
  ];
}

/** Facts of which one gone is enough; of many visits none is said. */
export function decisiveAmong({
  facts,
  without,
}: Pick<SmallestConflict, "facts" | "without">): readonly ConflictFact[] {
  const areMany = facts.filter(({ kind }) => kind === "visit").length > ONE_BY_ONE;
  return facts.filter((fact) => !(areMany && fact.kind === "visit") && without([fact]) === "yes");
}

// When many are away for the same reason at the same time, one line tells of them all.
function factLines(
  { register: { inspectors } }: ScheduleProblem,
  facts: readonly ConflictFact[],
  without: SmallestConflict["without"],
): readonly ConflictLine[] {
  const people = new Map(inspectors.map((person) => [person.id, person]));
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  const keyOf = (fact: ConflictFact): string => {
    if (fact.kind !== "leave" && fact.kind !== "busy") return "";
    const name = nameOf(fact.inspector);
    return fact.words.zh.startsWith(name) ? fact.words.zh.slice(name.length) : "";
  };
  const away = new Map<string, ConflictFact[]>();
  for (const fact of facts) away.set(keyOf(fact), [...(away.get(keyOf(fact)) ?? []), fact]);
  const told = new Set<string>();
  const before: Inspector[] = [];
  return facts.flatMap((fact): readonly ConflictLine[] => {
    const key = keyOf(fact);
    const alike = key === "" ? [] : (away.get(key) ?? []);
    if (alike.length <= ONE_BY_ONE || !("inspector" in fact)) {
      const person = fact.kind === "weekly-times" ? people.get(fact.inspector) : undefined;
      const words = person === undefined ? fact.words : withoutCommonDay(fact.words, person, before);
      if (person !== undefined) before.push(person);
      return [{ words, without: without([fact]) }];
    }
    if (told.has(key)) return [];
    told.add(key);
    const names = alike.flatMap((one) => ("inspector" in one ? [nameOf(one.inspector)] : []));
    const anyOne = alike.every((one) => without([one]) === "yes");
    return [
      {
        words: {
          zh: `${names.length}名督学${key}${anyOne ? "（少一名即可）" : ""}：${names.join("、")}`,
          en: `${names.length} inspectors alike${anyOne ? " (one less would do)" : ""}: ${names.join(", ")}; ${fact.words.en.replace(nameOf(fact.inspector), "each")}`,
        },
        without: anyOne ? "yes" : without(alike),
      },
    ];
  });
}

// People who can never go together.
function withoutCommonDay(
  { zh, en }: Bilingual,
  { weeklyTimes = [] }: Inspector,
  before: readonly Inspector[],
): Bilingual {
  const apart = before.filter(({ weeklyTimes: theirs = [] }) =>
    weeklyTimes.every(({ weekday }) => theirs.every((one) => one.weekday !== weekday)),
  );
  if (apart.length === 0) return { zh, en };
  const names = apart.map(({ name }) => name);
  return {
    zh: `${zh}，与${names.join("、")}没有同一天`,
    en: `${en.replace(/\.$/u, "")}, never on the same day as ${names.join(", ")}.`,
  };
}
