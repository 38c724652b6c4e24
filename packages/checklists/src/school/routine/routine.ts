import { standardChecklist } from "../../editions/standard.ts";
import { SCHOOL_KINDS } from "../school-kinds.ts";
import { routine201309 } from "./2013-09.ts";

/**
 * The eight items of routine supervision of schools, 国教督办〔2013〕2号.
 *
 * They are used for primary and secondary schools, public and private (民办教育促进法实施条例 art. 51), and for special schools, as
 * districts do.
 *
 * @term 学校经常性督导八项
 */
export const schoolRoutine = standardChecklist({
  id: "school/routine",
  title: "中小学校经常性督导事项",
  appliesTo: SCHOOL_KINDS,
  editions: [routine201309],
});
