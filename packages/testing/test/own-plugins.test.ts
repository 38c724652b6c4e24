import { inSchool } from "@supervision/checklists/in-school";
import {
  kindergarten,
  kindergartenEvaluation,
  kindergartenPointsPlugin,
} from "@supervision/checklists/kindergarten";
import { school, schoolPointsPlugin, schoolVariants } from "@supervision/checklists/school";
import { topics } from "@supervision/checklists/topics";
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
