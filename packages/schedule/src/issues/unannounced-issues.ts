/** Issues about visits announced beforehand: code, message and way out in both languages. */
import { type Bilingual, type Issue, type VisitKind, visitKindName } from "@supervision/domain";

type Path = readonly (string | number)[];

/** A share that is missed, in numbers. */
export interface MissedShare {
  readonly name: Bilingual;
  readonly span: Bilingual;
  readonly visits: number;
  readonly unannounced: number;
  readonly atLeast: number;
  readonly needed: number;
  /** Further unannounced visits that would make it up; absent where none can. */
  readonly more: number | undefined;
}

/** `unannounced-share-missed`: fewer visits are unannounced than asked for. */
export function unannouncedShareMissed(missed: MissedShare, path: Path): Issue {
  const fewer = missed.needed - missed.unannounced;
  return issueOf(
    "unannounced-share-missed",
    "warning",
    missed,
    {
      zh: `少告知${fewer}次${moreZh(missed, "，或者")}`,
      en: `Announce ${fewer} visit(s) fewer${moreEn(missed, ", or ")}.`,
    },
    path,
  );
}

/** `announced-kinds-too-many`: the kinds that must be announced leave fewer unannounced visits than asked for, whatever else is chosen. */
export function announcedKindsTooMany(missed: MissedShare, kinds: readonly VisitKind[], path: Path): Issue {
  const zh = kinds.map(visitKindName).join("、");
  const en = kinds.join(", ");
  const { name, span, ...numbers } = missed;
  return issueOf(
    "announced-kinds-too-many",
    "error",
    {
      ...numbers,
      name: { zh: `只告知${zh}，${name.zh}`, en: `With no visit announced but ${en}, ${name.en}` },
      span,
    },
    {
      zh: `${moreZh(missed, "")}${missed.more === undefined ? "" : "，或者"}减少这类督导，不再要求事先告知，或降低占比要求`,
      en: `${sentence(moreEn(missed, ""))}${missed.more === undefined ? "Make" : ", or make"} fewer visits of these kinds, no longer announce them, or ask for a lower share.`,
    },
    path,
  );
}

function issueOf(
  code: string,
  severity: Issue["severity"],
  { name, span, visits, unannounced, atLeast, needed }: MissedShare,
  fix: Bilingual,
  path: Path,
): Issue {
  const part = percent(visits === 0 ? 0 : unannounced / visits);
  const asked = percent(atLeast);
  return {
    code,
    severity,
    message: {
      zh: `${name.zh}${span.zh}督导${visits}次，不打招呼${unannounced}次（${part}），要求不少于${asked}，即${needed}次`,
      en: `${name.en}, ${span.en}: ${unannounced} of ${visits} visit(s) unannounced (${part}); ${asked} asked for, which is ${needed}.`,
    },
    fix,
    path,
  };
}

function moreZh({ more }: MissedShare, before: string): string {
  return more === undefined ? "" : `${before}再安排${more}次不打招呼的督导`;
}

function moreEn({ more }: MissedShare, before: string): string {
  return more === undefined ? "" : `${before}make ${more} more unannounced visit(s)`;
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
