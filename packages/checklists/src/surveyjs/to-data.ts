import { answerBehind, isNonAnswer, type ChecklistAnswers, type GivenAnswer } from "../answers/answer.ts";
import type { CellAnswer, EvidenceFile } from "../answers/answer-values.ts";
import { beside, ENTRY, NONE } from "./names.ts";
import type { SurveyValue } from "./survey-form.ts";

/**
 * Answers as the data of the form, to show a filled checklist or to go on filling one: `model.data = toSurveyJsData(answers)`.
 *
 * Pictures of signatures, lists of evidence and the days of earlier answers are not part of it.
 */
export function toSurveyJsData(answers: ChecklistAnswers): Readonly<Record<string, SurveyValue>> {
  const data: Record<string, SurveyValue> = {};
  for (const [id, stated] of Object.entries(answers.answers)) {
    if (stated.note !== undefined) data[beside.note(id)] = stated.note;
    const answer = answerBehind(stated);
    if (isNonAnswer(answer)) {
      data[beside.state(id)] = answer.type;
      if (answer.because !== undefined) data[beside.because(id)] = answer.because;
    } else if (answer.type === "signature") data[beside.signer(id)] = answer.value.name;
    else data[id] = valueOf(answer);
  }
  return data;
}

const fileOf = ({ name, mediaType }: EvidenceFile): SurveyValue => ({
  name,
  type: mediaType ?? "",
  content: name,
});

function valueOf(answer: GivenAnswer): SurveyValue {
  switch (answer.type) {
    case "several":
      return answer.value.length === 0 ? [NONE] : answer.value;
    case "file":
    case "photo":
      return answer.value.map(fileOf);
    case "place":
      return { longitude: answer.value.longitude, latitude: answer.value.latitude };
    case "matrix":
      return Object.fromEntries(
        Object.entries(answer.value).map(([row, cells]) => [row, cellsOf(cells)] as const),
      );
    case "repeat":
      return answer.value.map(({ id, title, answers }) => ({
        [ENTRY.id]: id,
        ...(title === undefined ? {} : { [ENTRY.title]: title }),
        ...cellsOf(answers),
      }));
    case "marks":
      return Object.fromEntries(
        Object.entries(answer.value).flatMap(([rule, mark]): (readonly [string, SurveyValue])[] =>
          typeof mark === "number"
            ? [[rule, mark]]
            : [
                [rule, mark.points],
                [`${rule}__because`, mark.because],
              ],
        ),
      );
    case "signature":
      return answer.value.name;
    default:
      return answer.value;
  }
}

function cellsOf(cells: Readonly<Record<string, CellAnswer>>): Record<string, SurveyValue> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, cell]) =>
      isNonAnswer(cell) ? [] : [[key, valueOf(cell)] as const],
    ),
  );
}
