import type { WorkCalendarYear } from "@supervision/domain";

/** Days off and make-up workdays of 2026: the notice of the General Office of the State Council. */
export const year2026: WorkCalendarYear = {
  edition: "2026-01",
  status: "active",
  effective: { from: "2026-01-01" },
  year: 2026,
  sources: [
    {
      title: "国务院办公厅关于2026年部分节假日安排的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2025-11-04",
    },
  ],
  holidays: [
    { name: "元旦", daysOff: { from: "2026-01-01", until: "2026-01-03" }, makeUpWorkdays: ["2026-01-04"] },
    {
      name: "春节",
      daysOff: { from: "2026-02-15", until: "2026-02-23" },
      makeUpWorkdays: ["2026-02-14", "2026-02-28"],
    },
    { name: "清明节", daysOff: { from: "2026-04-04", until: "2026-04-06" } },
    { name: "劳动节", daysOff: { from: "2026-05-01", until: "2026-05-05" }, makeUpWorkdays: ["2026-05-09"] },
    { name: "端午节", daysOff: { from: "2026-06-19", until: "2026-06-21" } },
    { name: "中秋节", daysOff: { from: "2026-09-25", until: "2026-09-27" } },
    {
      name: "国庆节",
      daysOff: { from: "2026-10-01", until: "2026-10-07" },
      makeUpWorkdays: ["2026-09-20", "2026-10-10"],
    },
  ],
};
