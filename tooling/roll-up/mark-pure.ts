import type { RolldownMagicString } from "rolldown";
import type { ESTree } from "rolldown/utils";

const MARK = "/* @__PURE__ */ ";

/**
 * Marks what a module computes while it is loaded as free of effects, so that any bundler can drop the parts of a rolled-up file
 * that an application does not use: for whole files `sideEffects: false` says it, for statements only this mark does.
 *
 * A call gets the mark. Anything else that could run code (a spread, a property read) is put into a marked function that is called
 * at once. Throws for a statement that is no declaration: a package that declares itself free of effects may not hold one.
 */
export function markPure(program: ESTree.Program, text: RolldownMagicString, file: string): void {
  for (const statement of program.body) {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declared === null) continue;
    switch (declared.type) {
      case "VariableDeclaration":
        for (const declarator of declared.declarations) markInitial(declarator, text, file);
        break;
      case "ClassDeclaration":
        if (declared.superClass?.type === "CallExpression") text.appendRight(declared.superClass.start, MARK);
        break;
      case "ExportDefaultDeclaration":
        // Libraries that are rolled up name what they export by default.
        if (declared.declaration.type !== "Identifier") refuse(declared, file);
        break;
      case "ImportDeclaration":
      case "ExportAllDeclaration":
      case "FunctionDeclaration":
      case "TSDeclareFunction":
      case "TSInterfaceDeclaration":
      case "TSTypeAliasDeclaration":
        break;
      default:
        refuse(declared, file);
    }
  }
}

function refuse({ type }: ESTree.Statement | ESTree.ModuleDeclaration, file: string): never {
  throw new Error(
    `${file}: ${type} may do something when the file is loaded; the package says it has no side effects.`,
  );
}

function markInitial({ id, init }: ESTree.VariableDeclarator, text: RolldownMagicString, file: string): void {
  if (init === null) return;
  if (id.type !== "Identifier")
    throw new Error(
      `${file}: no bundler can drop what is taken apart by a pattern; declare one name at a time.`,
    );
  const calls: number[] = [];
  if (isOnlyCalls(init, calls)) {
    for (const start of calls) text.appendRight(start, MARK);
  } else {
    text.appendRight(init.start, `${MARK}(() => (`);
    text.appendLeft(init.end, "))()");
  }
}

/** Whether nothing but calls runs in an expression; collects where they start. */
function isOnlyCalls(node: ESTree.Expression, calls: number[]): boolean {
  switch (node.type) {
    case "Literal":
    case "Identifier":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return true;
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return isOnlyCalls(node.expression, calls);
    case "UnaryExpression":
      return node.operator === "-" && node.argument.type === "Literal";
    case "ArrayExpression":
      return node.elements.every(
        (element) => element !== null && element.type !== "SpreadElement" && isOnlyCalls(element, calls),
      );
    case "ObjectExpression":
      return node.properties.every(
        (property) =>
          property.type === "Property" && !property.computed && isOnlyCalls(property.value, calls),
      );
    case "CallExpression":
    case "NewExpression":
      calls.push(node.start);
      return node.arguments.every(
        (argument) => argument.type !== "SpreadElement" && isOnlyCalls(argument, calls),
      );
    default:
      return false;
  }
}
