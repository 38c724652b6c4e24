import { overrideChecklist } from "@supervision/checklists";
import { school, schoolRoutine } from "@supervision/checklists/school";
import { composeDistrict } from "@supervision/district";
import { definePlugin } from "@supervision/domain";
import { source, zones } from "./parts.ts";

const change = overrideChecklist(schoolRoutine, {
  basedOn: "2013-09",
  effective: { from: "2026-03-01" },
  source,
  items: { admission: { title: "招生、收费、分班" } },
});

export const district = composeDistrict({
  id: "riverside",
  name: "滨江区",
  plugins: [school, definePlugin({ id: "riverside", version: "1.0.0", overrides: [change] })],
  zones,
});
