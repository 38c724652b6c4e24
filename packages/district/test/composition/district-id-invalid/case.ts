import type { Sample } from "../../sample-content.ts";

export const sample: Sample = { shows: "A district id is lower-case words.", id: "滨江区" };
