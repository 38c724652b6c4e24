/**
 * An element of a submission that was parsed from XML, by whatever parser is at hand: `DOMParser` of a browser, or `readSubmissions` of the
 * schemas package, which takes files.
 *
 * @term 提交元素
 */
export interface SubmissionElement {
  /** Name without its prefix (`localName`). */
  readonly name: string;
  /** Attributes by name without prefix; only `id` is read. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements inside it, in order. */
  readonly children: readonly SubmissionElement[];
  /** Its text; that of an element with others inside is not read. */
  readonly text: string;
  /** Line on which it begins, from 1, when the parser tells. */
  readonly line?: number;
}
