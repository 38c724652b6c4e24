import { oneZone, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Two zone layouts start on the same day.",
  zones: [
    { from: "2025-09-01", layout: oneZone },
    { from: "2025-09-01", layout: oneZone },
  ],
};
