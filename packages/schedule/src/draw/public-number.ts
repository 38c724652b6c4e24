/** The public number of a draw in the one form that counts, or the first character that has no place in it. */
export type PublicNumber = { readonly plain: string } | { readonly stranger: string };

/**
 * Brings the public number into the one form that counts: digits and the letters a-z. Full width and capitals become plain; blanks, punctuation,
 * signs and characters nobody sees fall away, so that writing the same number in another way cannot change what is drawn. Anything else is refused.
 */
export function publicNumber(text: string): PublicNumber {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{C}\p{M}\p{P}\p{S}\p{Z}]/gu, "");
  const [stranger] = plain.match(/[^0-9a-z]/u) ?? [];
  return stranger === undefined ? { plain } : { stranger };
}
