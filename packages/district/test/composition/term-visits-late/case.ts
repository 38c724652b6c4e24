import type { Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows:
    "Visits before a term begin after its first teaching day; those before another are sound, with two days without visits.",
  terms: [
    {
      id: "2025-autumn",
      name: "第一学期",
      visitsFrom: "2025-09-08",
      from: "2025-09-01",
      until: "2026-01-20",
    },
    {
      id: "2026-spring",
      name: "第二学期",
      visitsFrom: "2026-02-23",
      from: "2026-03-02",
      until: "2026-07-01",
      closed: [{ from: "2026-02-26", until: "2026-02-27" }],
    },
  ],
};
