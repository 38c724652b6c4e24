import type { ItemRef } from "@supervision/domain";
import type { points201906 } from "./2019-06.ts";

type PointId = keyof (typeof points201906)["items"];

// By item of the list of 天桥区; which point belongs where is this package's reading.
const UNDER = {
  administration: ["license", "fund", "org", "files", "party"],
  admission: [
    "class-size-junior",
    "class-size-middle",
    "class-size-senior",
    "class-size-mixed",
    "scale",
    "no-special",
    "fee",
    "meal-fee",
    "enrol",
  ],
  curriculum: ["books", "toys", "day", "plan"],
  "outdoor-play": [
    "outdoor-area",
    "building-area",
    "corners",
    "outdoor",
    "play",
    "no-primary",
    "no-homework",
    "no-drill",
  ],
  teachers: ["cert", "ratio", "ethic-rules", "train"],
  safety: ["room", "equip", "safety-rules", "guard", "pickup", "drill", "fire", "bus", "safety-edu"],
  canteen: ["morning", "exam", "disinfect", "menu", "canteen", "nap", "disease", "staff"],
  ethos: ["interact", "home", "rights", "incentive", "virtue", "concept"],
} as const satisfies Readonly<Record<string, readonly PointId[]>>;

/**
 * The check points of kindergartens under the eight items of `kindergarten/eight-items` instead of the three national domains: point to
 * item, for a cross-walk with that list.
 */
export const pointsUnderEightItems: Readonly<Record<string, ItemRef>> = Object.fromEntries(
  Object.entries(UNDER).flatMap(([item, points]) =>
    points.map((point) => [point, `kindergarten/eight-items#${item}`] as const),
  ),
);
