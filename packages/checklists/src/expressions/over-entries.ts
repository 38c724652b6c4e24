import type { GivenAnswer } from "../answers/answer.ts";
import type { RepeatForm } from "../items/group-forms.ts";
import { ratio, total } from "./arithmetic.ts";
import { unknownOf, type Entry, type Facts, type Scope } from "./read-answers.ts";
import { isRecord, own, type Node, type Place } from "./read-node.ts";
import {
  conjunction,
  negation,
  numberOrAbsent,
  truth,
  truthOf,
  type Result,
  type Truth,
  type Unknown,
} from "./result.ts";

/** The entries of a group, or why they are not known; `undefined` when it is no group. */
function entriesOf(
  group: string,
  facts: Facts,
): { readonly fields: RepeatForm["fields"]; readonly entries: readonly Entry[] | Unknown } | undefined {
  const form = facts.form(group);
  if (form?.type !== "repeat") return undefined;
  const { fields } = form;
  const answer = facts.answer(group);
  if (typeof answer === "string") return { fields, entries: answer };
  if (answer.type !== "repeat" || !Array.isArray(answer.value)) return { fields, entries: "missing" };
  return {
    fields,
    entries: answer.value.map((entry) => entryOf(fields, isRecord(entry) ? entry["answers"] : {})),
  };
}

/** An entry as expressions see it. */
export function entryOf(fields: RepeatForm["fields"], answers: unknown): Entry {
  return {
    fields,
    answer: (field) => {
      const answer = own(answers, field);
      return isGiven(answer) ? answer : isRecord(answer) ? unknownOf(String(answer["type"])) : "missing";
    },
  };
}

function isGiven(answer: unknown): answer is GivenAnswer {
  return isRecord(answer) && typeof answer["type"] === "string" && Object.hasOwn(answer, "value");
}

interface Member {
  readonly value: Result;
  readonly where: Truth;
}

/** What a part gives for every entry. It is always worked out for an empty entry too, so that a part without meaning never passes. */
function members(
  group: string,
  part: unknown,
  where: unknown,
  { facts, inside, evaluateFor }: Scope,
): { readonly type: Result["type"]; readonly members: readonly Member[] | Unknown } | undefined {
  const found = entriesOf(group, facts);
  if (found === undefined || inside) return undefined;
  const of = (entry: Entry): Member | undefined => {
    const value = evaluateFor(part, entry);
    if (value === undefined) return undefined;
    if (where === undefined) return { value, where: true };
    const holds = evaluateFor(where, entry);
    return holds?.type === "boolean" ? { value, where: truthOf(holds) } : undefined;
  };
  const empty = of(entryOf(found.fields, {}));
  if (empty === undefined) return undefined;
  if (typeof found.entries === "string") return { type: empty.value.type, members: found.entries };
  const all: Member[] = [];
  for (const entry of found.entries) {
    const member = of(entry);
    if (member === undefined) return undefined;
    all.push(member);
  }
  return { type: empty.value.type, members: all };
}

/** How many entries a condition holds for. */
export function countWhere(place: Place, where: unknown, scope: Scope): Result | undefined {
  if (!("item" in place)) return undefined;
  const found = members(place.item, 0, where, scope);
  if (found === undefined) return undefined;
  if (typeof found.members === "string") return { type: "number", unknown: found.members };
  return found.members.some((member) => member.where === "missing")
    ? { type: "number", unknown: "missing" }
    : { type: "number", value: found.members.filter((member) => member.where === true).length };
}

/** Sum or mean over the entries. */
export function over(
  { op, group, part, where }: Extract<Node, { op: "sum" | "mean" }>,
  scope: Scope,
): Result | undefined {
  const found = members(group, part, where, scope);
  if (found?.type !== "number") return undefined;
  if (typeof found.members === "string") return { type: "number", unknown: found.members };
  const values: number[] = [];
  for (const { value, where: holds } of found.members) {
    if (holds === false || holds === "absent") continue;
    if (holds === "missing") return { type: "number", unknown: "missing" };
    if ("value" in value) values.push(Number(value.value));
    // What does not arise in an entry is left out; what is not known yet leaves the whole unknown.
    else if (value.unknown === "missing") return value;
  }
  return numberOrAbsent(op === "sum" ? total(values) : ratio(total(values), values.length));
}

/** Whether a condition holds for every entry, or for some. */
export function quantified(
  { op, group, part }: Extract<Node, { op: "every" | "some" }>,
  scope: Scope,
): Result | undefined {
  const found = members(group, part, undefined, scope);
  if (found?.type !== "boolean") return undefined;
  if (typeof found.members === "string") return { type: "boolean", unknown: found.members };
  const all = found.members.map(({ value }) => truthOf(value)).filter((holds) => holds !== "absent");
  return truth(op === "every" ? conjunction(all) : negation(conjunction(all.map(negation))));
}
