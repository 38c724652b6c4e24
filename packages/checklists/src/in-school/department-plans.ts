import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { planCollection2023 } from "../sources/local.ts";
import { OFFICE_KINDS } from "./kinds.ts";

/** Start: only the year of the collection is known. */
const plans202312 = standardEdition({
  edition: "2023-12",
  status: "active",
  effective: { from: "2023-12-31" },
  sources: [{ ...planCollection2023, article: "篇三" }],
  items: {
    departments: {
      title: "各部门本周计划",
      answer: {
        type: "repeat",
        of: "部门",
        fields: {
          department: { title: "部门或年级", answer: { type: "text" } },
          done: {
            title: "完成情况",
            answer: {
              type: "choice",
              options: {
                "on-time": { title: "按时完成" },
                late: { title: "延迟完成" },
                open: { title: "未完成" },
              },
            },
          },
          published: {
            title: "已在校内平台通报",
            answer: { type: "yes-no" },
            askIf: { oneOf: { field: "done" }, values: ["late", "open"] },
          },
        },
      },
      methods: ["document-review"],
      seenIn: "周计划、校园网",
    },
  },
});

/**
 * The weekly check of what every department had planned: done, late, made public.
 *
 * @term 部门周计划检查
 */
export const departmentPlans = standardChecklist({
  id: "in-school/department-plans",
  title: "部门周计划落实检查",
  appliesTo: OFFICE_KINDS,
  editions: [plans202312],
});
