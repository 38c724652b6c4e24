// Only what is used of the text decoder every runtime has; the packages are compiled without the types of any runtime.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // Control characters do not occur in tables: they tell that the guess was wrong.
    // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
    return /[\u0000-\u0008\u000E-\u001F]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Bytes of the upper and lower half that are zero tell UTF-16 without a mark. */
function looksLikeUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const seen = Math.min(bytes.length, 2000) & ~1;
  let low = 0;
  let high = 0;
  for (let index = 0; index < seen; index += 2) {
    if (bytes[index] === 0) low += 1;
    if (bytes[index + 1] === 0) high += 1;
  }
  // Separators and digits have one half empty; Chinese such as 一 (4E00) now and then the other.
  if (high > 4 * low) return "utf-16le";
  return low > 4 * high ? "utf-16be" : undefined;
}

/** Text of a file in UTF-8, UTF-16 or GB18030, without its byte order mark; `undefined` when it is none of them. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  const wide = mark ?? looksLikeUtf16(bytes);
  const text =
    wide === undefined
      ? (decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes))
      : bytes.length % 2 === 0
        ? decodeAs(wide, bytes)
        : undefined;
  return text?.replace(/^\uFEFF/, "");
}
