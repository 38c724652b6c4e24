import { standardChecklist } from "../../editions/standard.ts";
import { points201906 } from "./2019-06.ts";
import { points202012 } from "./2020-12.ts";
import { points202506 } from "./2025-06.ts";

/**
 * Check points under the three national domains, each with its own answer.
 *
 * The national text names nothing below the domains: which point belongs where is this package's reading. A point carries a standard only
 * where the document it rests on states one; the others are what local check lists ask, and their numbers are left to the district.
 *
 * @term 幼儿园督导要点
 */
export const kindergartenPoints = standardChecklist({
  id: "kindergarten-points/routine",
  title: "幼儿园经常性督导要点",
  appliesTo: ["kindergarten"],
  editions: [points201906, points202012, points202506],
});
