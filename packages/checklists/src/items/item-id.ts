// An id starts with a letter: all-digit keys would be reordered by every JSON reader.
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Says whether a text is an id of an item, option, row, column or field: lower-case words with hyphens and dots after a first letter. */
export function isFormId(id: string): boolean {
  return ID.test(id);
}
