import { isIsoDate, type IsoDate } from "@supervision/domain";
import {
  keyedStorage,
  webStore,
  type DraftStorage,
  type NotStored,
  type WebStorage,
} from "@supervision/checklists/answer-log";

const two = (number: number): string => String(number).padStart(2, "0");

/** Today, as the device says. */
export function today(): IsoDate {
  const time = new Date();
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return isIsoDate(day) ? day : "2026-01-01";
}

/** The time in words; only people read it. */
export function now(): string {
  const time = new Date();
  return `${today()} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** An id nobody else has. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The id of this tab; it outlives a reload, so that the last answers can still be taken back. */
export function tabId(): string {
  try {
    const known = sessionStorage.getItem("supervision-tab");
    const id = known ?? freshId();
    sessionStorage.setItem("supervision-tab", id);
    return id;
  } catch {
    return freshId();
  }
}

/** The storage of this device. Where the page may not use it, every attempt says so. */
export function deviceStorage(): DraftStorage {
  const storage: WebStorage = {
    get length() {
      return localStorage.length;
    },
    key: (index) => localStorage.key(index),
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, text) => localStorage.setItem(key, text),
    removeItem: (key) => localStorage.removeItem(key),
  };
  return keyedStorage(webStore(storage));
}

/** Why nothing can be stored on this device; `undefined` when it can. */
export async function whyUnable(storage: DraftStorage): Promise<NotStored | undefined> {
  const visit = { institution: "", date: today(), pin: { series: "", edition: "", digest: "" } };
  const { why } = await storage.append("probe", visit, []);
  await storage.remove("probe");
  return why;
}

/** Hands a file to the person. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Asks the person for a file; nothing when none is chosen. */
export function chooseFile(accept: string): Promise<File | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const done = (): void => {
      resolve(input.files?.[0]);
      input.remove();
    };
    input.addEventListener("change", done);
    input.addEventListener("cancel", done);
    input.click();
  });
}

/** Copies a text; says whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    // The only way in browsers that have no clipboard for pages.
    const isCopied = document.execCommand("copy");
    area.remove();
    return isCopied;
  }
}
