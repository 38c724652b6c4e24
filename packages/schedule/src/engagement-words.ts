import {
  addDays,
  type Bilingual,
  contains,
  type Inspector,
  isIsoDate,
  type IsoDate,
} from "@supervision/domain";

/** Why somebody cannot act as an inspector on a day: the one cause the register knows. */
export function notEngagedWords({ name, terms = [], certificate }: Inspector, date: IsoDate): Bilingual {
  const { validFrom = date, validUntil = date } = certificate ?? {};
  if (terms.length > 0 && !terms.some((term) => contains(term, date))) {
    const next = terms
      .map(({ from }) => from)
      .toSorted()
      .find((from) => from > date);
    const last = terms
      .map(({ until }) => until)
      .toSorted()
      .findLast((until) => until < date);
    if (last !== undefined && next === undefined && isIsoDate(last))
      return {
        zh: `${name}自${addDays(last, 1)}起离任（聘期至${last}）`,
        en: `${name} has left office on ${addDays(last, 1)}.`,
      };
    return {
      zh: `${date}${name}不在聘期内${next === undefined ? "" : `（聘期自${next}起）`}`,
      en: `${name} is not engaged on ${date}${next === undefined ? "" : `, but from ${next} on`}.`,
    };
  }
  if (date > validUntil)
    return {
      zh: `${name}的督学证有效期至${validUntil}`,
      en: `The certificate of ${name} is valid until ${validUntil}.`,
    };
  if (date < validFrom)
    return {
      zh: `${name}的督学证自${validFrom}起有效`,
      en: `The certificate of ${name} is valid from ${validFrom} on.`,
    };
  return {
    zh: `${date}${name}不在聘期或督学证有效期内`,
    en: `${name} is not engaged with a valid certificate on ${date}.`,
  };
}
