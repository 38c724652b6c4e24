import {
  INSTITUTION_KINDS,
  RECUSAL_GROUNDS,
  type InspectorStatus,
  type InstitutionKind,
  type InstitutionNature,
  type RecusalGround,
} from "@supervision/domain";
import type { ChoicesWithAliases } from "../tables/row-reader.ts";

/** Kinds of institution with what sheets write for them; 中学 alone is not said to be one of them. */
export const KINDS: ChoicesWithAliases<InstitutionKind> = {
  labels: INSTITUTION_KINDS,
  aliases: {
    幼儿园分园: "kindergarten",
    中心小学: "primary",
    完全小学: "primary",
    完小: "primary",
    初中: "junior-middle",
    九年一贯制: "nine-year",
    九年制学校: "nine-year",
    完中: "complete-secondary",
    十二年一贯制: "twelve-year",
    高中: "senior-middle",
    普通高中: "senior-middle",
    特教学校: "special",
    特殊教育: "special",
    中职: "vocational",
    中职学校: "vocational",
    职业高中: "vocational",
    职业学校: "vocational",
  },
};

/** Public or private, with what sheets write for them. */
export const NATURES: ChoicesWithAliases<InstitutionNature> = {
  labels: { public: "公办", private: "民办" },
  aliases: {
    公立: "public",
    公办园: "public",
    公办校: "public",
    普惠民办: "private",
    普惠性民办: "private",
    民办普惠: "private",
    民办普惠园: "private",
    普惠性民办园: "private",
    私立: "private",
    民办园: "private",
    民办校: "private",
  },
};

/** Kinds of engagement, short and long. */
export const STATUSES: ChoicesWithAliases<InspectorStatus> = {
  labels: { "full-time": "专职督学", "part-time": "兼职督学", invited: "特约督学" },
  aliases: { 专职: "full-time", 兼职: "part-time", 特约: "invited", 特聘: "invited", 特邀: "invited" },
};

/** Grounds of recusal, in full and in short. */
export const GROUNDS: ChoicesWithAliases<RecusalGround> = {
  labels: RECUSAL_GROUNDS,
  aliases: {
    与主要负责人有近亲属关系: "relative-of-head",
    近亲属任主要负责人: "relative-of-head",
    近亲属在该单位工作: "relative-works-or-studies",
    近亲属在该单位就读: "relative-works-or-studies",
    近亲属在校工作: "relative-works-or-studies",
    子女就读: "relative-works-or-studies",
    任职: "own-post",
    本人任职: "own-post",
    曾任职: "former-post",
    原任职: "former-post",
    原工作单位: "former-post",
    其他: "other",
    其它: "other",
  },
};
