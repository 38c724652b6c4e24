import type { Bilingual } from "@supervision/domain";
import type { ConflictLine } from "./conflict-lines.ts";
import type { Repair } from "./repair.ts";
import type { Room } from "./room-for.ts";
import type { SmallestConflict } from "./smallest-conflict.ts";

/** A conflict and its ways out as a text a person can read; `nothing` is said when there is no conflict, `untold` when there is no way out. */
export function conflictText(
  summary: Bilingual,
  lines: readonly ConflictLine[],
  conflict: Pick<SmallestConflict, "fills" | "proven">,
  repairs: readonly Repair[],
  { nothing, failed }: { readonly nothing?: Bilingual; readonly failed?: Bilingual },
): Bilingual {
  const told = [
    summary,
    ...(lines.length > 0 ? reasonLines(lines, conflict) : nothing === undefined ? [] : [nothing]),
    ...(repairs.length > 0 ? repairLines(repairs) : lines.length > 0 && failed !== undefined ? [failed] : []),
  ];
  return { zh: told.map(({ zh }) => zh).join("\n"), en: told.map(({ en }) => en).join("\n") };
}

// What was not proven is said from the start, and what was not asked is not said.
function reasonLines(
  lines: readonly ConflictLine[],
  conflict: Pick<SmallestConflict, "fills" | "proven">,
): readonly Bilingual[] {
  const isAll = lines.every(({ without }) => without === "yes");
  return [
    heading(lines.length === 1, isAll, conflict),
    ...lines.map(({ words }, index) => ({
      zh: `${index + 1}. ${words.zh}`,
      en: `${index + 1}. ${words.en}`,
    })),
    ...(isAll ? [] : asEachStands(lines)),
  ];
}

function heading(
  isOne: boolean,
  isAll: boolean,
  { fills, proven }: Pick<SmallestConflict, "fills" | "proven">,
): Bilingual {
  const any = isAll
    ? { zh: "，少任何一条就排得下", en: "; without any one of them there would be" }
    : { zh: "", en: "" };
  if (!fills)
    return isOne
      ? { zh: "可能的原因（没有算完）：", en: "Perhaps why (the search did not end):" }
      : {
          zh: `可能的原因（没有算完，其中可能有不必要的条目）：以下各条合在一起似乎没有余地${any.zh}`,
          en: `Perhaps why (the search did not end; some of these may not be needed): together these seem to leave no room${any.en}.`,
        };
  if (isOne)
    return proven
      ? { zh: "原因：", en: "Why:" }
      : {
          zh: "原因（没有算完，这一条可能不必要）：",
          en: "Why (the search did not end; this may not be needed):",
        };
  return proven
    ? {
        zh: `原因：以下各条合在一起没有余地${any.zh}`,
        en: `Why: together these leave no room${any.en}.`,
      }
    : {
        zh: `原因（没有算完，其中可能有不必要的条目）：以下各条合在一起没有余地${any.zh}`,
        en: `Why (the search did not end; some of these may not be needed): together these leave no room${any.en}.`,
      };
}

// With which of several lines gone there would be room, and with which there would be none, as everything else stands.
function asEachStands(lines: readonly ConflictLine[]): readonly Bilingual[] {
  const which = (room: Room): readonly number[] =>
    lines.flatMap(({ without }, index) => (without === room ? [index + 1] : []));
  const [enough, inVain, unknown] = [which("yes"), which("no"), which("unknown")];
  const one = (numbers: readonly number[]): Bilingual => {
    if (lines.length === 1) return { zh: "这一条", en: "this alone" };
    return numbers.length === 1
      ? { zh: `第${numbers.join("")}条`, en: `number ${numbers.join("")} alone` }
      : { zh: `第${numbers.join("、")}条中的一条`, en: `one of ${numbers.join(", ")} alone` };
  };
  return [
    ...(enough.length === 0
      ? []
      : [{ zh: `少${one(enough).zh}就排得下`, en: `Without ${one(enough).en} there would be room.` }]),
    ...(inVain.length === 0
      ? []
      : [
          {
            zh: `只少${one(inVain).zh}还排不下：另有别的情形也不允许`,
            en: `Without ${one(inVain).en} there would still be none: something else stands in the way too.`,
          },
        ]),
    ...(unknown.length === 0
      ? []
      : [
          {
            zh: `只少${one(unknown).zh}够不够，没有算完`,
            en: `Whether it would do without ${one(unknown).en}, the search did not end.`,
          },
        ]),
  ];
}

function repairLines(repairs: readonly Repair[]): readonly Bilingual[] {
  return [
    { zh: "办法（均已试排，从代价小的排起）：", en: "Ways out, each tried, the cheapest first:" },
    ...repairs.map((repair, index) => repairLine(repair, index + 1)),
  ];
}

function repairLine({ kind, words, price, alsoPlanned }: Repair, number: number): Bilingual {
  const also =
    alsoPlanned === 0
      ? { zh: "", en: "" }
      : {
          zh: `，同时排上责任区另外${alsoPlanned}次未排督导`,
          en: `, and ${alsoPlanned} other visit(s) of the zone get a place`,
        };
  // A way out that only moves visits says its price itself.
  const cost = kind === "move-visit" ? { zh: "", en: "" } : priceWords(price);
  const [zh = "", en = ""] = [`${cost.zh}${also.zh}`, `${cost.en}${also.en}`].map((one) =>
    one.replace(/^(，|, (and )?)/u, ""),
  );
  return {
    zh: `${number}. ${words.zh}${zh === "" ? "" : `（${zh}）`}`,
    en: `${number}. ${words.en.replace(/\.$/u, "")}${en === "" ? "" : ` (${en})`}.`,
  };
}

/** What there is to say when no facts are in each other's way. */
export function withoutConflict(
  { proven, otherwise }: Pick<SmallestConflict, "proven" | "otherwise">,
  isOver: boolean,
): Bilingual {
  if (isOver)
    return {
      zh: "办法：期限已过，不能再排进这段时间；可在年度计划中另列一次补做，或说明原因",
      en: "Ways out: its time is over; plan it anew as an extra visit, or account for it.",
    };
  if (otherwise === "room")
    return { zh: "原因：照现状排得下，重新排程即可", en: "Why: there is room as it stands; plan again." };
  return proven
    ? {
        zh: "原因：障碍在台账、责任区或校历，不在请假、规则和其他督导",
        en: "Why: the obstacle lies in the register, the zones or the calendar, not in leave, rules or other visits.",
      }
    : {
        zh: "原因：没有算完，查不出是哪些因素",
        en: "Why: the search did not end; the facts in the way are not known.",
      };
}

function priceWords({ movedVisits, halfDays }: Repair["price"]): Bilingual {
  return {
    zh: `${movedVisits === 0 ? "不动其他督导" : `调整${movedVisits}次督导`}${halfDays === 0 ? "" : `，多用${halfDays}个半天`}`,
    en: `${movedVisits === 0 ? "nothing else moves" : `${movedVisits} visit(s) move`}${halfDays === 0 ? "" : `, ${halfDays} more half-day(s)`}`,
  };
}
