import { oneZone, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A zone layout starts on no date.",
  zones: [
    { from: "2025-09-01", layout: oneZone },
    { from: "2026-09-31", layout: oneZone },
  ],
};
