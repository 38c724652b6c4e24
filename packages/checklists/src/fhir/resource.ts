/**
 * A value of a FHIR resource.
 *
 * @term FHIR 值
 */
export type FhirValue =
  | string
  | number
  | boolean
  | readonly FhirValue[]
  | { readonly [key: string]: FhirValue | undefined };

/**
 * A release of FHIR.
 *
 * @term FHIR 版本
 */
export type FhirRelease = "R4" | "R5";

/**
 * A question or group of a Questionnaire.
 *
 * @term 问卷题目
 */
export interface QuestionnaireItem {
  /** Name, unique in the questionnaire. */
  readonly linkId: string;
  /** Kind of question as the release names it. */
  readonly type: string;
  /** What is asked. */
  readonly text?: string;
  /** What stands in it. */
  readonly item?: readonly QuestionnaireItem[];
  /** Its other elements as FHIR names them. */
  readonly [element: string]: FhirValue | undefined;
}

/**
 * A FHIR Questionnaire.
 *
 * @term FHIR 问卷
 */
export interface Questionnaire {
  /** Always `Questionnaire`. */
  readonly resourceType: "Questionnaire";
  /** Canonical address. */
  readonly url: string;
  /** Edition and digest. */
  readonly version: string;
  /** Title of the checklist. */
  readonly title: string;
  /** Questions and groups. */
  readonly item: readonly QuestionnaireItem[];
  /** Its other elements as FHIR names them. */
  readonly [element: string]: FhirValue | undefined;
}

/**
 * An answered question or group of a QuestionnaireResponse.
 *
 * @term 问卷回答题目
 */
export interface ResponseItem {
  /** Name of the question. */
  readonly linkId: string;
  /** Its answers, each under `value…`. */
  readonly answer?: readonly { readonly [value: string]: FhirValue | undefined }[];
  /** What stands in it. */
  readonly item?: readonly ResponseItem[];
  /** Its other elements as FHIR names them. */
  readonly [element: string]: FhirValue | undefined;
}

/**
 * A FHIR QuestionnaireResponse.
 *
 * @term FHIR 问卷回答
 */
export interface QuestionnaireResponse {
  /** Always `QuestionnaireResponse`. */
  readonly resourceType: "QuestionnaireResponse";
  /** The questionnaire with its version. */
  readonly questionnaire: string;
  /** `completed`, or `in-progress` while items are open. */
  readonly status: "in-progress" | "completed";
  /** Day of the visit. */
  readonly authored: string;
  /** Answered questions and groups. */
  readonly item: readonly ResponseItem[];
  /** Its other elements as FHIR names them. */
  readonly [element: string]: FhirValue | undefined;
}

const HL7 = "http://hl7.org/fhir/StructureDefinition/";
const SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

/** Extensions of FHIR and of its guide for forms (SDC) that are written and read. */
export const EXTENSION = {
  weight: `${HL7}itemWeight`,
  minimum: `${HL7}minValue`,
  maximum: `${HL7}maxValue`,
  unit: `${HL7}questionnaire-unit`,
  hidden: `${HL7}questionnaire-hidden`,
  exclusive: `${HL7}questionnaire-optionExclusive`,
  least: `${HL7}questionnaire-minOccurs`,
  most: `${HL7}questionnaire-maxOccurs`,
  absent: `${HL7}data-absent-reason`,
  calculated: `${SDC}sdc-questionnaire-calculatedExpression`,
  enabled: `${SDC}sdc-questionnaire-enableWhenExpression`,
  constraint: `${HL7}questionnaire-constraint`,
} as const;

/** Where identifiers of this library come from. */
export const SYSTEM = {
  institution: "urn:supervision:institution",
  checklist: "urn:supervision:checklist",
} as const;

/** An expression of FHIRPath. */
export const fhirPath = (expression: string): FhirValue => ({ language: "text/fhirpath", expression });

/** Elements that hold something, to be spread. */
export function filled(
  elements: Readonly<Record<string, FhirValue | undefined>>,
): Readonly<Record<string, FhirValue>> {
  return Object.fromEntries(
    Object.entries(elements).flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value] as const],
    ),
  );
}
