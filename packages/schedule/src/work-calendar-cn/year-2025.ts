import type { WorkCalendarYear } from "@supervision/domain";

/** Days off and make-up workdays of 2025: the notice of the General Office of the State Council. */
export const year2025: WorkCalendarYear = {
  edition: "2025-01",
  status: "active",
  effective: { from: "2025-01-01" },
  year: 2025,
  sources: [
    {
      title: "国务院办公厅关于2025年部分节假日安排的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2024-11",
      certainty: "inferred",
    },
  ],
  holidays: [
    { name: "元旦", daysOff: { from: "2025-01-01", until: "2025-01-01" } },
    {
      name: "春节",
      daysOff: { from: "2025-01-28", until: "2025-02-04" },
      makeUpWorkdays: ["2025-01-26", "2025-02-08"],
    },
    { name: "清明节", daysOff: { from: "2025-04-04", until: "2025-04-06" } },
    { name: "劳动节", daysOff: { from: "2025-05-01", until: "2025-05-05" }, makeUpWorkdays: ["2025-04-27"] },
    { name: "端午节", daysOff: { from: "2025-05-31", until: "2025-06-02" } },
    {
      name: "国庆节、中秋节",
      daysOff: { from: "2025-10-01", until: "2025-10-08" },
      makeUpWorkdays: ["2025-09-28", "2025-10-11"],
    },
  ],
};
