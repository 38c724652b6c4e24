import type { WorkCalendarYear } from "@supervision/domain";

/** Days off and make-up workdays of 2021: the notice of the General Office of the State Council. */
export const year2021: WorkCalendarYear = {
  edition: "2021-01",
  status: "active",
  effective: { from: "2021-01-01" },
  year: 2021,
  sources: [
    {
      title: "国务院办公厅关于2021年部分节假日安排的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2020-11",
      certainty: "inferred",
    },
  ],
  holidays: [
    { name: "元旦", daysOff: { from: "2021-01-01", until: "2021-01-03" } },
    {
      name: "春节",
      daysOff: { from: "2021-02-11", until: "2021-02-17" },
      makeUpWorkdays: ["2021-02-07", "2021-02-20"],
    },
    { name: "清明节", daysOff: { from: "2021-04-03", until: "2021-04-05" } },
    {
      name: "劳动节",
      daysOff: { from: "2021-05-01", until: "2021-05-05" },
      makeUpWorkdays: ["2021-04-25", "2021-05-08"],
    },
    { name: "端午节", daysOff: { from: "2021-06-12", until: "2021-06-14" } },
    { name: "中秋节", daysOff: { from: "2021-09-19", until: "2021-09-21" }, makeUpWorkdays: ["2021-09-18"] },
    {
      name: "国庆节",
      daysOff: { from: "2021-10-01", until: "2021-10-07" },
      makeUpWorkdays: ["2021-09-26", "2021-10-09"],
    },
  ],
};
