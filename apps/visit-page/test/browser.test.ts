import { describe, expect, it } from "vitest";
import { appendAnswer, encodeDraft, startLog } from "@supervision/checklists/answer-log";
import { buildPage, buildShell } from "../src/build/build-page.ts";
import { openWindow, type PageWindow } from "./browser-window.ts";
import { contentOf } from "./visit.ts";

/** A browser window with the page in it; `kept` is what the device stored before, `room` how many texts it can keep. */
function opened(html: string, kept: Readonly<Record<string, string>> = {}, room = Infinity): PageWindow {
  return openWindow(html, (page) => {
    for (const [key, text] of Object.entries(kept)) page.localStorage.setItem(key, text);
    const keep: unknown = Reflect.get(page.Storage.prototype, "setItem");
    Reflect.set(page.Storage.prototype, "setItem", function set(this: unknown, ...text: readonly string[]) {
      if (this === page.localStorage && Object.keys(page.localStorage).length >= room)
        throw new page.DOMException("full", "QuotaExceededError");
      if (typeof keep === "function") Reflect.apply(keep, this, text);
    });
  });
}

function stored(window: PageWindow): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(window.localStorage).map((key) => [key, window.localStorage.getItem(key) ?? ""]),
  );
}

function tap(window: PageWindow, words: string, within = "body"): void {
  const buttons = [...window.document.querySelectorAll(`${within} button`)];
  const button = buttons.find(({ textContent }) => textContent.includes(words));
  if (button === undefined) throw new Error(`no button ${words}`);
  button.click();
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 3000 && !isSo(); tries += 1)
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  expect(isSo()).toBe(true);
}

const words = (window: PageWindow): string => window.document.querySelector("#page")?.textContent ?? "";

function startVisit(window: PageWindow): void {
  const name = window.document.querySelector("input[autocomplete=organization]");
  if (name === null) throw new Error("no field for the name");
  name.value = "滨江小学";
  name.dispatchEvent(new window.Event("change", { bubbles: true }));
  tap(window, "开始督导");
}

describe("the page in a browser", async () => {
  const html = buildPage(await buildShell(), contentOf("school/routine"));

  it("keeps each answer at once and has it again after it was closed", async () => {
    const first = opened(html);
    startVisit(first);
    tap(first, "是", "#item-safety");
    tap(first, "否", "#item-canteen");
    await until(() => words(first).includes("✓ 已保存在本机"));
    const kept = stored(first);
    first.close();
    expect(Object.keys(kept)).toHaveLength(3);

    const second = opened(html, kept);
    await until(() => words(second).includes("已答 2/8"));
    tap(second, "继续填写");
    await until(
      () => second.document.querySelector("#item-canteen .bad")?.getAttribute("aria-pressed") === "true",
    );
    expect(second.document.querySelector("#item-safety .good")?.getAttribute("aria-pressed")).toBe("true");
    second.close();
  });

  it("leaves the button that was tapped in its place, so that keyboard and reader do not lose it", () => {
    const window = opened(html);
    startVisit(window);
    const button = window.document.querySelector("#item-safety .good");
    button?.focus();
    button?.click();
    expect(window.document.activeElement).toBe(button);
    expect(button?.getAttribute("aria-pressed")).toBe("true");
    window.close();
  });

  it("moves nothing while a button is pressed: what was typed is put down with the tap", () => {
    const window = opened(html);
    tap(window, "开始督导");
    const name = window.document.querySelector("input[autocomplete=organization]");
    const start = window.document.querySelector(".form button.main");
    if (name === null || start === null) throw new Error("the form is there");
    expect(words(window)).toContain("请填写学校（园）名称");
    name.value = "滨江小学";
    start.dispatchEvent(new window.Event("pointerdown", { bubbles: true }));
    name.dispatchEvent(new window.Event("change", { bubbles: true }));
    // The message above the button stays until the tap has landed.
    expect(words(window)).toContain("请填写学校（园）名称");
    start.click();
    expect(window.document.querySelector("h1")?.textContent).toBe("滨江小学");
    window.close();
  });

  it("notes each screen for the back button of the phone, and goes back to what was noted", async () => {
    const window = opened(html);
    startVisit(window);
    const { state: items } = window.history;
    tap(window, "否", "#item-canteen");
    tap(window, "小结");
    expect(window.history.state).toMatchObject({ screen: "summary" });
    const back = (state: unknown): boolean =>
      window.dispatchEvent(new window.PopStateEvent("popstate", { state }));
    back(items);
    expect(window.document.querySelector("h1")?.textContent).toBe("滨江小学");
    expect(window.document.querySelector("#item-canteen .bad")?.getAttribute("aria-pressed")).toBe("true");
    await until(() => words(window).includes("✓ 已保存在本机"));
    back(null);
    await until(() => words(window).includes("本机草稿"));
    await until(() => words(window).includes("已答 1/8"));
    for (const strange of [{ screen: "items", draft: "gone" }, "summary", { screen: 3 }]) {
      back(strange);
      expect(words(window)).toContain("本机草稿");
    }
    window.close();
  });

  it("puts the keyboard at the top of a new screen", () => {
    const window = opened(html);
    startVisit(window);
    expect(window.document.activeElement?.textContent).toBe("滨江小学");
    window.close();
  });

  it("says that it is not saved when there is no room, and goes on", async () => {
    const window = opened(html, {}, 2);
    startVisit(window);
    tap(window, "是", "#item-safety");
    await until(() => words(window).includes("✓ 已保存在本机"));
    tap(window, "否", "#item-canteen");
    await until(() => words(window).includes("✕ 没有保存，不要关闭页面"));
    expect(words(window)).toContain("1条记录只在屏幕上：存储空间已满");
    expect(words(window)).toContain("已答 2/8");
    window.close();
  });

  it("opens a draft of which an answer is damaged, and names what is lost", async () => {
    const first = opened(html);
    startVisit(first);
    tap(first, "是", "#item-safety");
    tap(first, "否", "#item-canteen");
    await until(() => words(first).includes("✓ 已保存在本机"));
    const kept = Object.entries(stored(first)).map(([key, text]) =>
      text.includes('"item":"safety"') ? [key, text.slice(0, 60)] : [key, text],
    );
    first.close();
    const second = opened(html, Object.fromEntries(kept));
    await until(() => words(second).includes("已答 1/8"));
    tap(second, "继续填写");
    await until(() => words(second).includes("记录丢失"));
    expect(words(second)).toContain("本机的一条记录丢失（事项 safety）：内容读不出");
    second.close();
  });

  it("takes in a draft that is pasted, and says what is no draft", async () => {
    const window = opened(html);
    await until(() => words(window).includes("本机还没有草稿"));
    const paste = (text: string): void => {
      const area = window.document.querySelector("textarea[data-now]");
      if (area === null) throw new Error("no place to paste");
      area.value = text;
      area.dispatchEvent(new window.Event("input", { bubbles: true }));
    };
    paste("今天天气不错");
    await until(() => words(window).includes("读不出草稿"));
    const { pin } = contentOf("school/routine");
    const started = startLog({ pin, institution: "柳河小学", date: "2026-03-02" });
    const answer = { type: "yes-no", value: "no" } as const;
    const { log } = appendAnswer(started, { replica: "phone-2" }, { item: "safety", answer });
    paste(encodeDraft(log));
    await until(() => words(window).includes("已答 1/8"));
    expect(words(window)).toContain("柳河小学");
    await until(() => Object.keys(window.localStorage).length === 2);
    window.close();
  });
});
