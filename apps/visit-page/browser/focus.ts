import type { Action } from "../src/page/action.ts";
import { placeWord } from "../src/page/part.ts";

/** Shows the top of a new screen, or the item that was asked for. */
export function moveTo(item: string | undefined): void {
  const target = item === undefined ? undefined : document.getElementById(`item-${item}`);
  if (target === undefined || target === null) {
    window.scrollTo(0, 0);
    // Keyboard and screen reader begin at the top of the new screen.
    document.querySelector("h1")?.focus({ preventScroll: true });
  } else {
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }
}

/** A part somebody opened begins with its field. */
export function focusField({ item, at, part }: Extract<Action, { readonly do: "open" }>): void {
  const card = document.getElementById(`item-${item}`);
  if (part === "ask") return card?.focus();
  for (const field of card?.querySelectorAll("[data-typed]") ?? []) {
    const typed: Action = JSON.parse(field.getAttribute("data-typed") ?? "{}");
    const isIt =
      typed.do === (part === "evidence" ? "name" : "note") &&
      placeWord(item, "at" in typed ? typed.at : undefined) === placeWord(item, at);
    if (isIt && field instanceof HTMLElement) return field.focus();
  }
}

/** A new entry opens with its name. */
export function showEntry(item: string): void {
  const entries = document.getElementById(`item-${item}`)?.querySelectorAll(".entry") ?? [];
  const last = entries[entries.length - 1];
  last?.scrollIntoView({ block: "center" });
  const name = last?.querySelector("input");
  name?.focus({ preventScroll: true });
}
