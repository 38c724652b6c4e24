// “One or more” stays one or more: TypeDoc 0.28 prints `readonly [Kind, ...Kind[]]` of a field or a parameter as `[Kind, Kind]`.
import * as ts from "typescript";
import { ArrayType, Converter, ReflectionKind, RestType } from "typedoc";

const TYPED =
  ReflectionKind.Property | ReflectionKind.Parameter | ReflectionKind.Variable | ReflectionKind.TypeParameter;

/** TypeDoc plugin: gives tuples of read-only lists their open end back. */
export function openLists(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    for (const reflection of Object.values(context.project.reflections)) {
      if (reflection.kindOf(TYPED)) open(reflection.type, writtenTypes(context, reflection));
      if (reflection.kindOf(ReflectionKind.CallSignature))
        open(reflection.type, writtenTypes(context, reflection.parent));
    }
  });
}

/** The types that stand in the source behind a name: of a field its own, of a function what it returns, of a type parameter its bound. */
function writtenTypes(context, reflection) {
  const declarations = context.getSymbolFromReflection(reflection)?.declarations ?? [];
  return declarations.flatMap(({ type, constraint }) =>
    [type, constraint].filter((node) => node !== undefined),
  );
}

function open(type, written) {
  const shown = [];
  closedTuples(type, shown);
  if (shown.length === 0) return;
  const wanted = [];
  for (const node of written) writtenTuples(node, wanted);
  for (const tuple of shown) {
    const found = wanted.findIndex((node) => isSame(tuple, node));
    const [node] = found === -1 ? [] : wanted.splice(found, 1);
    if (node === undefined) continue;
    tuple.elements = tuple.elements.map((element, at) =>
      ts.isRestTypeNode(node.elements[at]) ? new RestType(new ArrayType(element)) : element,
    );
  }
}

function isSame(tuple, node) {
  return (
    tuple.elements.length === node.elements.length &&
    tuple.elements.every((element, at) => {
      const written = node.elements[at];
      const inner =
        ts.isRestTypeNode(written) && ts.isArrayTypeNode(written.type) ? written.type.elementType : written;
      return element.toString() === inner.getText();
    })
  );
}

/** Tuples of a shown type that have no open end; types written in place are told where they are declared. */
function closedTuples(type, found) {
  if (type === undefined || type === null || typeof type !== "object") return;
  if (type.type === "tuple" && !type.elements.some((one) => one.type === "rest")) found.push(type);
  for (const inner of [type.elementType, type.target, type.element, type.objectType, type.indexType])
    if (inner?.type !== undefined) closedTuples(inner, found);
  for (const inner of [...(type.types ?? []), ...(type.elements ?? []), ...(type.typeArguments ?? [])])
    closedTuples(inner, found);
}

/** Tuples with an open end as the source has them. */
function writtenTuples(node, found) {
  if (ts.isTupleTypeNode(node) && node.elements.some((one) => ts.isRestTypeNode(one))) found.push(node);
  if (!ts.isTypeLiteralNode(node)) ts.forEachChild(node, (child) => writtenTuples(child, found));
}
