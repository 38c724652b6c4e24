import { failed, passed, type Checked, type IsoDate } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { timingNotAgreed, timingNotShown } from "../issues.ts";
import type { AnswerEvent, AnswerLog } from "./answer-event.ts";
import { compareEvents } from "./event-id.ts";
import { checkTimingPolicy, PAUSE, type TimingPolicy } from "./timing-policy.ts";

/**
 * How long one visit took as its log shows, in whole minutes. It names neither person nor device, institution nor day, so that it
 * can be put together with others and told of nobody.
 *
 * @term 督导用时
 */
export interface VisitTiming {
  /** Id of the checklist. */
  readonly series: string;
  /** Edition of the checklist. */
  readonly edition: string;
  /** What `parts` are: nothing, sections or items. */
  readonly per: TimingPolicy["per"];
  /** Minutes during which somebody was at it; long pauses count as much as the policy says. */
  readonly minutes: number;
  /** Minutes by section or item, as far as the log shows them; where two people worked side by side they come to more than `minutes`. */
  readonly parts: Readonly<Record<string, number>>;
}

/**
 * How long a visit took, from the times beside the events of its log. The time up to an answer counts for what was answered: one looks
 * first and taps then. Times are taken to the minute, of the day of the visit only; what a clock set back would make is left out, and a
 * pause longer than the policy allows counts as that much. The first thing each device put down tells only when work began.
 *
 * Fails with `timing-not-agreed` without a policy, or for a visit before it holds; with `timing-not-shown` where no device noted two times;
 * with `timing-policy-invalid`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { pinOf } from "@supervision/checklists";
 * import { appendAnswer, startLog, timedWriter, visitTiming } from "@supervision/checklists/answer-log";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const policy = {
 *     agreedIn: { title: "督导用时测算办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-02" },
 *     from: "2026-03-01",
 *     per: "item",
 *   } as const;
 *   let log = startLog({ pin: pinOf(schoolRoutine.id, edition), institution: "s1", date: "2026-03-02" });
 *   for (const [item, now] of [["admission", "2026-03-02 09:00"], ["safety", "2026-03-02 09:12"]] as const) {
 *     const writer = timedWriter({ replica: "phone-1" }, policy, now);
 *     ({ log } = appendAnswer(log, writer, { item, answer: { type: "yes-no", value: "yes" } }));
 *   }
 *   console.log(orThrow(visitTiming(edition, log, policy)).parts); // => { safety: 12 }
 * }
 * ```
 */
export function visitTiming(
  edition: Pick<ChecklistEdition, "items">,
  log: AnswerLog,
  policy: TimingPolicy | undefined,
): Checked<VisitTiming> {
  if (policy === undefined) return failed([timingNotAgreed(undefined, ["policy"])]);
  const [wrong, ...more] = checkTimingPolicy(policy);
  if (wrong !== undefined) return failed([wrong, ...more]);
  if (log.date < policy.from) return failed([timingNotAgreed(policy.from, ["policy", "from"])]);
  const spans = [...byReplica(log.events).values()].flatMap((events) =>
    spansOf(events, log.date, policy.pauseAtMost ?? PAUSE),
  );
  if (spans.length === 0) return failed([timingNotShown(["events"])]);
  const parts = new Map<string, Span[]>();
  for (const span of spans) {
    const part = partOf(edition, policy.per, span.item);
    if (part === undefined) continue;
    const own = parts.get(part);
    if (own === undefined) parts.set(part, [span]);
    else own.push(span);
  }
  return passed({
    series: log.pin.series,
    edition: log.pin.edition,
    per: policy.per,
    minutes: covered(spans),
    parts: Object.fromEntries([...parts].map(([part, own]) => [part, covered(own)] as const)),
  });
}

/** Work on an item from one minute of the day to another. */
interface Span {
  readonly item: string;
  readonly from: number;
  readonly until: number;
}

function byReplica(events: readonly AnswerEvent[]): ReadonlyMap<string, readonly AnswerEvent[]> {
  const replicas = new Map<string, AnswerEvent[]>();
  for (const event of events.toSorted(compareEvents)) {
    const own = replicas.get(event.replica);
    if (own === undefined) replicas.set(event.replica, [event]);
    else own.push(event);
  }
  return replicas;
}

function spansOf(events: readonly AnswerEvent[], day: IsoDate, most: number): readonly Span[] {
  const spans: Span[] = [];
  let last: number | undefined;
  for (const { at, when } of events) {
    const now = minuteOf(when, day);
    if (now === undefined) continue;
    if (last !== undefined && now >= last)
      spans.push({ item: at.item, from: Math.max(last, now - most), until: now });
    last = now;
  }
  return spans;
}

const TIME = /^(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{2}):(\d{2})(?![\d])/;

/** The minute of the day of the visit; nothing for words, and for times of other days. */
function minuteOf(when: string | undefined, day: IsoDate): number | undefined {
  const [text, date = day, hours, minutes] = TIME.exec(when ?? "") ?? [];
  if (text === undefined || date !== day) return undefined;
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hour < 24 && minute < 60 ? 60 * hour + minute : undefined;
}

function partOf(
  { items }: Pick<ChecklistEdition, "items">,
  per: TimingPolicy["per"],
  id: string,
): string | undefined {
  const item = Object.hasOwn(items, id) ? items[id] : undefined;
  if (item === undefined || per === "visit") return undefined;
  return per === "item" ? id : item.section;
}

/** Minutes that lie in any of the spans. */
function covered(spans: readonly Span[]): number {
  let minutes = 0;
  let end = -Infinity;
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    minutes += Math.max(0, until - Math.max(from, end));
    end = Math.max(end, until);
  }
  return minutes;
}
