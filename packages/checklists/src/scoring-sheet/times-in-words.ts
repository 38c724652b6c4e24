/** 缺一项, 少开一门课, 发现一处不合格: the number takes the place of 一. */
const ONE_OF =
  /^(.*(?:[缺少漏错]|[少漏][^，一]{1,2}|缺[课勤席岗报交]|发现|查出|查实|查处|出现|发生))[一1](人次|[^一1\d，])(?![性级品])([^，\d]{0,10})$/;
/** 迟到一次, 损坏一处. */
const ENDS_IN_ONE = /^(.*[^第唯统同单每，])[一1](人次|[次例起处项件名人节份本篇门个种套台])$/;

/** The words around the one that is counted, and what it is counted in; `undefined` where the words name none. */
export function oneIn(
  text: string,
): { readonly before: string; readonly unit: string; readonly after: string } | undefined {
  const [, before = "", unit, after = ""] = ONE_OF.exec(text) ?? ENDS_IN_ONE.exec(text) ?? [];
  return unit === undefined ? undefined : { before, unit, after };
}

/** How often something happened: 缺2项, 迟到3人次, 缺陪餐7次. The words name what is counted, else it is counted in `unit`. */
export function timesInWords(text: string, amount: string | number, unit: string): string {
  const plain = text.replace(/^每/, "");
  const one = oneIn(plain);
  if (one !== undefined) return `${one.before}${amount}${one.unit}${one.after}`;
  const [, what, every] = /^(.+)（每?(.{1,3})）$/.exec(plain) ?? [];
  if (what !== undefined && every !== undefined) return `${what}${amount}${every}`;
  return `${plain}${/\d$/.test(plain) ? "：" : ""}${amount}${unit}`;
}
