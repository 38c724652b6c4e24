import type { Sample } from "../../sample-content.ts";

export const sample: Sample = { shows: "A district needs a name to print.", name: " " };
