import { inSchool } from "@supervision/checklists/in-school";
import {
  kindergarten,
  kindergartenEvaluation,
  kindergartenPointsPlugin,
} from "@supervision/checklists/kindergarten";
import { school, schoolPointsPlugin, schoolVariants } from "@supervision/checklists/school";
import { topics } from "@supervision/checklists/topics";
import { checkDistrict } from "@supervision/district";
import { formatIssue } from "@supervision/domain";
import { basicBalance } from "@supervision/indicators/basic-balance";
import { qualityBalance } from "@supervision/indicators/quality-balance";
import { forms } from "@supervision/reports/forms";
import { nationalSchedule } from "@supervision/schedule/national";
import { workCalendarCn } from "@supervision/schedule/work-calendar-cn";
import { describePlugin } from "@supervision/testing";
import { describe, expect, it } from "vitest";

const others = [
  school,
  schoolPointsPlugin,
  schoolVariants,
  kindergarten,
  kindergartenPointsPlugin,
  kindergartenEvaluation,
  topics,
  inSchool,
  nationalSchedule,
  workCalendarCn,
  qualityBalance,
  basicBalance,
  forms,
];

for (const plugin of others) describePlugin(plugin, { others, describe, it, expect });

describe("all own plugins together", () => {
  it("compose one district without a conflict", () => {
    const checked = checkDistrict({
      id: "everything",
      name: "全部内容",
      plugins: others,
      zones: { levels: ["责任区"], zones: { all: { name: "全区", members: { asRegistered: true } } } },
    });
    const errors = checked.ok ? [] : checked.issues.filter(({ severity }) => severity === "error");
    expect(errors.map((issue) => formatIssue(issue, "en"))).toEqual([]);
  });
});
