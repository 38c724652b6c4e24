import type { Visit } from "@supervision/domain";
import type { Publication, PublishedVisit } from "./publication.ts";

/**
 * What is known of a visit's event on another platform (钉钉, 企业微信, a mail server).
 *
 * @term 已同步日程
 */
export interface SyncedEvent {
  /** Visit id. */
  readonly visit: string;
  /** State of the visit the platform has confirmed: its number in the publication; absent before the first confirmation. */
  readonly sequence?: number;
  /** The platform's own id of the event; absent before the first confirmation. */
  readonly externalId?: string;
  /** Set when the event was taken away; kept, so that it goes on counting should the visit come back. */
  readonly cancelled?: true;
  /** A step that was begun and not confirmed: it may have been done or not, so it is tried again first, under its key. */
  readonly begun?: SyncStep;
}

/**
 * What another platform has to do for one visit.
 *
 * @term 同步步骤
 */
export interface SyncStep {
  /** The same for the same change however often it is tried: the platform's or the adapter's guard against doing it twice. */
  readonly key: string;
  /** What to do. */
  readonly action: "create" | "update" | "cancel";
  /** The visit; its inspectors take part, the first leads. */
  readonly visit: Visit;
  /** Its number in the publication. */
  readonly sequence: number;
  /** The platform's own id of the event; absent for `create`. */
  readonly externalId?: string;
}

/**
 * Carries out steps on another platform. What inspectors are called there (unionId, userid) and how to log in is the adapter's business.
 *
 * @term 同步适配器
 */
export interface SyncAdapter {
  /** Carries a step out and gives the platform's own id of the event; rejects when it could not. */
  readonly carryOut: (step: SyncStep) => Promise<string>;
}

/**
 * What another platform has to do next for each visit so that it shows a publication: nothing where it does already, and first of all
 * what was begun and never confirmed.
 *
 * @param synced - what is known of it so far; empty the first time
 *
 * @example
 * ```ts
 * import { nextPublication, syncSteps } from "@supervision/reports/ics";
 * const visit = { id: "v1", institution: "s1", inspectors: ["p1"], date: "2026-03-04", halfDay: "morning", kind: "routine", items: [] } as const;
 * const first = nextPublication(undefined, [visit]);
 * console.log(syncSteps([], first).map(({ action, key }) => `${action} ${key}`)); // => [ 'create v1/0' ]
 * const second = nextPublication(first, [{ ...visit, date: "2026-03-05" }]);
 * console.log(syncSteps([{ visit: "v1", sequence: 0, externalId: "e1" }], second)[0]?.action); // => update
 * ```
 */
export function syncSteps(synced: readonly SyncedEvent[], publication: Publication): readonly SyncStep[] {
  const known = new Map(synced.map((event) => [event.visit, event]));
  return publication.visits.flatMap((published) => nextStep(known.get(published.visit.id), published) ?? []);
}

function nextStep(
  event: SyncedEvent | undefined,
  { visit, sequence, cancelled }: PublishedVisit,
): SyncStep | undefined {
  if (event?.begun !== undefined) return event.begun;
  if (event?.sequence === sequence) return undefined;
  const key = `${visit.id}/${sequence}`;
  const externalId = event?.cancelled === true ? undefined : event?.externalId;
  if (cancelled === true)
    return externalId === undefined ? undefined : { key, action: "cancel", visit, sequence, externalId };
  return externalId === undefined
    ? { key, action: "create", visit, sequence }
    : { key, action: "update", visit, sequence, externalId };
}

/**
 * How steps are carried out.
 *
 * @term 同步选项
 */
export interface SyncOptions {
  /** Stops between two steps when its `aborted` becomes true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Told before and after every step what is known by then: to be kept at once, so that nothing is done twice after a break. */
  readonly onKnown?: (synced: readonly SyncedEvent[]) => void | Promise<void>;
}

/**
 * A step that failed.
 *
 * @term 未成功的同步
 */
export interface FailedStep {
  /** The step. */
  readonly step: SyncStep;
  /** What the adapter said. */
  readonly because: string;
}

/**
 * Carries a publication over to another platform, one step after the other. A step that fails does not hold up other visits; calling
 * again with what is known tries just what is left.
 *
 * @example
 * ```ts
 * import { nextPublication, synchronise } from "@supervision/reports/ics";
 * const visit = { id: "v1", institution: "s1", inspectors: ["p1"], date: "2026-03-04", halfDay: "morning", kind: "routine", items: [] } as const;
 * const { synced, failed } = await synchronise([], nextPublication(undefined, [visit]), {
 *   carryOut: async ({ visit: { id } }) => `event-${id}`,
 * });
 * console.log(synced[0]?.externalId, failed.length); // => event-v1 0
 * ```
 */
export async function synchronise(
  synced: readonly SyncedEvent[],
  publication: Publication,
  adapter: SyncAdapter,
  options: SyncOptions = {},
): Promise<{ readonly synced: readonly SyncedEvent[]; readonly failed: readonly FailedStep[] }> {
  const events = new Map(synced.map((event) => [event.visit, event]));
  const failed: FailedStep[] = [];
  const know = async (event: SyncedEvent): Promise<void> => {
    events.set(event.visit, event);
    await options.onKnown?.([...events.values()]);
  };
  // One after the other: platforms limit how often they are called, and a break leaves at most one step in doubt.
  /* oxlint-disable no-await-in-loop */
  for (const published of publication.visits) {
    const { id } = published.visit;
    for (
      let step = nextStep(events.get(id), published);
      step !== undefined;
      step = nextStep(events.get(id), published)
    ) {
      if (options.signal?.aborted === true) return { synced: [...events.values()], failed };
      await know({ ...events.get(id), visit: id, begun: step });
      let externalId: string;
      try {
        externalId = await adapter.carryOut(step);
      } catch (error) {
        failed.push({ step, because: error instanceof Error ? error.message : String(error) });
        break;
      }
      await know({
        visit: id,
        sequence: step.sequence,
        externalId,
        ...(step.action === "cancel" ? { cancelled: true } : {}),
      });
    }
  }
  /* oxlint-enable no-await-in-loop */
  return { synced: [...events.values()], failed };
}
