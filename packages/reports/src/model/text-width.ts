/** The width of a text in Chinese characters: Latin letters, figures and blanks count half. */
export function charactersWide(text: string): number {
  let halves = 0;
  for (const character of text) halves += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
  return halves / 2;
}
