import type { PageState } from "./state.ts";
import { h, tap, type Tree } from "./tree.ts";
import { WORDS } from "./words.ts";

/** Whether what was filled in is kept, by sign, colour and words. */
export function statusBar({ safety, savedAt, language, visit, unable, screen, typing }: PageState): Tree {
  const words = WORDS[language];
  if (unable !== undefined && safety.state === "safe")
    return h(
      "div",
      { class: "status lost", role: "alert" },
      h("strong", {}, `✕ ${unable === "full" ? words.noRoom : words.unable}`),
      h("p", {}, words.unableHint),
    );
  if (screen === "start" && safety.state === "safe")
    return h("div", { class: "status safe" }, `✓ ${words.ready}`);
  if (safety.state === "saving" || (typing && safety.state === "safe"))
    return h("div", { class: "status saving", role: "status", "aria-live": "polite" }, `… ${words.saving}`);
  if (safety.state === "safe") {
    const when = savedAt === undefined || visit === undefined ? "" : ` ${savedAt.slice(-5)}`;
    return h(
      "div",
      { class: "status safe", role: "status", "aria-live": "polite" },
      `✓ ${words.saved}${when}`,
    );
  }
  return h(
    "div",
    { class: "status lost", role: "alert" },
    h("strong", {}, `✕ ${words.notSaved}`),
    h("p", {}, `${safety.waiting.length}${words.onScreen}${words[safety.why]}`),
    h("button", { type: "button", class: "plain", ...tap({ do: "export" }) }, words.exportNow),
    h("button", { type: "button", class: "plain", ...tap({ do: "copy" }) }, words.copyDraft),
  );
}

/** Things the page tells until they are dismissed. */
export function notices({ notices: all, language }: PageState): readonly Tree[] {
  if (all.length === 0) return [];
  return [
    h(
      "div",
      { class: "notices", role: "alert" },
      ...all.map((notice) => h("p", { class: notice.kind }, notice[language])),
      h("button", { type: "button", class: "plain", ...tap({ do: "dismiss" }) }, WORDS[language].dismiss),
    ),
  ];
}
