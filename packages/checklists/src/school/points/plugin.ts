import { standardPlugin } from "../../editions/standard.ts";
import { schoolPoints } from "./points.ts";

/**
 * The plugin `school-points`: the check points under the eight items, for a district that answers them one by one.
 *
 * @example What to look at under one of the eight items on a day
 * ```ts
 * import { editionOn } from "@supervision/domain";
 * import { crossWalk } from "@supervision/checklists";
 * import { schoolPoints, schoolRoutine } from "@supervision/checklists/school";
 * const [routine] = schoolRoutine.editions;
 * const points = editionOn(schoolPoints, "2026-03-02");
 * if (routine && points.status === "in-force") {
 *   const under = crossWalk(points.edition, { id: schoolRoutine.id, edition: routine });
 *   console.log(under[0]?.items.slice(0, 2).map(({ title }) => title)); // => [ '学校章程已核准并公开', '有发展规划，按期对照达成' ]
 *   console.log(points.edition.items["mgmt-charter"]?.seenIn); // => 章程、网站
 * }
 * ```
 */
export const schoolPointsPlugin = standardPlugin({
  id: "school-points",
  version: "1.0.0",
  requires: { school: "^1" },
  contributes: [schoolPoints],
});
