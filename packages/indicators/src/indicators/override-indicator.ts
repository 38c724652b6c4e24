import { IssueError, type IsoDate, type LegalSource, type Override } from "@supervision/domain";
import { checkStandard } from "./check-indicator.ts";
import type { Indicator, Standard } from "./indicator.ts";

/**
 * A local change to the limits of an indicator; stages it does not name keep theirs.
 *
 * @term 指标修改
 */
export interface IndicatorOverride extends Override {
  /** Kind of the content changed. */
  readonly kind: "indicator";
  /** New limits by stage. */
  readonly standard?: Standard;
}

/**
 * Changes the limits of an indicator another plugin added; an edition that does not exist does not compile.
 *
 * Throws {@link IssueError} with `indicator-threshold-invalid`.
 *
 * @example
 * ```ts
 * import { overrideIndicator } from "@supervision/indicators";
 * import { multimediaRooms } from "@supervision/indicators/quality-balance";
 * const change = overrideIndicator(multimediaRooms, {
 *   basedOn: "2017-05",
 *   effective: { from: "2026-09-01" },
 *   source: { title: "示例通知", issuedBy: "示例区教育局", authority: "district", issuedOn: "2026-08" },
 *   standard: { primary: { atLeast: 2.5 } },
 * });
 * console.log(change.target); // => quality-balance/multimedia-rooms
 * ```
 */
export function overrideIndicator<Target extends Indicator>(
  target: Target,
  change: {
    readonly basedOn: Target["editions"][number]["edition"];
    readonly effective: { readonly from: IsoDate; readonly until?: IsoDate };
    readonly source: LegalSource;
    readonly standard?: Standard;
    readonly supersedes?: readonly string[];
  },
): IndicatorOverride {
  const [first, ...rest] = checkStandard(target.id, change.standard);
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return { kind: "indicator", target: target.id, ...change };
}
