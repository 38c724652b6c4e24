import type { Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "The conditions of two zones can hold for one institution; kindergartens apart from schools cannot.",
  zones: {
    levels: ["责任区"],
    zones: {
      east: { name: "东片", members: { towns: ["东街", "河口"], kinds: ["primary"] } },
      west: { name: "西片", members: { towns: ["河口"] } },
      south: { name: "南片", members: { towns: ["南街"], kinds: ["primary"] } },
      "south-early": { name: "南片幼儿园", members: { towns: ["南街"], kinds: ["kindergarten"] } },
    },
  },
};
