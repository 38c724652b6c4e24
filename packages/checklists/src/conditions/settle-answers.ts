import {
  answerBehind,
  isNonAnswer,
  type Answer,
  type ChecklistAnswers,
  type GivenAnswer,
  type NonAnswer,
} from "../answers/answer.ts";
import type { RepeatEntry } from "../answers/answer-values.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { MatrixForm, RepeatForm } from "../items/group-forms.ts";
import type { HiddenPolicy } from "../items/item-rules.ts";
import { hasConditions } from "../items/group-parts.ts";
import { countedAnswer, hasEntries, recordOf } from "./counted-answer.ts";
import { isAnswer, itemFacts, type Asked, type EntryFacts, type ItemFacts } from "./item-facts.ts";

/**
 * What became of an answer because its item is not asked, or is asked again.
 *
 * @term 隐藏答案去向
 */
export interface HiddenAnswer {
  /** Item id. */
  readonly item: string;
  /** Id of the entry of a repeat group, or row of a matrix, when it is the answer of a field or cell. */
  readonly entry?: string;
  /** Id of the field or column, when it is the answer of a field or cell. */
  readonly field?: string;
  /** What became of it: it stays and is ignored, lies in the archive, was dropped, or came back from the archive. */
  readonly became: "kept" | "archived" | "cleared" | "restored";
}

/**
 * A filled checklist after its conditions were looked at.
 *
 * @term 条件处理结果
 */
export interface SettledAnswers {
  /** For every item whether it is asked. */
  readonly asked: Readonly<Record<string, Asked>>;
  /**
   * The answers that count, by item id: of items that are asked or undecided, with what was confirmed as unchanged as if given today,
   * computed values worked out, and fields of repeat groups and cells of matrices that are not asked left out.
   */
  readonly counted: Readonly<Record<string, GivenAnswer | NonAnswer>>;
  /** The answers as they are to be kept: archived and cleared as each item declares. Settling them again changes nothing. */
  readonly stored: ChecklistAnswers;
  /** What became of each answer that is not asked for. */
  readonly trace: readonly HiddenAnswer[];
}

/**
 * Decides which items are asked, works out computed values, and treats the answers of items that are not asked as declared
 * (`whenHidden`: keep, archive, clear). Never throws; answers to items the edition does not have stay as they are.
 *
 * @example
 * ```ts
 * import { defineChecklistEdition, pinOf, settleAnswers } from "@supervision/checklists";
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: {
 *     canteen: { title: "有食堂", answer: "yes-no" },
 *     licence: { title: "许可证有效", answer: "yes-no", askIf: { equal: [{ answer: "canteen" }, "yes"] } },
 *   },
 * });
 * const settled = settleAnswers(edition, {
 *   pin: pinOf("riverside/food", edition),
 *   institution: "s1",
 *   date: "2026-09-10",
 *   answers: { canteen: { type: "yes-no", value: "no" }, licence: { type: "yes-no", value: "yes" } },
 * });
 * console.log(settled.asked); // => { canteen: 'asked', licence: 'hidden' }
 * console.log(settled.trace); // => [ { item: 'licence', became: 'kept' } ]
 * ```
 */
export function settleAnswers(edition: ChecklistEdition, answers: ChecklistAnswers): SettledAnswers {
  const facts = itemFacts(edition, answers);
  const trace: HiddenAnswer[] = [];
  const store = storeOf(recordOf(answers.answers), answers.archived);
  const asked: [string, Asked][] = [];
  const counted: [string, GivenAnswer | NonAnswer][] = [];
  for (const [id, item] of Object.entries(edition.items)) {
    const state = facts.asked(id);
    asked.push([id, state]);
    const became = store.treat(id, state, item.whenHidden);
    if (became !== undefined) trace.push({ item: id, became });
    const form = answerFormOf(item.answer);
    const answer = countedAnswer(facts, id, form);
    if (answer !== undefined) counted.push([id, answer]);
    const stored = state === "hidden" || !hasConditions(form) ? undefined : facts.answerBeside(id);
    const behind = stored && answerBehind(stored);
    if (stored === undefined || behind === undefined) continue;
    if (form.type === "matrix" && behind.type === "matrix")
      trace.push(...hiddenCells(form, behind.value, facts).map((cell) => ({ item: id, ...cell })));
    if (form.type !== "repeat" || !hasEntries(behind)) continue;
    const entries = behind.value.map((entry) => settleEntry(form, entry, facts.entry(form, entry)));
    trace.push(...entries.flatMap((entry) => entry.trace.map((one) => ({ item: id, ...one }))));
    store.put(
      id,
      withValue(
        stored,
        entries.map((entry) => entry.stored),
      ),
    );
  }
  return {
    asked: Object.fromEntries(asked),
    counted: Object.fromEntries(counted),
    stored: { ...answers, ...store.result() },
    trace,
  };
}

/** What became of the answers in cells of a matrix that are not asked: they stay in the stored answers. */
function hiddenCells(
  form: MatrixForm,
  value: Extract<GivenAnswer, { type: "matrix" }>["value"],
  facts: ItemFacts,
): readonly Omit<HiddenAnswer, "item">[] {
  return Object.entries(recordOf(value)).flatMap(([row, cells]) => {
    const known = facts.row(form, row, cells);
    return Object.entries(recordOf(cells))
      .filter(([column, cell]) => known.asked(column) === "hidden" && isAnswer(cell) && !isNonAnswer(cell))
      .map(([column]) => ({ entry: row, field: column, became: "kept" as const }));
  });
}

function withValue(answer: Answer, value: readonly RepeatEntry[]): Answer {
  if (answer.type === "unchanged")
    return answer.answer.type === "repeat" ? { ...answer, answer: { ...answer.answer, value } } : answer;
  return answer.type === "repeat" ? { ...answer, value } : answer;
}

function settleEntry(
  form: RepeatForm,
  entry: RepeatEntry,
  facts: EntryFacts,
): { readonly stored: RepeatEntry; readonly trace: readonly Omit<HiddenAnswer, "item">[] } {
  const store = storeOf(entry.answers, entry.archived);
  const trace = Object.entries(form.fields).flatMap(([id, field]) => {
    const became = store.treat(id, facts.asked(id), field.whenHidden);
    return became === undefined ? [] : [{ entry: entry.id, field: id, became }];
  });
  return { stored: { ...entry, ...store.result() }, trace };
}

interface Store<Value> {
  /** Treats one answer as its item declares and says what became of it; nothing when it counts, or there is none. */
  readonly treat: (
    id: string,
    state: Asked,
    policy: HiddenPolicy | undefined,
  ) => HiddenAnswer["became"] | undefined;
  /** Replaces an answer, wherever it lies. */
  readonly put: (id: string, value: Value) => void;
  /** Answers and archive as they are to be kept. */
  readonly result: () => {
    readonly answers: Readonly<Record<string, Value>>;
    readonly archived?: Readonly<Record<string, Value>>;
  };
}

/** Answers and archive while they are treated. Only what was really answered is moved; an archive that is taken is never overwritten. */
function storeOf<Value extends Answer>(
  given: Readonly<Record<string, Value>>,
  archive: Readonly<Record<string, Value>> | undefined,
): Store<Value> {
  const answers = new Map(Object.entries(given));
  const archived = new Map(Object.entries(recordOf(archive)));
  return {
    treat: (id, state, policy = "keep") => {
      const answer = answers.get(id);
      const old = archived.get(id);
      if (state === "asked" && answer === undefined && old !== undefined) {
        answers.set(id, old);
        archived.delete(id);
        return "restored";
      }
      if (state !== "hidden" || !isAnswer(answer) || isNonAnswer(answer)) return undefined;
      if (policy === "keep" || (policy === "archive" && old !== undefined)) return "kept";
      answers.delete(id);
      if (policy === "archive") archived.set(id, answer);
      return policy === "archive" ? "archived" : "cleared";
    },
    put: (id, value) => {
      answers.set(id, value);
    },
    result: () => ({
      answers: Object.fromEntries(answers),
      ...(archive === undefined && archived.size === 0 ? {} : { archived: Object.fromEntries(archived) }),
    }),
  };
}
