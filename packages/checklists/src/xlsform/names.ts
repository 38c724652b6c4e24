/** Words that names of an item end in; a row, column, field or rule of that name gets an underscore behind it. */
const OWN: ReadonlySet<string> = new Set(["item", "help", "state", "because", "note", "name", "title", "id"]);

const joined = (id: string, parts: readonly string[]): string => [id, ...parts].join("__");

/**
 * Names in an XLSForm. An item id holds no underscore, so none of these can be an item, and names that belong to no item hold a single
 * underscore before anything else.
 */
export const nameOf = {
  /** The group around everything of an item. */
  group: (id: string): string => `${id}__item`,
  /** What helps to answer it. */
  help: (id: string): string => `${id}__help`,
  /** Which of the non-answers it is. */
  state: (id: string): string => `${id}__state`,
  /** Why there is no answer. */
  because: (id: string): string => `${id}__because`,
  /** What was seen. */
  note: (id: string): string => `${id}__note`,
  /** Who signed. */
  signer: (id: string): string => `${id}__name`,
  /** What an entry of a repeat group is. */
  entryTitle: (id: string): string => `${id}__title`,
  /** The stable id of an entry of a repeat group. */
  entryId: (id: string): string => `${id}__id`,
  /** The reason of a judgement. */
  reason: (id: string, rule: string): string => `${nameOf.part(id, rule)}__because`,
  /** A row, a column, a field or a rule that belongs to an item. */
  part: (id: string, ...parts: readonly string[]): string =>
    joined(
      id,
      parts.map((part) => (OWN.has(part) ? `${part}_` : part)),
    ),
  /** A list one may pick from; lists have names of their own. */
  list: (id: string, ...parts: readonly string[]): string => joined(id, parts),
  /** A section. */
  section: (id: string): string => `section_${id}`,
  /** Points of an item, worked out. */
  points: (id: string): string => `score_points__${id}`,
  /** The most an item could earn, worked out. */
  maximum: (id: string): string => `score_maximum__${id}`,
  /** Points of the whole list, worked out. */
  allPoints: "score_points",
  /** The most the whole list could earn, worked out. */
  allMaximum: "score_maximum",
  /** Where the points are shown. */
  shownPoints: "score_shown",
  /** The institution visited. */
  institution: "visit_institution",
  /** The day of the visit. */
  date: "visit_date",
  /** Series, edition and digest. */
  pin: { series: "pin_series", edition: "pin_edition", digest: "pin_digest" },
} as const;

/** The option that says that none of the options of a `several` holds. */
export const NONE = "__none";
