import { standardChecklist } from "../../editions/standard.ts";
import { national201906 } from "./2019-06.ts";

/**
 * The three national domains of routine supervision of kindergartens, 教督〔2019〕3号.
 *
 * @term 幼儿园经常性督导三项
 */
export const kindergartenNational = standardChecklist({
  id: "kindergarten/national",
  title: "幼儿园经常性督导内容",
  appliesTo: ["kindergarten"],
  editions: [national201906],
});
