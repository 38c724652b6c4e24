import type { Condition } from "../expressions/expression.ts";
import type { ChoiceForm, GradeForm, SeveralForm, YesNoForm, YesPartlyNoForm } from "./choice-forms.ts";
import type { FileForm, PhotoForm, PlaceForm, SignatureForm } from "./evidence-forms.ts";
import type { Constraint, HiddenPolicy } from "./item-rules.ts";
import type { DateForm, NumberForm, ScaleForm, TextForm } from "./value-forms.ts";

/**
 * How one cell of a matrix or one field of a repeat group is answered: every form but groups, computed values and notes.
 *
 * @term 单元格作答方式
 */
export type CellForm =
  | YesNoForm
  | YesPartlyNoForm
  | GradeForm
  | ChoiceForm
  | SeveralForm
  | NumberForm
  | DateForm
  | TextForm
  | ScaleForm
  | FileForm
  | PhotoForm
  | SignatureForm
  | PlaceForm;

/**
 * One column of a matrix. `Ref` are the item ids its condition may name.
 *
 * @term 矩阵列
 */
export interface MatrixColumn<Ref extends string = string> {
  /** What the head of the column prints. */
  readonly title: string;
  /** How each of its cells is answered. */
  readonly answer: CellForm;
  /** Ids of the rows in which it is asked; absent means all. */
  readonly rows?: readonly string[];
  /** When its cell is asked; it may name other columns of the same row (`field`) and items outside (`answer`). Absent means always. */
  readonly askIf?: Condition<Ref>;
}

/**
 * The same questions asked of several things that are known beforehand, such as 语文、数学、英语 by 教案、作业、听课. Answers in cells that are not
 * asked stay where they are and are ignored, with a trace. `Ref` are the item ids its conditions may name.
 *
 * @term 矩阵题
 */
export interface MatrixForm<Ref extends string = string> {
  /** Kind of answer. */
  readonly type: "matrix";
  /** Titles of the rows by id, in printing order. */
  readonly rows: Readonly<Record<string, string>>;
  /** The columns by id, in printing order. */
  readonly columns: Readonly<Record<string, MatrixColumn<Ref>>>;
}

/**
 * One question of a repeat group.
 *
 * @term 重复组字段
 */
export interface RepeatField<Ref extends string = string> {
  /** Short Chinese title, as forms print it. */
  readonly title: string;
  /** How it is answered. */
  readonly answer: CellForm;
  /** It may stay empty without a warning. */
  readonly optional?: true;
  /** When it is asked; it may name fields of the same entry (`field`) and items outside (`answer`). Absent means always. */
  readonly askIf?: Condition<Ref>;
  /** What becomes of its answer while it is not asked; absent means `keep`. */
  readonly whenHidden?: HiddenPolicy;
  /** What its answer has to fulfil; conditions as in `askIf`. */
  readonly constraints?: readonly Constraint<Ref>[];
}

/**
 * The same questions asked once for each of a number of things found on the spot: each class, each canteen, each dormitory. A group takes no
 * group inside it (`item-group-nested`): what is asked of the stalls of each canteen is a second group, with a field that names the canteen.
 *
 * @term 重复组
 */
export interface RepeatForm<Ref extends string = string> {
  /** Kind of answer. */
  readonly type: "repeat";
  /** What one entry stands for, such as `食堂`. */
  readonly of: string;
  /** The questions by id, in printing order. */
  readonly fields: Readonly<Record<string, RepeatField<Ref>>>;
  /** Fewest entries, a whole number; absent means 0. Rules that take points off take none off without entries: write 1, or ask first (`askIf`). */
  readonly atLeast?: number;
  /** Most entries, a whole number; absent means any number. */
  readonly atMost?: number;
}
