import { yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { planCollection2023 } from "../sources/local.ts";

/** Start: only the year of the collection is known. */
const papers202312 = standardEdition({
  edition: "2023-12",
  status: "active",
  effective: { from: "2023-12-31" },
  sources: [{ ...planCollection2023, article: "篇四" }],
  items: {
    topics: yes("论文命题合适", "查", "题目汇总表"),
    writing: yes("论文撰写合乎要求", "查", "抽查论文"),
    guidance: yes("指导有记录", "查谈", "指导记录"),
    review: yes("评审规范", "查", "评审表"),
    management: yes("论文管理有序", "查", "档案"),
    reports: yes("实习报告完整真实", "查", "抽查报告"),
  },
});

/**
 * The second look at graduation theses and practice reports, as a university's supervisors take it; among schools, for those that train for
 * an occupation.
 *
 * @term 论文和实习报告复查
 */
export const papers = standardChecklist({
  id: "in-school/papers",
  title: "毕业论文和实习报告复查",
  appliesTo: ["vocational"],
  editions: [papers202312],
});
