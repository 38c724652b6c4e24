import { sample as lenient } from "../override-outdated/case.ts";
import type { Sample } from "../../sample-content.ts";

export const sample: Sample = {
  ...lenient,
  shows: "Under strict an outdated change is an error.",
  strict: true,
};
