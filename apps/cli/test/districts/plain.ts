import { school } from "@supervision/checklists/school";
import { kindergarten } from "@supervision/checklists/kindergarten";
import { composeDistrict } from "@supervision/district";
import { nationalSchedule } from "@supervision/schedule/national";
import { workCalendarCn } from "@supervision/schedule/work-calendar-cn";
import { zones } from "./parts.ts";

export const district = composeDistrict({
  id: "riverside",
  name: "滨江区",
  plugins: [school, kindergarten, nationalSchedule, workCalendarCn],
  zones,
});
