import type { Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A term ends before it starts.",
  terms: [{ id: "2025-autumn", name: "第一学期", from: "2026-01-20", until: "2025-09-01" }],
};
