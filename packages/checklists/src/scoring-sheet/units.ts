/** A word for what is counted in whole numbers, longest words first. */
export const COUNTER =
  "(?:人次|班次|车次|课次|课时|学时|[次人名位例起处项个篇份本件样节套台间室科门班条种类张页块户场期道题册所支幅把餐])";
/** A unit behind a number; what is measured may have parts. */
export const UNIT = `(?:个百分点|百分点|平方米|㎡|m²|分钟|小时|学期|%|[天日周月年米元克度]|${COUNTER})`;

const COUNTED = new RegExp(`^${COUNTER}$`);

/** Says whether a unit is counted in whole numbers. */
export function isCounted(unit: string | undefined): boolean {
  return unit !== undefined && COUNTED.test(unit);
}
