import type { Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Two terms share days.",
  terms: [
    { id: "2025-autumn", name: "第一学期", from: "2025-09-01", until: "2026-03-10" },
    { id: "2026-spring", name: "第二学期", from: "2026-03-01", until: "2026-07-01" },
  ],
};
