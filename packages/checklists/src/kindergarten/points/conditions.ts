import { count, each, resting, yes } from "../../content/asking.ts";
import { kindergartenRules2016, preschoolCoverage2020 } from "../../sources/national.ts";

const place = { domain: "kindergarten/national#conduct", section: "conditions" } as const;

/** Points under 规范办园: licence, size, rooms. Class sizes and the number of children are those of the working rules. */
export const conditions = each(place, {
  license: yes("办园许可证和登记有效", "查", "许可证、登记证"),
  fund: yes("经费有保障，来源稳定", "查", "预算、账册"),
  "class-size-junior": count("小班最大班额", "人", "查巡", "班级名册、教室", {
    whole: true,
    standard: { atMost: 25 },
    basis: kindergartenRules2016,
  }),
  "class-size-middle": count("中班最大班额", "人", "查巡", "班级名册、教室", {
    whole: true,
    standard: { atMost: 30 },
    basis: kindergartenRules2016,
  }),
  "class-size-senior": count("大班最大班额", "人", "查巡", "班级名册、教室", {
    whole: true,
    standard: { atMost: 35 },
    basis: kindergartenRules2016,
  }),
  "class-size-mixed": count("混合班最大班额", "人", "查巡", "班级名册、教室", {
    whole: true,
    standard: { atMost: 30 },
    basis: kindergartenRules2016,
  }),
  scale: count("全园幼儿", "人", "查", "幼儿名册", {
    whole: true,
    standard: { atMost: 360 },
    basis: kindergartenRules2016,
  }),
  "outdoor-area": count("生均户外场地", "㎡/人", "查巡", "场地图、名册"),
  "building-area": count("生均建筑面积", "㎡/人", "查", "产权证、名册"),
  books: count("生均图书", "册/人", "查", "图书登记"),
  toys: yes("玩教具充足、适龄、开放", "巡", "活动区"),
});

// The numbers were read in tables of counties made after the measures, not in the measures.
const basis = { ...preschoolCoverage2020, certainty: "inferred" } as const;
const text = "标准适用于2017年起规划设计的园舍";

/** Conditions with a standard under the measures of 2020. The two areas are asked of what was planned since 2017. */
export const conditions2020 = {
  "outdoor-area": { ...resting(conditions["outdoor-area"], basis, { atLeast: 4 }), text },
  "building-area": { ...resting(conditions["building-area"], basis, { atLeast: 10.44 }), text },
  books: resting(conditions.books, basis, { atLeast: 3 }),
} as const;
