import type { WorkCalendarYear } from "@supervision/domain";

/** Days off and make-up workdays of 2024: the notice of the General Office of the State Council. */
export const year2024: WorkCalendarYear = {
  edition: "2024-01",
  status: "active",
  effective: { from: "2024-01-01" },
  year: 2024,
  sources: [
    {
      title: "国务院办公厅关于2024年部分节假日安排的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2023-10",
      certainty: "inferred",
    },
  ],
  holidays: [
    { name: "元旦", daysOff: { from: "2024-01-01", until: "2024-01-01" } },
    {
      name: "春节",
      daysOff: { from: "2024-02-10", until: "2024-02-17" },
      makeUpWorkdays: ["2024-02-04", "2024-02-18"],
    },
    { name: "清明节", daysOff: { from: "2024-04-04", until: "2024-04-06" }, makeUpWorkdays: ["2024-04-07"] },
    {
      name: "劳动节",
      daysOff: { from: "2024-05-01", until: "2024-05-05" },
      makeUpWorkdays: ["2024-04-28", "2024-05-11"],
    },
    { name: "端午节", daysOff: { from: "2024-06-08", until: "2024-06-10" } },
    { name: "中秋节", daysOff: { from: "2024-09-15", until: "2024-09-17" }, makeUpWorkdays: ["2024-09-14"] },
    {
      name: "国庆节",
      daysOff: { from: "2024-10-01", until: "2024-10-07" },
      makeUpWorkdays: ["2024-09-29", "2024-10-12"],
    },
  ],
};
