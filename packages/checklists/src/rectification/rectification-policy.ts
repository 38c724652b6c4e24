/**
 * How findings are put right in a district. No national text sets these numbers: a district writes down its own, with its source where it
 * publishes them.
 *
 * @term 整改办理规则
 */
export interface RectificationPolicy {
  /** Whether a finding may be closed at a second look without a report of the institution before (立行立改); absent: it may not. */
  readonly closeWithoutReply?: boolean;
  /** Whether the second look needs somebody who did not make the finding; absent: it does not. */
  readonly otherEyes?: boolean;
  /** How often more time may be given, from 0; absent: without limit. */
  readonly extensionsAtMost?: number;
  /** Days by which one extension may move the limit at most, from 1; absent: without limit. */
  readonly extensionDaysAtMost?: number;
  /** Days after the notice within which the institution may object, from 1; absent: until a second look ends the matter. */
  readonly objectWithinDays?: number;
  /** What follows when the limit passes, in order; absent: nothing is proposed. */
  readonly escalation?: readonly EscalationStep[];
}

/**
 * What follows when a limit has passed.
 *
 * @term 升级督办措施
 */
export interface EscalationStep {
  /** Id, such as `talk`. */
  readonly id: string;
  /** Name, such as `约谈`. */
  readonly title: string;
  /** Calendar days after the limit from which it is due, from 1. */
  readonly afterDays: number;
}
