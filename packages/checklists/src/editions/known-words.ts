import { nearest, type Issue } from "@supervision/domain";
import { editionFieldUnknown, editionWordUnknown } from "../issues.ts";

type Path = readonly (string | number)[];

/** Names the fields of written data that do not exist: `edition-field-unknown`. The compiler sees them in programs; data may come from JSON. */
export function unknownFields(written: object, known: readonly string[], path: Path): readonly Issue[] {
  return Object.keys(written)
    .filter((field) => !known.includes(field))
    .map((field) => editionFieldUnknown(field, nearest(field, known), known, [...path, field]));
}

/** Names words that are none of the known ones: `edition-word-unknown`. They may come from JSON. */
export function unknownWords(
  words: readonly unknown[],
  known: readonly string[],
  path: Path,
): readonly Issue[] {
  return words.flatMap((given, index) => {
    const word = String(given);
    return known.includes(word)
      ? []
      : [editionWordUnknown(word, nearest(word, known), known, [...path, index])];
  });
}

/** The keys of a record that names every field of a type: the compiler asks for each of them. */
export function fieldsOf<Type>(fields: Readonly<Record<keyof Type & string, true>>): readonly string[] {
  return Object.keys(fields);
}
