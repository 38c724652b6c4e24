import type { Sample } from "../../sample-content.ts";

// Read from a file: the compiler would refuse an empty list.
const none: NonNullable<Sample["zones"]> = JSON.parse("[]");

export const sample: Sample = { shows: "A dated list of zone layouts is empty.", zones: none };
