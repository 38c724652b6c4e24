import type { Bilingual } from "@supervision/domain";

/** What a field of planned visits, of a rotation or of a row may hold. */
export function wayOut(field: string): Bilingual {
  return (
    WAYS_OUT.get(field) ?? {
      zh: "至少写一个；对所有单位都适用时去掉这一项",
      en: "Name at least one, or leave it out where all are meant.",
    }
  );
}

const WAYS_OUT: ReadonlyMap<string, Bilingual> = new Map([
  ["id", { zh: "换一个编号，每项一个", en: "Use an id that no other entry has." }],
  ["months", { zh: "写1到12的月份，至少一个", en: "Name at least one month from 1 to 12." }],
  ["each", { zh: "写 month，或去掉", en: "Use `month`, or leave it out." }],
  [
    "drawn",
    {
      zh: "写窗口里的一天，如窗口第一天 2026-03-01",
      en: "Use a day of the window in which they were drawn, such as its first, 2026-03-01.",
    },
  ],
  ["drawnUntil", { zh: "写成 YYYY-MM-DD", en: "Write it as YYYY-MM-DD." }],
  [
    "weeksOfTerm",
    {
      zh: "写1到30的周次，从学期末倒数写-1到-30，开学前写0，至少一个",
      en: "Name at least one week from 1 to 30, -1 to -30 from the end of the term, or 0 for the time before it.",
    },
  ],
  [
    "during",
    {
      zh: "写成 YYYY-MM-DD，结束日不早于开始日",
      en: "Write both as YYYY-MM-DD, the end not before the start.",
    },
  ],
  [
    "sample",
    { zh: "写1以上的校数；全部都去时去掉 sample", en: "Use 1 or more, or leave it out to visit all." },
  ],
  ["inspectors", { zh: "写1到50的人数", en: "Use 1 to 50." }],
  ["importance", { zh: "写0到100，越大越先保", en: "Use 0 to 100; the larger is left out later." }],
  ["itemsPerVisit", { zh: "写1以上的项数，或去掉这一项", en: "Use 1 or more, or leave it out." }],
  ["byMonth", { zh: "键写1到12的月份", en: "Use months from 1 to 12 as keys." }],
  [
    "items",
    {
      zh: "写出轮换的事项，或在 byMonth 写各月事项",
      en: "Name the items, or those of each month in byMonth.",
    },
  ],
]);
