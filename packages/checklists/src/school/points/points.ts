import { standardChecklist } from "../../editions/standard.ts";
import { points201309 } from "./2013-09.ts";
import { points201412 } from "./2014-12.ts";
import { points201705 } from "./2017-05.ts";
import { points201812 } from "./2018-12.ts";
import { points202105 } from "./2021-05.ts";
import { points202107 } from "./2021-07.ts";
import { points202301 } from "./2023-01.ts";
import { points202411 } from "./2024-11.ts";
import { SCHOOL_KINDS } from "../school-kinds.ts";

/**
 * Check points under the eight items, each with its own answer: what to look at, by which method, where it is seen.
 *
 * Every point belongs under an item of `school/routine`. A point with a `basis` rests on that document, and carries a standard only where
 * the document states one; the others are what local check lists ask under the same item, and their numbers are left to the district.
 *
 * @term 经常性督导要点
 */
export const schoolPoints = standardChecklist({
  id: "school-points/routine",
  title: "中小学校经常性督导要点",
  appliesTo: SCHOOL_KINDS,
  editions: [
    points201309,
    points201412,
    points201705,
    points201812,
    points202105,
    points202107,
    points202301,
    points202411,
  ],
});
