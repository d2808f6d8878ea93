/**
 * A formula as plain data: parsed and judged once, then bound to numbers anywhere (a worker, a browser) without the
 * parser. Truth is 1 and 0; what has no value (division by zero, a missing figure) is NaN inside a formula.
 */

export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly op: Operation; readonly args: readonly Formula[] };

/** Operators and functions, by the name they have here, with the least and most arguments they take. */
export const operations = {
  "+": [2, 2],
  "-": [2, 2],
  "*": [2, 2],
  "/": [2, 2],
  "^": [2, 2],
  negate: [1, 1],
  "==": [2, 2],
  "!=": [2, 2],
  "<": [2, 2],
  "<=": [2, 2],
  ">": [2, 2],
  ">=": [2, 2],
  and: [2, 2],
  or: [2, 2],
  not: [1, 1],
  min: [1, 16],
  max: [1, 16],
  abs: [1, 1],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  sqrt: [1, 1],
  if: [3, 3],
  clamp: [3, 3],
} as const satisfies Record<string, readonly [least: number, most: number]>;

export type Operation = keyof typeof operations;

/** Functions that an author may call by name. */
export const functionNames = ["min", "max", "abs", "floor", "ceil", "round", "sqrt", "if", "clamp"] as const;

/** Every name that a formula uses, once each, in the order met. */
export function namesIn(formula: Formula, found: Set<string> = new Set()): ReadonlySet<string> {
  if (formula.kind === "name") found.add(formula.name);
  if (formula.kind === "call") for (const argument of formula.args) namesIn(argument, found);
  return found;
}

/** A number, a name and an operation, for formulas that code states itself. */
export const number = (value: number): Formula => ({ kind: "number", value });
export const name = (id: string): Formula => ({ kind: "name", name: id });
export const call = (op: Operation, ...args: readonly Formula[]): Formula => ({ kind: "call", op, args });

const isFunction = (op: Operation): boolean => (functionNames as readonly string[]).includes(op);

/** The formula as an author would write it; read again it is the same formula. */
export function formulaText(formula: Formula): string {
  if (formula.kind === "number") return String(formula.value);
  if (formula.kind === "name") return formula.name;
  const { op, args } = formula;
  if (isFunction(op)) return `${op}(${args.map(formulaText).join(", ")})`;
  const parts = args.map((part) =>
    part.kind === "call" && !isFunction(part.op) ? `(${formulaText(part)})` : formulaText(part),
  );
  if (parts.length === 1) return op === "not" ? `not ${parts[0]}` : `-${parts[0]}`;
  return parts.join(` ${op} `);
}
