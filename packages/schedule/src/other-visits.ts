import type { HalfDay, IsoDate } from "@supervision/domain";

/**
 * A visit to a school that another department or programme makes: 食品安全、消防、卫生、校园安全专项 and the like.
 *
 * @term 其他进校事项
 */
export interface OtherVisit {
  /** Stable id within the list. */
  readonly id: string;
  /** Programme or department, such as `food-safety`. */
  readonly programme: string;
  /** Institution id. */
  readonly institution: string;
  /** Day. */
  readonly date: IsoDate;
  /** Morning or afternoon; `morning` for a visit that lasts the whole day. */
  readonly halfDay: HalfDay;
  /** Whether it lasts the whole day; absent: half a day. */
  readonly wholeDay?: boolean;
  /** Minutes the institution is occupied; absent: unknown. */
  readonly minutes?: number;
  /** Whether the day may be changed, so that it can be made together with another visit; absent: it may not. */
  readonly movable?: boolean;
  /** Id of the visit it is made together with; it is then no visit of its own. */
  readonly madeWith?: string;
}

/**
 * Visits of other programmes by institution, each list by day and half-day; `registerVisits` of `./burden` makes them from a list.
 *
 * @term 进校事项登记
 */
export type OtherVisits = Readonly<Record<string, readonly OtherVisit[]>>;
