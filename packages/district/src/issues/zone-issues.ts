import type { IsoDate, Issue } from "@supervision/domain";
import { issue, type Path } from "./issue-parts.ts";

/** `zone-layout-missing`: a dated list of layouts is empty. */
export function zoneLayoutMissing(): Issue {
  return issue(
    "zone-layout-missing",
    "error",
    ["zones"],
    { zh: "没有责任区划分", en: "There is no zone layout." },
    { zh: "至少给出一个划分", en: "Give at least one layout." },
  );
}

/** `zone-layout-date-invalid`: a dated layout starts on no date. */
export function zoneLayoutDateInvalid(index: number, from: string): Issue {
  return issue(
    "zone-layout-date-invalid",
    "error",
    ["zones", index, "from"],
    { zh: `责任区划分的起始日“${from}”不是日期`, en: `"${from}" is no date for a zone layout to start.` },
    { zh: "写成 YYYY-MM-DD", en: "Write YYYY-MM-DD." },
  );
}

/** `zone-layout-duplicate`: two layouts start on the same day. */
export function zoneLayoutDuplicate(index: number, from: IsoDate): Issue {
  return issue(
    "zone-layout-duplicate",
    "error",
    ["zones", index, "from"],
    { zh: `两个责任区划分都自${from}起`, en: `Two zone layouts start on ${from}.` },
    { zh: "只保留一个，或改起始日", en: "Keep one, or change its start." },
    from,
  );
}

/** `zone-member-twice`: an institution is named in more than one zone. */
export function zoneMemberTwice(
  path: Path,
  institution: string,
  zones: readonly string[],
  since: IsoDate | undefined,
): Issue {
  return issue(
    "zone-member-twice",
    "error",
    path,
    {
      zh: `${institution} 同时列入责任区 ${zones.join("、")}`,
      en: `${institution} is listed in the zones ${zones.join(" and ")}.`,
    },
    { zh: "只保留一处", en: "Keep one of them." },
    since,
  );
}

/** `zone-members-overlap`: the conditions of two zones can hold for the same institution. */
export function zoneMembersOverlap(
  path: Path,
  zones: readonly [string, string],
  shared: string,
  since: IsoDate | undefined,
): Issue {
  return issue(
    "zone-members-overlap",
    "warning",
    path,
    {
      zh: `责任区 ${zones[0]} 与 ${zones[1]} 的范围重叠：${shared}`,
      en: `The zones ${zones[0]} and ${zones[1]} overlap: ${shared}.`,
    },
    {
      zh: "用 kinds、nature 或 towns 把两者分开",
      en: "Keep them apart by kinds, nature or towns.",
    },
    since,
  );
}
