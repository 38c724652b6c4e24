import { digestOf, type Issue } from "@supervision/domain";
import { drawBeaconMissing, drawCommitmentBroken, drawPlanChanged } from "../issues/draw-issues.ts";
import type { DrawPlan } from "./draw-plan.ts";
import type { DrawCommitment, DrawReveal } from "./draw-record.ts";
import { publicNumber } from "./public-number.ts";

/** What a commitment says before its parties promise: the plan's digest, and which public number to come is mixed in. */
export type DrawTerms = Pick<DrawCommitment, "version" | "plan" | "beacon">;

/** A party's promise: the digest of its secret with the plan and the words of the public number; before version 2 without those words. */
export function promiseOf({ version, plan, beacon }: DrawTerms, by: string, secret: string): string {
  if (version === undefined) return digestOf({ plan, by, secret });
  return digestOf({ version, plan, ...(beacon === undefined ? {} : { beacon }), by, secret });
}

/** Names promises that were not kept. */
export function promisesKept(
  plan: DrawPlan,
  commitment: DrawCommitment,
  reveal: DrawReveal,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (digestOf(plan) !== commitment.plan) issues.push(drawPlanChanged(["plan"]));
  if (commitment.parties.length === 0) issues.push(drawCommitmentBroken("", ["commitment", "parties"]));
  if (reveal.secrets.length !== commitment.parties.length)
    issues.push(drawCommitmentBroken("", ["reveal", "secrets"]));
  commitment.parties.forEach(({ by, commitment: promise }, index) => {
    const own = reveal.secrets[index];
    if (own === undefined || own.by !== by || promiseOf(commitment, by, own.secret) !== promise)
      issues.push(drawCommitmentBroken(by, ["reveal", "secrets", index]));
  });
  if (
    (commitment.beacon === undefined) !== (reveal.beacon === undefined) ||
    (reveal.beacon !== undefined && isEmpty(reveal.beacon))
  )
    issues.push(drawBeaconMissing(["reveal", "beacon"]));
  return issues;
}

/** Nothing of it counts: blanks, signs and what nobody sees. */
function isEmpty(beacon: string): boolean {
  const number = publicNumber(beacon);
  return "plain" in number && number.plain === "";
}
