import type { WorkCalendarYear } from "@supervision/domain";

/** Days off and make-up workdays of 2019: the notice as changed for Labour Day in March 2019. */
export const year2019: WorkCalendarYear = {
  edition: "2019-01",
  status: "active",
  effective: { from: "2019-01-01" },
  year: 2019,
  sources: [
    {
      title: "国务院办公厅关于2019年部分节假日安排的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2018-12",
      certainty: "inferred",
    },
    {
      title: "国务院办公厅关于调整2019年劳动节假期安排的通知",
      issuedBy: "国务院办公厅",
      authority: "national",
      issuedOn: "2019-03",
      certainty: "inferred",
    },
  ],
  holidays: [
    { name: "元旦", daysOff: { from: "2018-12-30", until: "2019-01-01" }, makeUpWorkdays: ["2018-12-29"] },
    {
      name: "春节",
      daysOff: { from: "2019-02-04", until: "2019-02-10" },
      makeUpWorkdays: ["2019-02-02", "2019-02-03"],
    },
    { name: "清明节", daysOff: { from: "2019-04-05", until: "2019-04-07" } },
    {
      name: "劳动节",
      daysOff: { from: "2019-05-01", until: "2019-05-04" },
      makeUpWorkdays: ["2019-04-28", "2019-05-05"],
    },
    { name: "端午节", daysOff: { from: "2019-06-07", until: "2019-06-09" } },
    { name: "中秋节", daysOff: { from: "2019-09-13", until: "2019-09-15" } },
    {
      name: "国庆节",
      daysOff: { from: "2019-10-01", until: "2019-10-07" },
      makeUpWorkdays: ["2019-09-29", "2019-10-12"],
    },
  ],
};
