import { plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A plugin that another one needs is absent.",
  plugins: [plugin("riverside", { requires: { "city-rules": "^1", nationl: "^1" } }), plugin("national")],
};
