import type { Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows:
    "A layout read from data is checked as defineZoneLayout checks it, with the day from which it holds.",
  zones: [
    {
      from: "2026-09-01",
      layout: {
        levels: ["片区", "责任区"],
        zones: {
          east: { name: "东片", within: "west" },
          a: { name: "甲", within: "b" },
          b: { name: "乙", within: "a" },
        },
      },
    },
  ],
};
