import type { WorkCalendarYear } from "@supervision/domain";

/** Days off and make-up workdays of 2023: the notice of the General Office of the State Council. */
export const year2023: WorkCalendarYear = {
  edition: "2023-01",
  status: "active",
  effective: { from: "2023-01-01" },
  year: 2023,
  sources: [
    {
      title: "国务院办公厅关于2023年部分节假日安排的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2022-12",
      certainty: "inferred",
    },
  ],
  holidays: [
    { name: "元旦", daysOff: { from: "2022-12-31", until: "2023-01-02" } },
    {
      name: "春节",
      daysOff: { from: "2023-01-21", until: "2023-01-27" },
      makeUpWorkdays: ["2023-01-28", "2023-01-29"],
    },
    { name: "清明节", daysOff: { from: "2023-04-05", until: "2023-04-05" } },
    {
      name: "劳动节",
      daysOff: { from: "2023-04-29", until: "2023-05-03" },
      makeUpWorkdays: ["2023-04-23", "2023-05-06"],
    },
    { name: "端午节", daysOff: { from: "2023-06-22", until: "2023-06-24" }, makeUpWorkdays: ["2023-06-25"] },
    {
      name: "中秋节、国庆节",
      daysOff: { from: "2023-09-29", until: "2023-10-06" },
      makeUpWorkdays: ["2023-10-07", "2023-10-08"],
    },
  ],
};
