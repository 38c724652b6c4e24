import type { Bilingual, Visit } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import type { SmallestConflict } from "./smallest-conflict.ts";
import type { Repair } from "./repair.ts";

/** Facts alike that are named one by one; more are told together. */
const ONE_BY_ONE = 3;

/** A conflict and its ways out as a text a person can read; `nothing` is said when there is no conflict. */
export function conflictText(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  summary: Bilingual,
  { facts: conflict, proven }: SmallestConflict,
  repairs: readonly Repair[],
  nothing?: Bilingual,
): Bilingual {
  const reasons = reasonsOf(problem, visits, conflict);
  const zh = [summary.zh];
  const en = [summary.en];
  if (reasons.length > 0) {
    zh.push(
      reasons.length === 1 ? "原因：" : "原因：以下各条合在一起没有余地；其他情形不计，少任何一条就排得下",
      ...reasons.map((words, index) => `${index + 1}. ${words.zh}`),
    );
    en.push(
      reasons.length === 1
        ? "Why:"
        : "Why: together these leave no room; all else left aside, without any one of them there would be.",
      ...reasons.map((words, index) => `${index + 1}. ${words.en}`),
    );
  }
  if (reasons.length === 0) {
    zh.push(...(nothing === undefined ? [] : [nothing.zh]));
    en.push(...(nothing === undefined ? [] : [nothing.en]));
  } else if (!proven) {
    zh.push("（没有算完，其中可能有不必要的条目）");
    en.push("(The search did not end; some of these may not be needed.)");
  }
  if (repairs.length > 0) {
    zh.push("办法（均已试排，从代价小的排起）：");
    en.push("Ways out, each tried, the cheapest first:");
    repairs.forEach(({ kind, words, price, alsoPlanned }, index) => {
      const also =
        alsoPlanned === 0
          ? ["", ""]
          : [
              `，同时排上责任区另外${alsoPlanned}次未排督导`,
              `, and ${alsoPlanned} other visit(s) of the zone get a place`,
            ];
      // A way out that only moves visits says its price itself.
      const isMove = kind === "move-visit";
      const cost = isMove ? { zh: "", en: "" } : priceWords(price);
      const [zhPrice, enPrice] = [`${cost.zh}${also[0] ?? ""}`, `${cost.en}${also[1] ?? ""}`].map((one) =>
        one.replace(/^(，|, (and )?)/u, ""),
      );
      const english = words.en.replace(/\.$/u, "");
      zh.push(`${index + 1}. ${words.zh}${zhPrice === "" ? "" : `（${zhPrice}）`}`);
      en.push(`${index + 1}. ${english}${enPrice === "" ? "" : ` (${enPrice})`}.`);
    });
  } else if (reasons.length > 0) {
    zh.push("办法：没有单独一项调整能排上");
    en.push("Ways out: no single change gives it a place.");
  }
  return { zh: zh.join("\n"), en: en.join("\n") };
}

/** What there is to say when no facts are in each other's way. */
export function withoutConflict({ proven, otherwise }: SmallestConflict, isOver: boolean): Bilingual {
  if (isOver)
    return {
      zh: "办法：期限已过，不能再排进这段时间；可在年度计划中另列一次补做，或说明原因",
      en: "Ways out: its time is over; plan it anew as an extra visit, or account for it.",
    };
  if (otherwise === "room")
    return { zh: "原因：照现状排得下，重新排程即可", en: "Why: there is room as it stands; plan again." };
  return proven
    ? {
        zh: "原因：障碍在台账、责任区或校历，不在请假、规则和其他督导",
        en: "Why: the obstacle lies in the register, the zones or the calendar, not in leave, rules or other visits.",
      }
    : {
        zh: "原因：没有算完，查不出是哪些因素",
        en: "Why: the search did not end; the facts in the way are not known.",
      };
}

function priceWords({ movedVisits, halfDays }: Repair["price"]): Bilingual {
  return {
    zh: `${movedVisits === 0 ? "不动其他督导" : `调整${movedVisits}次督导`}${halfDays === 0 ? "" : `，多用${halfDays}个半天`}`,
    en: `${movedVisits === 0 ? "nothing else moves" : `${movedVisits} visit(s) move`}${halfDays === 0 ? "" : `, ${halfDays} more half-day(s)`}`,
  };
}

function reasonsOf(
  { register }: ScheduleProblem,
  visits: readonly Visit[],
  conflict: readonly ConflictFact[],
): readonly Bilingual[] {
  const others = conflict.filter(({ kind }) => kind === "visit");
  const facts = alike(
    register,
    others.length <= ONE_BY_ONE ? conflict : conflict.filter(({ kind }) => kind !== "visit"),
  );
  if (others.length <= ONE_BY_ONE) return facts;
  const places = new Map(register.institutions.map(({ id, name }) => [id, name]));
  const ids = new Set(others.flatMap((fact) => (fact.kind === "visit" ? [fact.visit] : [])));
  const names = visits
    .filter(({ id }) => ids.has(id))
    .map(({ institution }) => places.get(institution) ?? institution);
  return [
    ...facts,
    {
      zh: `同期还须督导${others.length}次：${names.join("、")}`,
      en: `${others.length} other visits are owed in that time: ${names.join(", ")}.`,
    },
  ];
}

// When many are away for the same reason at the same time, one line tells of them all.
function alike(
  { inspectors }: ScheduleProblem["register"],
  facts: readonly ConflictFact[],
): readonly Bilingual[] {
  const names = new Map(inspectors.map(({ id, name }) => [id, name]));
  const away = new Map<string, string[]>();
  const keyOf = (fact: ConflictFact): string | undefined => {
    if (fact.kind !== "leave" && fact.kind !== "busy") return undefined;
    const name = names.get(fact.inspector) ?? "";
    return fact.words.zh.startsWith(name) ? fact.words.zh.slice(name.length) : undefined;
  };
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key === undefined || !("inspector" in fact)) continue;
    away.set(key, [...(away.get(key) ?? []), names.get(fact.inspector) ?? fact.inspector]);
  }
  const told = new Set<string>();
  return facts.flatMap((fact): readonly Bilingual[] => {
    const key = keyOf(fact);
    const people = key === undefined ? [] : (away.get(key) ?? []);
    if (key === undefined || people.length <= ONE_BY_ONE || !("inspector" in fact)) return [fact.words];
    if (told.has(key)) return [];
    told.add(key);
    const name = names.get(fact.inspector) ?? "";
    return [
      {
        zh: `${people.length}名督学${key}（少一名即可）：${people.join("、")}`,
        en: `${people.length} inspectors alike (one less would do): ${people.join(", ")}; ${fact.words.en.replace(name, "each")}`,
      },
    ];
  });
}
