import { plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A version range cannot be read.",
  plugins: [plugin("riverside", { requires: { national: "latest" } }), plugin("national")],
};
