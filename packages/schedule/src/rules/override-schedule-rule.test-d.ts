import { overrideScheduleRule } from "./override-schedule-rule.ts";
import { restBetweenVisits } from "../national/index.ts";

const source = {
  title: "示例区督导办法",
  issuedBy: "示例区教育督导室",
  authority: "district",
  issuedOn: "2026-01",
} as const;

overrideScheduleRule(restBetweenVisits, { basedOn: "2012-10", effective: { from: "2026-02-01" }, source });

overrideScheduleRule(restBetweenVisits, {
  // @ts-expect-error the rule has no such edition
  basedOn: "2013-01",
  effective: { from: "2026-02-01" },
  source,
});

overrideScheduleRule(restBetweenVisits, {
  basedOn: "2012-10",
  effective: { from: "2026-02-01" },
  source,
  // @ts-expect-error no rule has such a parameter
  parameters: { dayz: 3 },
});
