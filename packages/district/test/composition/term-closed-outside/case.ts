import type { Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "An examination week lies outside its term.",
  terms: [
    {
      id: "2025-autumn",
      name: "第一学期",
      from: "2025-09-01",
      until: "2026-01-20",
      closed: [{ from: "2026-01-15", until: "2026-01-25" }],
    },
  ],
};
