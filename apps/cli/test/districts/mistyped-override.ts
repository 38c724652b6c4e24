// A district written in JavaScript's spirit: the compiler was not asked, so the mistake reaches composition.
import { school } from "@supervision/checklists/school";
import { composeDistrict } from "@supervision/district";
import { zones, source } from "./parts.ts";

const change = {
  kind: "checklist",
  target: "school/routine",
  basedOn: "2013-09",
  effective: { from: "2026-03-01" },
  source,
  items: { admision: { title: "招生、收费、分班" } },
};

export const district = composeDistrict({
  id: "riverside",
  name: "滨江区",
  plugins: [
    school,
    { id: "riverside", version: "1.0.0", requires: {}, contributes: [], overrides: [change] },
  ],
  zones,
});
