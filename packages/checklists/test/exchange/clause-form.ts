import type { ChecklistEdition } from "@supervision/checklists";
import { head } from "../editions.ts";

/** An edition scored by clauses, with a section inside a section, cells under conditions, and conditions about the institution. */
export const clauseForm: ChecklistEdition = {
  ...head,
  sections: { teaching: "教学", homework: "作业" },
  sectionWithin: { homework: "teaching" },
  askSectionIf: { teaching: { equal: [{ answer: "open" }, "yes"] } },
  items: {
    open: { title: "开课", answer: "yes-no" },
    plans: {
      title: "教案",
      section: "teaching",
      answer: "marks",
      weight: 10,
      scoring: {
        start: "full",
        least: 1,
        rules: {
          missing: { type: "deduct", points: 2, each: true, most: 6, text: "每缺一项" },
          late: { type: "halve", text: "未按时" },
          copied: { type: "void", text: "抄袭" },
          judged: { type: "discretion", effect: "deduct", least: 1, most: 3, text: "漏批" },
        },
      },
    },
    marking: {
      title: "批改",
      section: "homework",
      answer: "marks",
      weight: 5,
      scoring: {
        start: "nothing",
        rules: { full: { type: "award", points: 2.5, each: true, text: "每班全批" } },
      },
    },
    subjects: {
      title: "各科",
      answer: {
        type: "matrix",
        rows: { chinese: "语文", maths: "数学" },
        columns: {
          plan: { title: "教案齐全", answer: { type: "yes-no" } },
          heard: { title: "听课节数", answer: { type: "number" }, rows: ["maths"] },
          why: {
            title: "缺的原因",
            answer: { type: "text" },
            askIf: { equal: [{ field: "plan" }, "no"] },
          },
        },
      },
    },
    funds: {
      title: "公用经费到位",
      answer: "yes-no",
      askIf: { equal: [{ institution: "nature" }, "public"] },
    },
    naps: { title: "午睡", answer: "yes-no", askIf: { teaches: "preschool" } },
  },
};

/** The institution its forms are written for. */
export const clauseSchool = { kind: "primary", nature: "public" } as const;

/** The list of {@link clauseForm}. */
export const clauseList = { id: "riverside/clauses", title: "评分细则清单", edition: clauseForm } as const;
