import type { Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Two terms share an id.",
  terms: [
    { id: "2025", name: "第一学期", from: "2025-09-01", until: "2026-01-20" },
    { id: "2025", name: "第二学期", from: "2026-03-01", until: "2026-07-01" },
  ],
};
