import type { WorkCalendarYear } from "@supervision/domain";

/** Days off and make-up workdays of 2022: the notice of the General Office of the State Council. */
export const year2022: WorkCalendarYear = {
  edition: "2022-01",
  status: "active",
  effective: { from: "2022-01-01" },
  year: 2022,
  sources: [
    {
      title: "国务院办公厅关于2022年部分节假日安排的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2021-10",
      certainty: "inferred",
    },
  ],
  holidays: [
    { name: "元旦", daysOff: { from: "2022-01-01", until: "2022-01-03" } },
    {
      name: "春节",
      daysOff: { from: "2022-01-31", until: "2022-02-06" },
      makeUpWorkdays: ["2022-01-29", "2022-01-30"],
    },
    { name: "清明节", daysOff: { from: "2022-04-03", until: "2022-04-05" }, makeUpWorkdays: ["2022-04-02"] },
    {
      name: "劳动节",
      daysOff: { from: "2022-04-30", until: "2022-05-04" },
      makeUpWorkdays: ["2022-04-24", "2022-05-07"],
    },
    { name: "端午节", daysOff: { from: "2022-06-03", until: "2022-06-05" } },
    { name: "中秋节", daysOff: { from: "2022-09-10", until: "2022-09-12" } },
    {
      name: "国庆节",
      daysOff: { from: "2022-10-01", until: "2022-10-07" },
      makeUpWorkdays: ["2022-10-08", "2022-10-09"],
    },
  ],
};
