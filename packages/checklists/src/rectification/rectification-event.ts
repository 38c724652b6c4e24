import type { IsoDate } from "@supervision/domain";

/**
 * A step in the putting right of a finding, as it is written down: 整改通知, 整改报告, 延期, 异议, 复查, 升级.
 *
 * @term 整改环节
 */
export type RectificationEvent =
  | {
      /** The institution was told in writing (整改通知书). */
      readonly type: "noticed";
      /** Day. */
      readonly on: IsoDate;
      /** Limit set; absent: that of the finding. */
      readonly deadline?: IsoDate;
    }
  | {
      /** The institution reported what it did (整改报告). */
      readonly type: "replied";
      /** Day. */
      readonly on: IsoDate;
      /** What it did. */
      readonly measures: string;
      /** What proves it: names of papers, photographs or places to look at; never pupils' names. */
      readonly proof: readonly string[];
    }
  | {
      /** The institution asks for more time. */
      readonly type: "extension-asked";
      /** Day. */
      readonly on: IsoDate;
      /** Until when. */
      readonly until: IsoDate;
      /** Why. */
      readonly because: string;
    }
  | {
      /** The office decides on more time. */
      readonly type: "extension-decided";
      /** Day. */
      readonly on: IsoDate;
      /** Whether it is given. */
      readonly granted: boolean;
      /** Who decided. */
      readonly by: string;
      /** Why. */
      readonly because: string;
    }
  | {
      /** The institution holds the finding to be wrong (申辩、异议). */
      readonly type: "objected";
      /** Day. */
      readonly on: IsoDate;
      /** Why. */
      readonly because: string;
    }
  | {
      /** The office decides on the objection; an upheld one withdraws the finding. */
      readonly type: "objection-decided";
      /** Day. */
      readonly on: IsoDate;
      /** Whether the institution is right. */
      readonly upheld: boolean;
      /** Who decided. */
      readonly by: string;
      /** Why. */
      readonly because: string;
    }
  | {
      /** Inspectors looked again (复查、回访). */
      readonly type: "looked-again";
      /** Day. */
      readonly on: IsoDate;
      /** Inspector ids. */
      readonly inspectors: readonly [string, ...string[]];
      /** What they found. */
      readonly status: "closed" | "partly" | "not-done";
      /** What they saw. */
      readonly seen: readonly string[];
      /** New limit for what is left; absent: none is set. */
      readonly deadline?: IsoDate;
    }
  | {
      /** The office went a step further (约谈, 通报 …). */
      readonly type: "escalated";
      /** Day. */
      readonly on: IsoDate;
      /** Id of the step of the district's policy. */
      readonly step: string;
      /** Who decided. */
      readonly by: string;
      /** Why. */
      readonly because: string;
    };
