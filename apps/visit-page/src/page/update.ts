import { isIsoDate } from "@supervision/domain";
import { answerFormOf, type Answer, type InstitutionFacts } from "@supervision/checklists";
import {
  answersFrom,
  appendAnswer,
  mergeLogs,
  startLog,
  timedWriter,
  undoAnswer,
  type AnswerEvent,
  type AppendedAnswer,
  type DraftSafety,
  type LogWriter,
  type NewAnswer,
} from "@supervision/checklists/answer-log";
import type { Action, News } from "./action.ts";
import { earlierAnswers } from "./earlier-answers.ts";
import { atPart, groupAnswer } from "./group-answers.ts";
import { answerAt, formAt, placeWord, type Part } from "./part.ts";
import type { Shell } from "./shell.ts";
import { noticeOf, type Notice, type PageState } from "./state.ts";

/** The page after an action, and the events to store. */
export interface Updated {
  readonly state: PageState;
  readonly events: readonly AnswerEvent[];
}

/** What an action changes. `now` is the time in words; `id` the id of a draft that starts. */
export function update(state: PageState, action: Action, now: string, id: string): Updated {
  const only = (change: Partial<PageState>): Updated => ({ state: { ...state, ...change }, events: [] });
  switch (action.do) {
    case "language":
      return only({ language: action.to });
    case "form":
      return only({ form: { ...state.form, [action.field]: action.words } });
    case "start":
      return start(state, id);
    case "show":
      return only({ screen: action.screen, ...(action.item === undefined ? {} : { at: action.item }) });
    case "open":
      return only({
        open: [...state.open, `${action.part}:${placeWord(action.item, action.at)}`],
        at: action.item,
      });
    case "fact":
      return only({ facts: { ...state.facts, [action.fact]: action.words } });
    case "dismiss":
      return only({ notices: [] });
    case "ask-remove":
      return only({ removing: action.draft });
    case "keep": {
      const { removing: _removing, ...others } = state;
      return { state: others, events: [] };
    }
    case "undo":
      return withVisit(state, (log) => undoAnswer(log, writerOf(state, now)));
    case "continue":
    case "remove":
    case "import":
    case "export":
    case "copy":
    case "paste":
    case "print":
    case "photo":
      return only({});
    default: {
      const at = partIn(action);
      const place = placeWord(action.item, at);
      const { [place]: _told, ...others } = state.strange;
      const isStrange =
        (action.do === "measure" || (action.do === "value" && action.type === "number")) &&
        isNoNumber(action.words, unitOf(state, action.item, at));
      const strange = isStrange ? { ...others, [place]: action.words.trim() } : others;
      return put({ ...state, at: action.item, strange }, answersOf(state, action, id), now);
    }
  }
}

/** The page after an action once more: answers the list drops as soon as they are not asked any more are taken out, and it is said. */
export function dropped({ state, events }: Updated, shell: Shell, now: string): Updated {
  const items = events.length === 0 ? [] : shell.dropped(state);
  return items.reduce<Updated>(
    (before, item) => {
      const { state: next, events: more } = put(before.state, { clear: { item } }, now);
      const title = state.content.edition.items[item]?.title ?? item;
      const notice: Notice = {
        kind: "info",
        zh: `“${title}”现在不用填，原来的答案按清单的规定清除，可以撤销。`,
        en: `"${title}" is not asked any more. As the list says, its answer was taken out; this can be undone.`,
      };
      return {
        state: { ...next, notices: [...next.notices, notice].slice(-4) },
        events: [...before.events, ...more],
      };
    },
    { state, events },
  );
}

/** What news from the browser changes. */
export function hear(state: PageState, news: News, { check }: Pick<Shell, "check">): PageState {
  const told = (...notices: readonly Notice[]): readonly Notice[] => [...state.notices, ...notices].slice(-4);
  switch (news.news) {
    case "drafts": {
      const { removing: _removing, ...others } = state;
      return { ...others, drafts: news.drafts };
    }
    case "opened":
      return opened(state, news.draft, news.log, told(...news.warnings.map(noticeOf)));
    case "heard": {
      if (state.visit === undefined) return state;
      const merged = mergeLogs(state.visit.log, news.log);
      return merged.ok ? { ...state, visit: { ...state.visit, log: merged.value } } : state;
    }
    case "earlier":
      return state.visit === undefined
        ? state
        : { ...state, earlier: earlierAnswers(state.content, news.answers, state.visit.log.date, check) };
    case "refused":
      return { ...state, notices: told(...news.issues.map(noticeOf)) };
    case "said":
      return { ...state, notices: told({ kind: "info", zh: news.zh, en: news.en }) };
    case "unable":
      return { ...state, unable: news.why };
  }
}

/** The page after an attempt to store. What is stored shows that the device can. */
export function kept(state: PageState, safety: DraftSafety, now: string): PageState {
  if (safety.state === "not-safe") return { ...state, safety };
  const { unable: _unable, ...others } = state;
  return { ...others, safety, savedAt: now };
}

function opened(
  state: PageState,
  draft: string,
  log: AppendedAnswer["log"],
  notices: readonly Notice[],
): PageState {
  const { pin } = state.content;
  const isSame =
    log.pin.series === pin.series && log.pin.edition === pin.edition && log.pin.digest === pin.digest;
  if (!isSame)
    return {
      ...state,
      notices: [
        {
          kind: "error",
          zh: `这份草稿填的是 ${log.pin.series} ${log.pin.edition} 版，本页是 ${pin.series} ${pin.edition} 版；草稿留在原来的版次上，请用那一版的页面打开。`,
          en: `The draft belongs to ${log.pin.series}, edition ${log.pin.edition}; this page is ${pin.series}, edition ${pin.edition}. A draft stays on its edition: open it with that page.`,
        },
      ],
    };
  return { ...state, screen: "items", visit: { draft, log }, earlier: {}, open: [], strange: {}, notices };
}

function start(state: PageState, id: string): Updated {
  const { institution, date } = state.form;
  const name = institution.trim();
  if (name === "" || !isIsoDate(date) || date < state.content.edition.effective.from)
    return { state: { ...state, incomplete: true }, events: [] };
  const facts = factsOf(state);
  const log = startLog({
    pin: state.content.pin,
    institution: name,
    date,
    ...(facts === undefined ? {} : { facts }),
  });
  return {
    state: { ...state, screen: "items", incomplete: false, open: [], notices: [], visit: { draft: id, log } },
    events: [],
  };
}

// The time stands beside answers only where the district agreed to it.
function writerOf({ replica, form, content }: PageState, now: string): LogWriter {
  const who = form.who.trim();
  return timedWriter({ replica, ...(who === "" ? {} : { who }) }, content.timing, now);
}

function put(state: PageState, answer: NewAnswer | undefined, now: string): Updated {
  if (answer === undefined) return { state, events: [] };
  return withVisit(state, (log) => appendAnswer(log, writerOf(state, now), answer));
}

function withVisit(state: PageState, change: (log: AppendedAnswer["log"]) => AppendedAnswer): Updated {
  if (state.visit === undefined) return { state, events: [] };
  const { log, events } = change(state.visit.log);
  if (events.length === 0) return { state, events };
  return { state: { ...state, safety: { state: "saving" }, visit: { ...state.visit, log } }, events };
}

type Answering = Exclude<
  Extract<Action, { readonly item: string }>,
  { readonly do: "open" | "show" | "photo" }
>;

/** The part an action is about. */
function partIn(action: Answering): Part | undefined {
  if (action.do === "measure") return { rule: action.rule };
  return "at" in action ? action.at : undefined;
}

/** What an action puts into the log; nothing when it would say nothing. */
function answersOf(state: PageState, action: Answering, id: string): NewAnswer | undefined {
  const { item } = action;
  const at = partIn(action);
  const whole = state.visit && answersFrom(state.visit.log).answers.answers[item];
  const given = answerAt(whole, at);
  switch (action.do) {
    case "answer":
      // The same answer again changes nothing: fingers shake, and a second tap must not take an answer out.
      return atPart(item, at, withReason(given, action.answer));
    case "clear":
      return { clear: { item, ...at } };
    case "value":
      return valueOf(item, at, action.type, action.words, unitOf(state, item, at));
    case "toggle": {
      const chosen = given?.type === "several" ? given.value : [];
      const value = chosen.includes(action.option)
        ? chosen.filter((option) => option !== action.option)
        : [...chosen, action.option];
      return atPart(item, at, { type: "several", value });
    }
    case "because":
      return given !== undefined && "because" in given
        ? atPart(item, at, { type: given.type, because: action.words.trim() })
        : undefined;
    case "note":
      return { besides: { item, ...at }, note: action.words };
    case "name":
      return action.words.trim() === "" ? undefined : { besides: { item }, evidence: action.words.trim() };
    case "unname":
      return { clear: { item, evidence: action.name } };
    default:
      return groupAnswer(whole, action, id, (words) => numberOf(words));
  }
}

/** A reason stays when the same missing answer is tapped again. */
function withReason(given: Answer | undefined, answer: Answer): Answer {
  return given?.type === answer.type && "because" in given && "because" in answer
    ? { ...answer, because: given.because ?? "" }
    : answer;
}

function valueOf(
  item: string,
  at: Part | undefined,
  type: "number" | "text" | "date",
  words: string,
  unit: string | undefined,
): NewAnswer | undefined {
  const value = words.trim();
  if (value === "") return { clear: { item, ...at } };
  if (type !== "number") return atPart(item, at, { type, value });
  return isNoNumber(value, unit) ? undefined : atPart(item, at, { type, value: numberOf(value, unit) });
}

function unitOf({ content }: PageState, item: string, at: Part | undefined): string | undefined {
  const rules = content.edition.items[item];
  const form = rules && formAt(answerFormOf(rules.answer), at);
  return form?.type === "number" ? form.unit : undefined;
}

/** What was said of the institution, as conditions read it; nothing where nothing was said. */
function factsOf({ facts, content }: PageState): InstitutionFacts | undefined {
  const asked = (content.complete?.facts ?? []).filter((fact) => (facts[fact] ?? "").trim() !== "");
  if (asked.length === 0) return undefined;
  const said: [string, unknown][] = [];
  const students: [string, number][] = [];
  for (const fact of asked) {
    const words = facts[fact] ?? "";
    if (fact === "kind" || fact === "nature") said.push([fact, words]);
    else if (fact === "inclusive" || fact === "boarding") said.push([fact, words === "yes"]);
    else if (/^\d+$/.test(String(numberOf(words)))) students.push([fact, numberOf(words)]);
  }
  return Object.fromEntries([
    ...said,
    ...(students.length === 0 ? [] : [["students", Object.fromEntries(students)]]),
  ]);
}

/** A number as people type it: full-width, with a Chinese comma, with its unit behind it. */
function numberOf(words: string, unit = ""): number {
  const plain = words
    .trim()
    .replaceAll(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[，,。]/, ".");
  const behind = unit === "%" ? plain.replace(/％$/, "%") : plain;
  const digits = (unit !== "" && behind.endsWith(unit) ? behind.slice(0, -unit.length) : behind).trim();
  // No digits are no nought.
  return digits === "" ? Number.NaN : Number(digits);
}

function isNoNumber(words: string, unit: string | undefined): boolean {
  return words.trim() !== "" && !Number.isFinite(numberOf(words, unit));
}
