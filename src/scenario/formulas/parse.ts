/**
 * Text -> formula. mathjs parses and does nothing else; its tree is taken over node by node against a list of what is
 * allowed. Nothing is ever evaluated as code. The parser is loaded when the first formula is met.
 */
import type * as mathjs from "mathjs";
import { MAX_FORMULA_DEPTH, MAX_FORMULA_LENGTH, MAX_FORMULA_NODES } from "../limits.ts";
import * as say from "../messages.ts";
import { nearest } from "../nearest.ts";
import { type Formula, functionNames, type Operation, operations } from "../../engine/formula.ts";

/** Why a text is no formula, as a sentence for its author. */
export class FormulaFault extends Error {
  override readonly name = "FormulaFault";
}

const ALLOWED =
  "numbers, names, + - * / ^ with a whole exponent from 0 to 9, comparisons, and, or, not, a ? b : c, and the functions " +
  functionNames.join(", ");

/** Operators, whose tokens in mathjs are their names here; all others are refused. */
const unary: Readonly<Record<string, Operation>> = { "-": "negate", not: "not" };
const binary = Object.fromEntries(
  (["+", "-", "*", "/", "^", "==", "!=", "<", "<=", ">", ">=", "and", "or"] as const).map((op) => [op, op]),
) as Readonly<Record<string, Operation>>;

/** Reads a formula; throws `FormulaFault`. Names are looked up in `known`. */
export async function parseFormula(text: string, known: ReadonlySet<string>): Promise<Formula> {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new FormulaFault(say.formulaTooLong(text.length, MAX_FORMULA_LENGTH));
  }
  if (text.trim() === "") throw new FormulaFault(say.formulaEmpty());
  if (openings(text) > MAX_FORMULA_DEPTH) throw new FormulaFault(say.formulaTooDeep(MAX_FORMULA_DEPTH));
  const { parse } = (await import("mathjs/lib/browser/math.js")).default;
  let tree: mathjs.MathNode;
  try {
    tree = parse(text);
  } catch (error) {
    throw new FormulaFault(say.formulaGrammar((error as Error).message));
  }
  return new Taking(known).take(tree);
}

/** Most brackets open at one time, whatever they hold. */
function openings(text: string): number {
  let open = 0;
  let most = 0;
  for (const letter of text) {
    if ("([{?".includes(letter)) open++;
    else if (")]}:".includes(letter)) open--;
    most = Math.max(most, open);
  }
  return most;
}

class Taking {
  private readonly known: ReadonlySet<string>;
  private count = 0;

  constructor(known: ReadonlySet<string>) {
    this.known = known;
  }

  take(node: mathjs.MathNode): Formula {
    if (++this.count > MAX_FORMULA_NODES) throw new FormulaFault(say.formulaTooLarge(MAX_FORMULA_NODES));
    switch (node.type) {
      case "ConstantNode":
        return this.constant((node as mathjs.ConstantNode).value as unknown);
      case "SymbolNode":
        return this.symbol((node as mathjs.SymbolNode).name);
      case "ParenthesisNode":
        return this.take((node as mathjs.ParenthesisNode).content);
      case "OperatorNode":
        return this.operator(node as mathjs.OperatorNode);
      case "ConditionalNode": {
        const { condition, trueExpr, falseExpr } = node as mathjs.ConditionalNode;
        return {
          kind: "call",
          op: "if",
          args: [condition, trueExpr, falseExpr].map((part) => this.take(part)),
        };
      }
      case "FunctionNode":
        return this.call(node as mathjs.FunctionNode);
      default:
        throw refused(partNames[node.type] ?? node.type);
    }
  }

  private constant(value: unknown): Formula {
    if (typeof value === "boolean") return { kind: "number", value: value ? 1 : 0 };
    if (typeof value === "number" && Number.isFinite(value)) return { kind: "number", value };
    throw refused(typeof value === "string" ? "a text in quotes" : String(value));
  }

  private symbol(name: string): Formula {
    if (this.known.has(name)) return { kind: "name", name };
    throw new FormulaFault(say.formulaName(name, [...this.known].sort(), nearest(name, this.known)));
  }

  private operator(node: mathjs.OperatorNode): Formula {
    const { implicit } = node as unknown as { implicit: boolean };
    if (implicit) throw refused('leaving out "*"');
    const written = String(node.op);
    if (node.args.length === 1 && written === "+") return this.take(node.args[0]!);
    const op = node.args.length === 1 ? unary[written] : binary[written];
    if (op === undefined) throw refused(`the operator "${written}"`);
    const args = node.args.map((argument) => this.take(argument));
    if (op === "^" && !isSmallWhole(args[1]!))
      throw refused("an exponent that is not a whole number from 0 to 9");
    return { kind: "call", op, args };
  }

  private call(node: mathjs.FunctionNode): Formula {
    const { fn, args } = node as unknown as {
      fn: mathjs.MathNode & { name?: string };
      args: mathjs.MathNode[];
    };
    const name = fn.type === "SymbolNode" ? fn.name! : "";
    if (name === "") throw refused("calling what is not a plain name");
    const op = functionNames.find((known) => known === name);
    if (op === undefined) {
      throw new FormulaFault(say.formulaFunction(name, functionNames, nearest(name, functionNames)));
    }
    const [least, most] = operations[op];
    if (args.length < least || args.length > most) {
      const wanted =
        least === most ? `${least} argument${least === 1 ? "" : "s"}` : `${least} to ${most} arguments`;
      throw new FormulaFault(say.formulaArguments(name, wanted, args.length));
    }
    return { kind: "call", op, args: args.map((argument) => this.take(argument)) };
  }
}

const partNames: Readonly<Record<string, string>> = {
  AccessorNode: "looking inside a name (a.b, a[1])",
  ArrayNode: "a list in [ ]",
  AssignmentNode: 'an assignment ("=")',
  BlockNode: "a second line or statement",
  FunctionAssignmentNode: "defining a function",
  IndexNode: "looking inside a name (a[1])",
  ObjectNode: "a map in { }",
  RangeNode: 'a range ("1:3")',
  RelationalNode: 'a chain of comparisons (write "a < b and b < c")',
};

const refused = (part: string): FormulaFault => new FormulaFault(say.formulaPart(part, ALLOWED));

const isSmallWhole = (formula: Formula): boolean =>
  formula.kind === "number" && Number.isInteger(formula.value) && formula.value >= 0 && formula.value <= 9;
