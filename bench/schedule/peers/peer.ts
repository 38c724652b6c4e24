import type { ExactZone } from "../../../packages/schedule/test/exact-zone.ts";

/** A question to a solver: the same zone for all of them. */
export interface Question {
  readonly zone: ExactZone;
  /** The zone as a mixed-integer model in LP format. */
  readonly lp: string;
  /** Seconds. */
  readonly limit: number;
}

/** What a solver says; whether it is true is for `believe` to find out. */
export interface Answer {
  readonly claim: string;
  /** It claims to have proven that nothing is better. */
  readonly isProof: boolean;
  /** Columns of the linear model. */
  readonly values: ReadonlyMap<string, number>;
  readonly seconds: number;
  /** Seconds until the answer was found, of those that go on looking for a better one and say when they found it. */
  readonly found?: number;
}

/** A solver of others. */
export interface Peer {
  readonly name: string;
  /** What kind of model it is given. */
  readonly kind: "MIP" | "CP" | "ASP";
  /** Words on how to get it, when this machine does not have it. */
  readonly absent: () => Promise<string | undefined>;
  /** An answer, or words on why there is none. */
  readonly ask: (question: Question) => Promise<Answer | string>;
}
