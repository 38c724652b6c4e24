import {
  editionOn,
  parseDocumentNumber,
  type Bilingual,
  type IsoDate,
  type LegalSource,
} from "@supervision/domain";
import type { Checklist } from "../editions/checklist.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { isRemoval } from "../overrides/removal.ts";
import type { ItemChange } from "../overrides/override-checklist.ts";
import type { OverlayLayer } from "./apply-overlays.ts";

/**
 * A document that is replaced, amended or withdrawn.
 *
 * @term 依据变动
 */
export interface DocumentChange {
  /** The document: known by its number, else by title and issuing body. Its `article` does not matter here. */
  readonly document: LegalSource;
  /** First day on which it no longer holds as it was. */
  readonly on: IsoDate;
  /** Articles, sections or annexes that change, as citations name them (`第四条`, `附件二`); absent means the whole. */
  readonly articles?: readonly string[];
  /** What takes its place. */
  readonly replacedBy?: LegalSource;
}

/**
 * One place that rests on the document.
 *
 * - `basis` 事项依据: the item names it
 * - `check-point` 要点依据: a point of the item names it
 * - `veto` 否决依据: a veto of the edition names it
 * - `edition` 版次依据: the edition names it, and the item names nothing of its own
 * - `change` 修改依据: a change of a province, city or district rests on it
 * - `below` 下层依据: a change rests on other documents, but changes an item that is affected where it comes from
 * - `withdrawal` 废止依据: the list was ended by it
 *
 * @term 受影响之处
 */
export interface AffectedPlace {
  /** Id of the checklist. */
  readonly list: string;
  /** The edition; absent for a change, and for the end of a list. */
  readonly edition?: string;
  /** Name of the layer whose change it is. */
  readonly layer?: string;
  /** The item; absent where it concerns the whole edition, veto or change. */
  readonly item?: string;
  /** Title of the item, the veto, or the list. */
  readonly title: string;
  /** How it rests on the document. */
  readonly by: "basis" | "check-point" | "veto" | "edition" | "change" | "below" | "withdrawal";
  /** What the citation names of it. */
  readonly article?: string;
  /** Whether it is used on the day of the change: `later` for what starts after it, `ended` for what was replaced before. */
  readonly inForce: "in-force" | "later" | "ended";
  /** `possible` where the citation does not say enough: several sources of an edition for one item, or no article where only some change. */
  readonly certainty: "certain" | "possible";
}

/**
 * Everything in checklists and local changes that rests on a document, so that nothing stays behind when it is replaced: items by
 * their own basis, check points, vetoes, whole editions, changes of provinces, cities and districts, and changes to items that are affected
 * below. What is used that day comes first.
 *
 * @example
 * ```ts
 * import { documentImpact, formatDocumentImpact } from "@supervision/checklists/overlays";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const document = schoolRoutine.editions[0]?.sources[0];
 * if (document) {
 *   const impact = documentImpact({ document, on: "2027-01-01" }, { lists: [schoolRoutine] });
 *   console.log(impact.length, impact[0]?.by, impact[0]?.inForce); // => 9 edition in-force
 *   console.log(formatDocumentImpact(impact).split("\n")[1]); // => - school/routine 2013-09 administration 校务管理和制度执行：版次依据
 * }
 * ```
 */
export function documentImpact(
  change: DocumentChange,
  content: { readonly lists: readonly Checklist[]; readonly layers?: readonly OverlayLayer[] },
): readonly AffectedPlace[] {
  const places = [
    ...content.lists.flatMap((list) => inList(change, list)),
    ...(content.layers ?? []).flatMap((layer) => inLayer(change, layer, content.lists)),
  ];
  const order = ["in-force", "later", "ended"];
  return places.toSorted((a, b) => order.indexOf(a.inForce) - order.indexOf(b.inForce));
}

function inList(change: DocumentChange, list: Checklist): readonly AffectedPlace[] {
  const found = editionOn(list, change.on);
  const current = found.status === "in-force" ? found.edition.edition : undefined;
  const places = list.editions.flatMap((edition) => {
    const { from } = edition.effective;
    const inForce = edition.edition === current ? "in-force" : from > change.on ? "later" : "ended";
    return inEdition(change, edition).map(
      (place) => ({ list: list.id, edition: edition.edition, ...place, inForce }) as const,
    );
  });
  const { withdrawn } = list;
  const end = withdrawn === undefined ? undefined : citationOf(change, withdrawn.source);
  if (withdrawn === undefined || end === undefined) return places;
  const inForce = withdrawn.on > change.on ? "later" : "in-force";
  return [...places, { list: list.id, title: list.title, by: "withdrawal", inForce, ...end }];
}

type Found = Omit<AffectedPlace, "list" | "edition" | "layer" | "inForce">;

function inEdition(change: DocumentChange, edition: ChecklistEdition): readonly Found[] {
  const cited = edition.sources.flatMap((source) => citationOf(change, source) ?? []);
  const [whole] = cited;
  const sole =
    cited.length === edition.sources.length && cited.every(({ certainty }) => certainty === "certain");
  const items = Object.entries(edition.items).flatMap(([item, each]): Found[] => {
    const own = inItem(change, item, each);
    if (each.basis !== undefined || whole === undefined) return [...own];
    const certainty = sole ? "certain" : "possible";
    return [{ item, title: each.title, by: "edition", ...whole, certainty }, ...own];
  });
  const vetoes = Object.values(edition.scoring?.vetoes ?? {}).flatMap(({ title, basis }): Found[] => {
    const citation = basis === undefined ? undefined : citationOf(change, basis);
    return citation === undefined ? [] : [{ title, by: "veto", ...citation }];
  });
  return [...items, ...vetoes];
}

function inItem(
  change: DocumentChange,
  item: string,
  { title = item, basis, lookAt }: Partial<ChecklistItem>,
): readonly Found[] {
  const own = basis === undefined ? undefined : citationOf(change, basis);
  const points = (lookAt ?? []).flatMap((point): Found[] => {
    const citation = point.basis === undefined ? undefined : citationOf(change, point.basis);
    return citation === undefined ? [] : [{ item, title: point.text, by: "check-point", ...citation }];
  });
  return own === undefined ? points : [{ item, title, by: "basis", ...own }, ...points];
}

function inLayer(
  change: DocumentChange,
  { name, change: override }: OverlayLayer,
  lists: readonly Checklist[],
): readonly AffectedPlace[] {
  const { target, effective, source, basedOn } = override;
  const { from, until } = effective;
  const inForce =
    from > change.on ? "later" : until !== undefined && until < change.on ? "ended" : "in-force";
  const place = { list: target, layer: name, inForce } as const;
  const list = lists.find(({ id }) => id === target);
  const below = list?.editions.find(({ edition }) => edition === basedOn);
  const affected = new Map(
    (below === undefined ? [] : inEdition(change, below)).map((found) => [found.item, found]),
  );
  const whole = citationOf(change, source);
  const pieces: readonly (readonly [string, ItemChange])[] = [
    ...Object.entries(override.items ?? {}).map(
      ([item, piece]) => [item, isRemoval(piece) ? {} : piece] as const,
    ),
    ...Object.entries(override.add ?? {}),
  ];
  const items = pieces.flatMap(([item, piece]): AffectedPlace[] => {
    const title = piece.title ?? below?.items[item]?.title ?? item;
    const own = inItem(change, item, { ...piece, title }).map((found) => ({ ...place, ...found }));
    const from0 = affected.get(item);
    if (whole !== undefined) return [{ ...place, item, title, by: "change", ...whole }, ...own];
    if (from0 === undefined || piece.basis !== undefined) return own;
    const { certainty, article } = from0;
    return [
      { ...place, item, title, by: "below", certainty, ...(article === undefined ? {} : { article }) },
      ...own,
    ];
  });
  const vetoes = Object.values(override.scoring?.vetoes ?? {}).flatMap(
    ({ title, basis }): AffectedPlace[] => {
      const citation = basis === undefined ? undefined : citationOf(change, basis);
      return citation === undefined ? [] : [{ ...place, title, by: "veto", ...citation }];
    },
  );
  const self: AffectedPlace[] =
    whole === undefined || items.some(({ by }) => by === "change")
      ? []
      : [{ ...place, title: list?.title ?? target, by: "change", ...whole }];
  return [...self, ...items, ...vetoes];
}

/** What a source cites of the document; `undefined` when it is another document, or names an article that stays. */
function citationOf(
  { document, articles }: DocumentChange,
  source: LegalSource,
): Pick<AffectedPlace, "article" | "certainty"> | undefined {
  if (!isSameDocument(document, source)) return undefined;
  const { article } = source;
  if (articles === undefined) return { ...(article === undefined ? {} : { article }), certainty: "certain" };
  if (article === undefined) return { certainty: "possible" };
  return articles.some((one) => article.includes(one)) ? { article, certainty: "certain" } : undefined;
}

function isSameDocument(one: LegalSource, other: LegalSource): boolean {
  const [a, b] = [one.documentNumber, other.documentNumber];
  if (a !== undefined && b !== undefined) return numberOf(a) === numberOf(b);
  return one.title === other.title && one.issuedBy === other.issuedBy;
}

/** Older papers write 〔〕 as brackets of any kind. */
function numberOf(text: string): string {
  const number = parseDocumentNumber(text);
  return number === undefined ? text.trim() : `${number.mark}/${number.year}/${number.sequence}`;
}

const BY: Readonly<Record<AffectedPlace["by"], Bilingual>> = {
  basis: { zh: "事项依据", en: "basis of the item" },
  "check-point": { zh: "要点依据", en: "basis of a point" },
  veto: { zh: "否决依据", en: "basis of a veto" },
  edition: { zh: "版次依据", en: "source of the edition" },
  change: { zh: "本地修改依据", en: "source of the change" },
  below: { zh: "本地修改的事项，下层依据变动", en: "changed item, affected below" },
  withdrawal: { zh: "废止依据", en: "ground of its end" },
};
const WHEN: Readonly<Record<AffectedPlace["inForce"], Bilingual>> = {
  "in-force": { zh: "当日适用", en: "In force that day" },
  later: { zh: "以后生效", en: "Taking effect later" },
  ended: { zh: "此前版次", en: "Earlier editions" },
};

/** The places in words, one a line, what is in force first. */
export function formatDocumentImpact(
  places: readonly AffectedPlace[],
  language: keyof Bilingual = "zh",
): string {
  const zh = language === "zh";
  const groups = (["in-force", "later", "ended"] as const).flatMap((when) => {
    const lines = places
      .filter(({ inForce }) => inForce === when)
      .map(({ list, edition, layer, item, title, by, article, certainty }) => {
        const where = [list, edition ?? layer, item, title].filter((part) => part !== undefined).join(" ");
        const which = article === undefined ? "" : zh ? `（${article}）` : ` (${article})`;
        const maybe = certainty === "certain" ? "" : zh ? "，待核" : ", to be checked";
        return `- ${where}${zh ? "：" : ": "}${BY[by][language]}${which}${maybe}`;
      });
    const count = zh ? `${WHEN[when].zh}：${lines.length}处` : `${WHEN[when].en}: ${lines.length}`;
    return lines.length === 0 ? [] : [count, ...lines];
  });
  return groups.length === 0 ? (zh ? "没有受影响之处" : "nothing rests on it") : groups.join("\n");
}
