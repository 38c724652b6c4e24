import { describe, expect, it } from "vitest";
import { buildPage, buildShell } from "../src/build/build-page.ts";
import { openWindow, type PageElement, type PageWindow } from "./browser-window.ts";
import { rubricContent } from "./rubric.ts";

const words = (window: PageWindow): string => window.document.querySelector("#page")?.textContent ?? "";

function tap(window: PageWindow, said: string, within = "body"): void {
  const buttons = [...window.document.querySelectorAll(`${within} button`)];
  const button = buttons.find(({ textContent }) => textContent.includes(said));
  if (button === undefined) throw new Error(`no button ${said}`);
  button.click();
}

function type(window: PageWindow, selector: string, value: string): PageElement {
  const field = window.document.querySelector(selector);
  if (field === null) throw new Error(`no field ${selector}`);
  field.value = value;
  field.dispatchEvent(new window.Event("change", { bubbles: true }));
  return field;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 3000 && !isSo(); tries += 1)
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  expect(isSo()).toBe(true);
}

describe("the page of a list with conditions and entries, in a browser", async () => {
  const html = buildPage(await buildShell("complete"), rubricContent());
  const started = (kept: Readonly<Record<string, string>> = {}): PageWindow =>
    openWindow(html, (page) => {
      for (const [key, text] of Object.entries(kept)) page.localStorage.setItem(key, text);
    });
  const begin = (): PageWindow => {
    const window = started();
    type(window, "input[autocomplete=organization]", "滨江小学");
    tap(window, "开始督导");
    return window;
  };

  it("opens a new entry at its name, and keeps what is typed there while the rest of the page changes", () => {
    const window = begin();
    tap(window, "加一个食堂");
    const name = window.document.querySelector("#item-canteens .entry input");
    expect(window.document.activeElement).toBe(name);
    if (name === null) throw new Error("it has a name");
    name.value = "北食";
    tap(window, "是", "#item-canteen");
    expect(window.document.querySelector("#item-licence")?.getAttribute("class")).toContain("item");
    expect(window.document.querySelector("#item-canteens .entry input")).toBe(name);
    expect(name.value).toBe("北食");
    window.close();
  });

  it("leaves what stands behind an item that comes or goes as it is", () => {
    const window = begin();
    const behind = window.document.querySelector("#item-plans");
    const button = window.document.querySelector("#item-canteen .good");
    button?.focus();
    button?.click();
    expect(window.document.activeElement).toBe(button);
    tap(window, "否", "#item-canteen");
    expect(window.document.querySelector("#item-plans")).toBe(behind);
    window.close();
  });

  it("works in browsers of phones a few years old, which lack some functions", () => {
    const window = openWindow(html, (page) => {
      const list: unknown = Reflect.get(page, "Array");
      const owner: unknown = Reflect.get(page, "Object");
      if (typeof list !== "function" || typeof owner !== "function") throw new Error("they are there");
      for (const name of ["at", "findLast", "toSorted", "toReversed"])
        Reflect.deleteProperty(list.prototype, name);
      Reflect.deleteProperty(owner, "hasOwn");
    });
    type(window, "input[autocomplete=organization]", "滨江小学");
    tap(window, "开始督导");
    tap(window, "否", "#item-canteen");
    tap(window, "加一个食堂");
    tap(window, "撤销上一步");
    expect(words(window)).toContain("已答 1/");
    window.close();
  });

  it("drops what the list drops, says so, and takes it back step by step", () => {
    const window = begin();
    tap(window, "否", "#item-canteen");
    type(window, "#item-reason textarea", "场地不足");
    tap(window, "是", "#item-canteen");
    expect(words(window)).toContain("原来的答案按清单的规定清除");
    tap(window, "撤销上一步");
    tap(window, "撤销上一步");
    expect(window.document.querySelector("#item-reason textarea")?.value).toBe("场地不足");
    window.close();
  });

  it("has entries, marks and names again after it was closed in the middle", async () => {
    const first = begin();
    tap(first, "加一个食堂");
    type(first, "#item-canteens .entry input", "北食堂");
    const more = first.document.querySelector("#item-plans .step[aria-label=加一次]");
    more?.click();
    more?.click();
    await until(() => words(first).includes("✓ 已保存在本机"));
    const kept = Object.fromEntries(
      Object.keys(first.localStorage).map((key) => [key, first.localStorage.getItem(key) ?? ""]),
    );
    first.close();
    const second = started(kept);
    await until(() => words(second).includes("继续填写"));
    tap(second, "继续填写");
    await until(() => words(second).includes("北食堂"));
    expect(words(second)).toContain("2 次");
    expect(words(second)).toContain("2次，扣4分");
    second.close();
  });
});
