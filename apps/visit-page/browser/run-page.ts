import type { Issue } from "@supervision/domain";
import {
  answersFrom,
  decodeDraft,
  encodeDraft,
  sealEvidence,
  shareEvidence,
  type AnswerLog,
} from "@supervision/checklists/answer-log";
import { withWords, type Action, type DraftLine, type News } from "../src/page/action.ts";
import type { PageContent } from "../src/content/page-content.ts";
import { page } from "../src/page/page.ts";
import type { Shell } from "../src/page/shell.ts";
import { firstState, type PageState } from "../src/page/state.ts";
import { dropped, hear, kept, update } from "../src/page/update.ts";
import {
  chooseFile,
  copyText,
  deviceStorage,
  freshId,
  now,
  saveFile,
  tabId,
  today,
  whyUnable,
} from "./device.ts";
import { focusField, moveTo, showEntry } from "./focus.ts";
import { keeper } from "./keeper.ts";
import { isField, patch } from "./patch.ts";
import { placeIn, pushPlace } from "./place.ts";

function readContent(): PageContent {
  // Written by the program that made this file.
  const content: PageContent = JSON.parse(document.querySelector("#content")?.textContent ?? "{}");
  return content;
}

function lineOf(draft: string, log: AnswerLog): DraftLine {
  const { answers, institution, date } = answersFrom(log).answers;
  return { draft, institution, date, answered: Object.keys(answers).length };
}

/** Shows the page on the screen, keeps what is filled in, and does what a person does with it. */
export function runPage(shell: Shell): void {
  const storage = deviceStorage();
  const root = document.querySelector("#page") ?? document.body;
  let state: PageState = firstState(readContent(), today(), tabId());

  const keep = keeper(storage, (safety) => show(kept(state, safety, now())));

  let isPainting = false;

  function show(next: PageState): void {
    state = next;
    // Taking a field off the screen makes the browser say that it was left, which leads here again while the screen is half done.
    if (isPainting) return;
    isPainting = true;
    try {
      let painted: PageState | undefined;
      while (painted !== state) {
        painted = state;
        document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
        patch(root, [page(state, shell)]);
      }
    } finally {
      isPainting = false;
    }
  }

  function tell(news: News): void {
    const { notices, screen } = state;
    show(hear(state, news, shell));
    if (state.screen !== screen) pushPlace(state);
    if (state.notices.length > 0 && state.notices !== notices)
      document.querySelector(".notices")?.scrollIntoView({ block: "center" });
  }

  function act(action: Action): void {
    const { screen } = state;
    const done = update(state, action, now(), freshId());
    // Taking back shows what was there: nothing is dropped again by it.
    const { state: next, events } = action.do === "undo" ? done : dropped(done, shell, now());
    show(next);
    if (next.visit !== undefined && (events.length > 0 || action.do === "start"))
      keep.keep(next.visit.draft, next.visit.log, events);
    if (action.do === "start") void hearEarlier();
    if (next.screen !== screen) pushPlace(next);
    if (next.screen !== screen || (action.do === "show" && action.item !== undefined))
      moveTo(placeOf(action));
    if (action.do === "show" && action.screen === "start") void listDrafts();
    if (action.do === "open") focusField(action);
    if (action.do === "add-entry") showEntry(action.item);
    void carryOut(action);
  }

  /** The item to show: the one that was asked for, or on the way back the one that was last touched. */
  function placeOf(action: Action): string | undefined {
    if (action.do !== "show") return undefined;
    return action.item ?? (action.screen === "items" ? state.at : undefined);
  }

  async function carryOut(action: Action): Promise<void> {
    switch (action.do) {
      case "continue":
        return open(action.draft);
      case "remove":
        await storage.remove(action.draft);
        return listDrafts();
      case "export":
        return exportDraft();
      case "copy":
        return copyDraft();
      case "paste":
        return takeIn(action.words);
      case "import":
        return importDraft();
      case "photo":
        return nameAPhoto(action.item);
      case "print":
        return window.print();
      default:
    }
  }

  async function open(draft: string): Promise<void> {
    const read = await storage.read(draft);
    window.scrollTo(0, 0);
    if (!read.ok) return tell({ news: "refused", issues: read.issues });
    tell({ news: "opened", draft, log: read.value, warnings: read.warnings });
    await hearEarlier();
  }

  /** What was answered here the last time, if this device knows. */
  async function hearEarlier(): Promise<void> {
    const { visit } = state;
    if (visit === undefined) return;
    const { institution, date, pin } = visit.log;
    const logs = await Promise.all((await storage.list()).map(async (draft) => storage.read(draft)));
    const [last] = logs
      .flatMap((read) => (read.ok ? [read.value] : []))
      .filter((log) => log.institution === institution && log.date < date && log.pin.digest === pin.digest)
      .toSorted((a, b) => (a.date < b.date ? 1 : -1));
    if (last !== undefined && state.visit?.draft === visit.draft)
      tell({ news: "earlier", answers: answersFrom(last).answers });
  }

  async function listDrafts(): Promise<void> {
    const lines: DraftLine[] = [];
    const issues: Issue[] = [];
    const ids = await storage.list();
    for (const read of await Promise.all(
      ids.map(async (draft) => ({ draft, log: await storage.read(draft) })),
    )) {
      if (!read.log.ok) issues.push(...read.log.issues);
      else if (read.log.value.pin.series === state.content.id) lines.push(lineOf(read.draft, read.log.value));
    }
    tell({ news: "drafts", drafts: lines.toSorted((a, b) => (a.date < b.date ? 1 : -1)) });
    if (issues.length > 0) tell({ news: "refused", issues });
  }

  function exportDraft(): void {
    if (state.visit === undefined) return;
    const { log } = state.visit;
    const name = `${log.institution}-${log.date}-${state.visit.draft.slice(0, 4)}.supervision.json`;
    saveFile(name.replaceAll(/[\\/:*?"<>|]/g, "_"), encodeDraft(log), "application/json");
    tell({ news: "said", zh: `草稿文件已导出：${name}`, en: `The draft file was exported: ${name}` });
  }

  async function importDraft(): Promise<void> {
    const file = await chooseFile(".json,application/json,text/plain");
    if (file !== undefined) await takeIn(await file.text());
  }

  /** Programs that open pages inside a chat often save no files; a text can be copied in all of them. */
  async function copyDraft(): Promise<void> {
    if (state.visit === undefined) return;
    const isCopied = await copyText(encodeDraft(state.visit.log));
    tell(
      isCopied
        ? {
            news: "said",
            zh: "草稿内容已复制，可粘贴发送。",
            en: "The draft was copied; paste it into a message.",
          }
        : {
            news: "said",
            zh: "没能复制，请导出草稿文件。",
            en: "It could not be copied; export the draft file.",
          },
    );
  }

  /** Takes in a draft that came from elsewhere. */
  async function takeIn(text: string): Promise<void> {
    const read = decodeDraft(text);
    if (!read.ok) return tell({ news: "refused", issues: read.issues });
    const log = read.value;
    // The draft of the same visit on this device takes it in; otherwise it becomes a draft of its own.
    const drafts = await Promise.all(
      (await storage.list()).map(async (id) => ({ id, log: await storage.read(id) })),
    );
    const known = drafts.find(
      ({ log: other }) =>
        other.ok &&
        other.value.institution === log.institution &&
        other.value.date === log.date &&
        other.value.pin.digest === log.pin.digest,
    );
    const draft = known?.id ?? freshId();
    window.scrollTo(0, 0);
    tell({ news: "opened", draft, log, warnings: read.warnings });
    if (state.visit?.draft !== draft) return;
    if (known?.log.ok === true) tell({ news: "heard", log: known.log.value });
    keep.keep(draft, state.visit.log, log.events);
  }

  async function nameAPhoto(item: string): Promise<void> {
    const file = await chooseFile("image/*");
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sealed = sealEvidence({ name: file.name, mediaType: file.type }, bytes);
    act({ do: "name", item, words: `${sealed.name} ${sealed.digest}` });
    const shared = shareEvidence(sealed, bytes);
    if (!shared.ok) return tell({ news: "refused", issues: shared.issues });
    saveFile(`share-${file.name}`, new Uint8Array(shared.value.bytes), "image/jpeg");
  }

  /**
   * While a finger is on a button nothing on the page may move: the field it leaves would be put down at once, a message above the button would
   * go, and the tap would land beside it. What was typed waits until the tap is done.
   */
  let pressed = false;
  let waiting: EventTarget[] = [];
  function release(): void {
    pressed = false;
    const fields = waiting;
    waiting = [];
    for (const field of fields) putDown(field);
  }
  document.addEventListener("pointerdown", ({ target }) => {
    pressed = target instanceof Element && target.closest("[data-tap]") !== null;
  });
  document.addEventListener("pointercancel", release);
  // A tap ends with its click; where none comes, soon after the finger is lifted.
  document.addEventListener("pointerup", () => setTimeout(release, 400));

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target.closest("[data-tap]") : null;
    const action = target?.getAttribute("data-tap");
    release();
    if (action !== null && action !== undefined) act(JSON.parse(action));
  });

  /** What is typed is put down when the field is left, and after a pause. */
  let pause: ReturnType<typeof setTimeout> | undefined;
  function putDown(field: EventTarget | null): void {
    if (!isField(field)) return;
    const action = field.getAttribute("data-typed");
    if (action === null) return;
    const typed: Action = JSON.parse(action);
    state = { ...state, typing: false };
    act(withWords(typed, field.value));
    if (field.hasAttribute("data-once")) field.value = "";
  }
  document.addEventListener("change", ({ target }) => {
    clearTimeout(pause);
    if (pressed && target !== null) waiting.push(target);
    else putDown(target);
  });
  document.addEventListener("input", ({ target }) => {
    clearTimeout(pause);
    if (isField(target) && target.hasAttribute("data-now")) return putDown(target);
    if (!isField(target) || !target.hasAttribute("data-typed") || target.hasAttribute("data-once")) return;
    if (!state.typing && state.visit !== undefined) show({ ...state, typing: true });
    pause = setTimeout(() => putDown(target), 800);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && !isField(event.target)) {
      event.preventDefault();
      act({ do: "undo" });
    }
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      putDown(event.target);
      if (state.screen === "start") act({ do: "start" });
    }
  });

  /** Other tabs add to the same draft. */
  async function hearOthers(): Promise<void> {
    const { visit } = state;
    if (visit === undefined) return;
    const read = await storage.read(visit.draft);
    if (read.ok && state.visit?.draft === visit.draft && read.value.events.length > 0)
      tell({ news: "heard", log: read.value });
  }
  window.addEventListener("storage", () => void hearOthers());
  window.addEventListener("pageshow", () => void hearOthers());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) putDown(document.activeElement);
    else void hearOthers();
  });
  window.addEventListener("pagehide", () => putDown(document.activeElement));
  window.addEventListener("beforeunload", (event) => {
    if (state.safety.state === "not-safe") event.preventDefault();
  });
  setInterval(() => keep.retry(), 5000);

  /** The back button of the phone leads to the screen before, and leaves the page only from the first one. */
  window.addEventListener("popstate", (event) => {
    const { screen, draft } = placeIn(event.state);
    const to = state.visit?.draft === draft && draft !== undefined ? screen : "start";
    if (to === state.screen) return;
    show(update(state, { do: "show", screen: to }, now(), "").state);
    if (to === "start") void listDrafts();
    moveTo(to === "items" ? state.at : undefined);
  });

  async function begin(): Promise<void> {
    show(state);
    const why = await whyUnable(storage);
    if (why !== undefined) tell({ news: "unable", why });
    // After a reload the visit goes on where it was.
    const { screen, draft } = placeIn(history.state);
    if (draft !== undefined && screen !== "start" && (await storage.list()).includes(draft)) {
      await open(draft);
      if (screen !== state.screen) show({ ...state, screen });
      return;
    }
    await listDrafts();
  }
  void begin();
}
