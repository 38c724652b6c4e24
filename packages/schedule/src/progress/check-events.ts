import type { Issue, Visit } from "@supervision/domain";
import { valueInvalid } from "../issues/checked-problem-issues.ts";
import { listOf, oneOf, only, optional, type ValueCheck, withFields, WORD } from "../problem/value-checks.ts";
import { NEW_PLACE, VISIT, wrongVisits } from "../problem/visit-values.ts";
import type { VisitEvent } from "./visit-event.ts";

/** The fields of a type of event, each with what its values look like; the compiler asks for all of them and no other. */
type Fields = {
  readonly [Type in VisitEvent["type"]]: Readonly<
    Record<Exclude<keyof Extract<VisitEvent, { readonly type: Type }>, "type">, ValueCheck>
  >;
};

// Visits nobody planned and days no calendar has are told by `planProgress`, once it is sure to read them.
const FIELDS: Fields = {
  made: { visit: WORD, on: WORD, record: optional(WORD) },
  moved: { visit: WORD, to: NEW_PLACE, because: WORD },
  "called-off": { visit: WORD, because: WORD },
  added: { visit: VISIT, because: WORD },
};
const TYPE = withFields({ type: oneOf(...Object.keys(FIELDS)) });

/** Events, and visits of the plan they are about, that cannot be read; it never throws. Issue: `value-invalid`. */
export function checkEvents(planned: readonly Visit[], events: readonly VisitEvent[]): readonly Issue[] {
  const list = listOf(only(() => true, "", ""))(events, ["events"]);
  const wrong =
    list.length > 0
      ? list
      : events.flatMap((event, index) => {
          const path = ["events", index];
          const unread = TYPE(event, path);
          return unread.length > 0 ? unread : withFields(FIELDS[event.type])(event, path);
        });
  return [
    ...wrongVisits(planned, ["planned"]),
    ...wrong.map(({ path, value, may }) => valueInvalid(path, value, may)),
  ];
}
