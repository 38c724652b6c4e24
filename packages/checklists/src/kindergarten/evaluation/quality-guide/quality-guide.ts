import { standardChecklist } from "../../../editions/standard.ts";
import { qualityGuide202202 } from "./2022-02.ts";

/**
 * The fifteen key indicators of the guide on quality of care and education, 教基〔2022〕1号.
 *
 * @term 幼儿园保育教育质量评估
 */
export const kindergartenQualityGuide = standardChecklist({
  id: "kindergarten-evaluation/quality-guide",
  title: "幼儿园保育教育质量评估",
  appliesTo: ["kindergarten"],
  editions: [qualityGuide202202],
});
