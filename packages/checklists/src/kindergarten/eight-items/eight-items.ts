import { standardChecklist } from "../../editions/standard.ts";
import { eightItems202012 } from "./2020-12.ts";

/**
 * The eight items of 天桥区: a local variant of the national domains that other districts use in the same shape.
 *
 * @term 幼儿园八项
 */
export const kindergartenEightItems = standardChecklist({
  id: "kindergarten/eight-items",
  title: "幼儿园督导主要事项（八项）",
  appliesTo: ["kindergarten"],
  editions: [eightItems202012],
});
