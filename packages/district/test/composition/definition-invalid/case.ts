import type { Sample } from "../../sample-content.ts";

// What a module without types may hand over.
const zones: NonNullable<Sample["zones"]> = JSON.parse(
  `{ "levels": ["责任区"], "zones": { "east": { "title": "东片" } } }`,
);
const terms: NonNullable<Sample["terms"]> = JSON.parse(
  `[{ "id": "2025-autumn", "from": "2025-09-01" }, "第二学期"]`,
);

export const sample: Sample = {
  shows: "Zones and terms that are not shaped as they should be.",
  zones,
  terms,
};
