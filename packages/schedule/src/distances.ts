/**
 * Ways as they are travelled, such as by road or over a mountain pass; a way that is not listed is a great circle, and counts 0 where a place has no
 * coordinates. List the ways from every base to wherever its inspectors may come, groups from all zones too.
 *
 * Ways are the same in both directions. They come from wherever the district has them: no map service is asked.
 *
 * @term 实际路程
 */
export interface Distances {
  /** Metres between two institutions, by their ids; one direction is enough, and of two that differ the one under the smaller id counts. */
  readonly between?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Metres from where the inspectors of a zone set out to an institution, by zone id and institution id. */
  readonly fromBase?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Metres from where those set out who serve no zone, such as people of the office, to an institution, by its id; not listed: from `office` of the problem. */
  readonly fromOffice?: Readonly<Record<string, number>>;
}
