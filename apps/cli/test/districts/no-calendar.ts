import { school } from "@supervision/checklists/school";
import { composeDistrict } from "@supervision/district";
import { nationalSchedule } from "@supervision/schedule/national";
import { zones } from "./parts.ts";

export const district = composeDistrict({
  id: "riverside",
  name: "滨江区",
  plugins: [school, nationalSchedule],
  zones,
});
