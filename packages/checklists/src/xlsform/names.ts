/** Names in an XLSForm. An item id holds no underscore, so none of them can be an item. */
export const nameOf = {
  /** The group around everything of an item. */
  group: (id: string): string => `${id}__item`,
  /** Which of the non-answers it is. */
  state: (id: string): string => `${id}__state`,
  /** Why there is no answer. */
  because: (id: string): string => `${id}__because`,
  /** What was seen. */
  note: (id: string): string => `${id}__note`,
  /** A row, a column, a field, a rule or a name that belongs to an item. */
  part: (id: string, ...parts: readonly string[]): string => [id, ...parts].join("__"),
  /** The institution visited. */
  institution: "visit_institution",
  /** The day of the visit. */
  date: "visit_date",
} as const;

/** The option that says that none of the options of a `several` holds. */
export const NONE = "__none";
