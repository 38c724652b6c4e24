import type { Bilingual } from "@supervision/domain";

/** Why a visit is called off that cannot be made where it was and that nothing asks for: it is not owed elsewhere either. */
export function noLongerOwed({ zh, en }: Bilingual): Bilingual {
  return { zh: `${zh}，也没有规则再要求这次督导`, en: `${en} No rule asks for it any more.` };
}
