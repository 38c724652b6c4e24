import { formatSource, type LegalSource, type VisitMethod } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import type { ChecklistEdition, ChecklistItem } from "../index.ts";
import { standardChecklists } from "../standard/index.ts";

const editions = standardChecklists.flatMap((list) =>
  list.editions.map((edition): readonly [string, ChecklistEdition] => [
    `${list.id} ${edition.edition}`,
    edition,
  ]),
);

function sourcesOf(item: ChecklistItem): readonly LegalSource[] {
  const own = [item.basis, ...(item.lookAt ?? []).map((point) => point.basis)];
  return own.flatMap((source) => (source === undefined ? [] : [source]));
}

describe.each(editions)("%s", (_name, edition) => {
  const items = Object.entries(edition.items);

  it("rests on documents issued by its start, and so does every item", () => {
    expect(edition.sources.length).toBeGreaterThan(0);
    for (const source of edition.sources)
      expect(source.issuedOn <= edition.effective.from, source.title).toBe(true);
    const younger = items.filter(([, { basis }]) => (basis?.issuedOn ?? "") > edition.effective.from);
    expect(younger.map(([id]) => id)).toEqual([]);
  });

  it("has something in every section", () => {
    const used = new Set(items.map(([, { section }]) => section));
    expect(Object.keys(edition.sections ?? {}).filter((section) => !used.has(section))).toEqual([]);
  });

  it("says each thing once", () => {
    const titles = items.map(([, { title }]) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const points = items.flatMap(([, { lookAt = [] }]) => lookAt.map(({ text }) => text));
    expect(points.filter((text, index) => points.indexOf(text) !== index)).toEqual([]);
  });

  it("speaks in short clauses of its own, not in sentences", () => {
    for (const [id, item] of items) {
      expect(item.title.length, id).toBeLessThanOrEqual(30);
      expect(item.title, id).not.toMatch(/[。；]|要求：|情况$/);
      for (const point of item.lookAt ?? []) expect(point.text, id).not.toMatch(/。/);
    }
  });

  it("sets a standard only where the item names the document that sets it", () => {
    const unfounded = items.filter(
      ([, { answer, basis }]) =>
        typeof answer === "object" &&
        answer.type === "number" &&
        answer.standard !== undefined &&
        basis === undefined,
    );
    expect(unfounded.map(([id]) => id)).toEqual([]);
  });

  it("asks nobody for proof where the answer is good", () => {
    expect(items.filter(([, { evidence }]) => evidence?.when === "always")).toEqual([]);
  });

  it("cites every source with the number that was read, in 〔〕", () => {
    for (const source of [...edition.sources, ...items.flatMap(([, item]) => sourcesOf(item))])
      expect(source.documentNumber ?? "〔〕").toMatch(/〔|令/);
  });
});

describe("all lists together", () => {
  it("have an id, and items, that no other list repeats under another meaning", () => {
    expect(new Set(standardChecklists.map(({ id }) => id)).size).toBe(standardChecklists.length);
    // An item that is borrowed keeps its title: the same id with another title within topics and points would be a slip.
    const seen = new Map<string, string>();
    for (const [name, edition] of editions)
      for (const [id, { title }] of Object.entries(edition.items)) {
        if (!/^(mgmt|adm|cur|load|tea|saf|can|wat|hlt|dorm|eth)-/.test(id)) continue;
        expect(seen.get(id) ?? title, `${name} ${id}`).toBe(title);
        seen.set(id, title);
      }
  });
});

const WAYS: Readonly<Record<VisitMethod, string>> = {
  "lesson-observation": "听",
  "document-review": "查",
  "meeting-attendance": "列",
  interview: "谈",
  questionnaire: "卷",
  "campus-round": "巡",
};

function answerInWords(item: ChecklistItem): string {
  const { answer } = item;
  if (typeof answer === "string") return answer === "yes-no" ? "" : `〔${answer}〕`;
  if (answer.type === "yes-no") return "（应为否）";
  if (answer.type !== "number") return `〔${answer.type}〕`;
  const { atLeast, atMost } = answer.standard ?? {};
  const standard = [
    ...(atLeast === undefined ? [] : [`≥${atLeast}`]),
    ...(atMost === undefined ? [] : [`≤${atMost}`]),
  ];
  return `（${[answer.unit ?? "", ...standard].join(" ")}）`;
}

function line(item: ChecklistItem): string {
  const ways = (item.methods ?? []).map((method) => WAYS[method]).join("");
  const seen = [ways, item.seenIn ?? ""].filter((text) => text !== "").join(" ");
  const basis = item.basis === undefined ? "" : ` ${formatSource(item.basis)}`;
  return `  ${item.title}${answerInWords(item)}${seen === "" ? "" : ` · ${seen}`}${basis}`;
}

describe("the newest edition of every list", () => {
  it("reads as the catalogue says", async () => {
    const text = standardChecklists.map((list) => {
      const edition = list.editions.at(-1);
      if (edition === undefined) return list.id;
      const names = list.editions.map((one) => one.edition).join("、");
      const sources = edition.sources.map((source) => formatSource(source)).join("、");
      const sections = edition.sections ?? {};
      let section: string | undefined;
      const rows = Object.values(edition.items).flatMap((item) => {
        const head =
          item.section === section || item.section === undefined ? [] : [sections[item.section] ?? ""];
        section = item.section;
        const points = (item.lookAt ?? []).map((point) => `    · ${point.text}`);
        return [...head, line(item), ...points];
      });
      return [`${list.title} ${list.id}（${names}）`, `依据：${sources}`, ...rows, ""].join("\n");
    });
    await expect(text.join("\n")).toMatchFileSnapshot("../../test/golden/content.txt");
  });
});
