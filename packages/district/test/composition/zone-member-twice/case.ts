import type { Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "An institution is named in two zones.",
  zones: {
    levels: ["责任区"],
    zones: {
      east: { name: "东片", members: { ids: ["school-1", "school-2"] } },
      west: { name: "西片", members: { ids: ["school-2"] } },
    },
  },
};
