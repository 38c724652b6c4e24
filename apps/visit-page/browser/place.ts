import type { Screen } from "../src/page/action.ts";
import type { PageState } from "../src/page/state.ts";

/** Where somebody is in the page, as the browser keeps it for its back button and for reloading. */
export interface Place {
  readonly screen: Screen;
  readonly draft?: string;
}

/** Notes a new screen, so that going back leads to the one before. */
export function pushPlace({ screen, visit }: PageState): void {
  const place: Place = { screen, ...(visit === undefined ? {} : { draft: visit.draft }) };
  try {
    const known = placeIn(history.state);
    if (known.screen !== place.screen || known.draft !== place.draft) history.pushState(place, "");
  } catch {
    // Some programs that show pages keep no history; everything else works without it.
  }
}

/** Reads what was noted; anything else is the first screen. */
export function placeIn(noted: unknown): Place {
  if (typeof noted !== "object" || noted === null) return { screen: "start" };
  const screen: unknown = Reflect.get(noted, "screen");
  const draft: unknown = Reflect.get(noted, "draft");
  if (screen !== "items" && screen !== "summary") return { screen: "start" };
  return typeof draft === "string" ? { screen, draft } : { screen: "start" };
}
