import { no, yes, type Point } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { planCollection2023, teachingCheckRules } from "../sources/local.ts";
import { OFFICE_KINDS } from "./kinds.ts";

const books = "作业本";
const counted = (title: string, unit: string): Point => ({
  title,
  answer: { type: "number", unit, minimum: 0, whole: true },
  methods: ["document-review"],
  seenIn: books,
});

/** Start: only the year of the collection is known. How many points each shortcoming costs is for the school to write. */
const homework202312 = standardEdition({
  edition: "2023-12",
  status: "active",
  effective: { from: "2023-12-31" },
  sources: [{ ...planCollection2023, article: "篇五" }, teachingCheckRules],
  items: {
    "books-due": counted("应交作业本", "本"),
    "books-have": counted("实交作业本", "本"),
    amount: yes("作业量适当，次数合理", "查", books),
    types: yes("题型多样，有分层", "查", books),
    neat: yes("书写格式规范", "查", books),
    timely: yes("按进度批改，有日期", "查", books),
    accurate: yes("无错批、漏批、代批", "查", books),
    all: yes("每次全批全改", "查", books),
    second: yes("有订正和二次批改", "查", books),
    comments: yes("有激励和指导的评语", "查", books),
    logs: yes("有批改记录本和错题集", "查", "记录本、错题集"),
    fake: no("突击批改或由学生代批", "查谈", books),
  },
});

/**
 * The check of one class's homework (作业检查).
 *
 * @term 作业检查
 */
export const homework = standardChecklist({
  id: "in-school/homework",
  title: "作业批改检查",
  appliesTo: OFFICE_KINDS,
  editions: [homework202312],
});
