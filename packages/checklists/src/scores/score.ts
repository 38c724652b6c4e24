import type { EditionPin } from "@supervision/domain";
import type { GivenAnswer, NonAnswer } from "../answers/answer.ts";
import type { ScoreOutcome } from "../scoring/outcome.ts";
import type { RuleEffect } from "../scoring/item-points.ts";

/**
 * What an answer says about its item: as asked for, partly, not, or only noted (words, and answers no share is stated for; 部分 is partly and 不合格 not, share or no share).
 *
 * @term 符合程度
 */
export type Judgement = "met" | "partly" | "not-met" | "noted";

/**
 * Why an item is still open.
 *
 * @term 待定原因
 */
export type OpenReason = NonAnswer["type"] | "unanswered";

/**
 * What one item comes to.
 *
 * @term 单项得分
 */
export type ItemScore =
  | {
      /** Item id. */
      readonly item: string;
      /** Answered, with a weight. */
      readonly result: "scored";
      /** The answer. */
      readonly answer: GivenAnswer;
      /** What the answer says. */
      readonly judgement: Judgement;
      /** The most points the item can earn. */
      readonly weight: number;
      /** Share of the weight the answer earns, 0 to 1; rounded half up to six decimals where rules gave the points. */
      readonly share: number;
      /** Points earned, exactly. */
      readonly points: number;
      /** What each rule that counted did, when the item has scoring rules. */
      readonly effects?: readonly RuleEffect[];
    }
  | {
      readonly item: string;
      /** Answered, without a weight. */
      readonly result: "counted";
      readonly answer: GivenAnswer;
      readonly judgement: Judgement;
    }
  | {
      readonly item: string;
      /** Not answered, and counted by declared policy as not earned, as earned, or with a share of its points. */
      readonly result: "presumed";
      /** The non-answer. */
      readonly reason: NonAnswer["type"];
      /** As the policy says; `noted` where it only states a share of the points. */
      readonly judgement: "met" | "not-met" | "noted";
      readonly weight?: number;
      /** Share of the weight it counts with, 0 to 1, where the policy states one. */
      readonly share?: number;
      /** Points it counts with: none, all or the share of them. */
      readonly points?: number;
    }
  | {
      readonly item: string;
      /** Taken out of points and maximum. */
      readonly result: "not-applicable";
      readonly weight?: number;
      /** The non-answer that takes it out. */
      readonly reason: NonAnswer["type"];
      /** Why it does not apply. */
      readonly because?: string;
    }
  | {
      readonly item: string;
      /** Not asked, because a condition does not hold; taken out of points and maximum. */
      readonly result: "not-asked";
      readonly weight?: number;
    }
  | {
      readonly item: string;
      /** Not known yet; never a zero. */
      readonly result: "open";
      /** Why it is open. */
      readonly reason: OpenReason;
      readonly weight?: number;
    };

/**
 * A sum over items, of one section or of the whole list. `points` + `lost` + `open` = `maximum`, exactly.
 *
 * @term 合计
 */
export interface Tally {
  /** `complete`: all weighted items that apply are answered; `incomplete`: some are open; `nothing-to-score`: none has a weight. */
  readonly status: "complete" | "incomplete" | "nothing-to-score";
  /** Points earned. */
  readonly points: number;
  /** Points not earned by the answers given. */
  readonly lost: number;
  /** Points of items that are still open. */
  readonly open: number;
  /** The most that can be earned here (适用满分): items that do not apply or are not asked are taken out. */
  readonly maximum: number;
  /** Points of items that do not apply or are not asked. */
  readonly excluded: number;
  /** `points` ÷ `maximum`, 0 to 1, rounded half up to six decimals; only when `complete`. */
  readonly share?: number;
  /** The least and the most the share can still become; only when `incomplete`. */
  readonly range?: { readonly atLeast: number; readonly atMost: number };
  /** Answered items by judgement, weighted or not; bonus that is not earned in full counts as `noted`. */
  readonly counts: Readonly<Record<Judgement, number>>;
}

/**
 * What a filled checklist comes to. The sums are those of its sections as the edition counts them, without bonus and deductions.
 *
 * @term 得分
 */
export interface Score extends Tally {
  /** The edition that was scored. */
  readonly pin: EditionPin;
  /** Every item, in the order of the edition. */
  readonly items: readonly ItemScore[];
  /** Each section by id: its own items, and the sections inside it as they count; empty when the edition has none. */
  readonly sections: Readonly<Record<string, Tally>>;
  /** Ids of items that are open, with the reason. */
  readonly missing: Readonly<Record<string, OpenReason>>;
  /** What counts in the end: bonus, deductions, vetoes and grade; only when the edition declares any. */
  readonly outcome?: ScoreOutcome;
}
