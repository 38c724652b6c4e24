import type { WorkCalendarYear } from "@supervision/domain";

/** Days off and make-up workdays of 2020: the notice with the Spring Festival prolonged to 2 February. */
export const year2020: WorkCalendarYear = {
  edition: "2020-01",
  status: "active",
  effective: { from: "2020-01-01" },
  year: 2020,
  sources: [
    {
      title: "国务院办公厅关于2020年部分节假日安排的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2019-11",
      certainty: "inferred",
    },
    {
      title: "国务院办公厅关于延长2020年春节假期的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2020-01",
      certainty: "inferred",
    },
  ],
  holidays: [
    { name: "元旦", daysOff: { from: "2020-01-01", until: "2020-01-01" } },
    { name: "春节", daysOff: { from: "2020-01-24", until: "2020-02-02" }, makeUpWorkdays: ["2020-01-19"] },
    { name: "清明节", daysOff: { from: "2020-04-04", until: "2020-04-06" } },
    {
      name: "劳动节",
      daysOff: { from: "2020-05-01", until: "2020-05-05" },
      makeUpWorkdays: ["2020-04-26", "2020-05-09"],
    },
    { name: "端午节", daysOff: { from: "2020-06-25", until: "2020-06-27" }, makeUpWorkdays: ["2020-06-28"] },
    {
      name: "国庆节、中秋节",
      daysOff: { from: "2020-10-01", until: "2020-10-08" },
      makeUpWorkdays: ["2020-09-27", "2020-10-10"],
    },
  ],
};
