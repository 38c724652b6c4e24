/** Names of what stands beside the question of an item. An item id holds no underscore, so none of them can be an item. */
export const beside = {
  /** The panel around everything of an item. */
  panel: (id: string): string => `${id}__item`,
  /** Which of the non-answers it is. */
  state: (id: string): string => `${id}__state`,
  /** Why there is no answer. */
  because: (id: string): string => `${id}__because`,
  /** What was seen. */
  note: (id: string): string => `${id}__note`,
  /** Who signed. */
  signer: (id: string): string => `${id}__name`,
};

/** Keys of an entry of a repeat group beside its fields. */
export const ENTRY = { id: "__id", title: "__title" } as const;

/** The option that says that none of the options of a `several` holds. */
export const NONE = "__none";

/** Values worked out in the form. */
export const CALCULATED = { points: "__points", maximum: "__maximum" } as const;
