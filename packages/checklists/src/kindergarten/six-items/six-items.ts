import { standardChecklist } from "../../editions/standard.ts";
import { sixItems202103 } from "./2021-03.ts";

/**
 * The six items of 柳河县: a local variant of the national domains.
 *
 * @term 幼儿园六项
 */
export const kindergartenSixItems = standardChecklist({
  id: "kindergarten/six-items",
  title: "幼儿园经常性督导事项（六项）",
  appliesTo: ["kindergarten"],
  editions: [sixItems202103],
});
