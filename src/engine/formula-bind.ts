/** A formula -> a closure over numbers. Only arithmetic that is the same on every engine; no code is made from text. */
import type { Formula, Operation } from "./formula.ts";

/** The value of a formula, or of a part, for one context (a year's metrics, a row). NaN where there is none. */
export type Term<C> = (context: C) => number;

/** Binds a formula; `read` says how a name is read from the context. */
export function bind<C>(formula: Formula, read: (name: string) => Term<C>): Term<C> {
  if (formula.kind === "number") {
    const { value } = formula;
    return () => value;
  }
  if (formula.kind === "name") return read(formula.name);
  if (formula.op === "^")
    return power(bind(formula.args[0]!, read), (formula.args[1] as { value: number }).value);
  return apply(
    formula.op,
    formula.args.map((argument) => bind(argument, read)),
  );
}

const truth = (value: boolean): number => (value ? 1 : 0);
const known = (a: number, b: number): boolean => !Number.isNaN(a) && !Number.isNaN(b);

function apply<C>(op: Exclude<Operation, "^">, args: readonly Term<C>[]): Term<C> {
  const [a, b, c] = args as [Term<C>, Term<C>, Term<C>];
  const compare = (holds: (x: number, y: number) => boolean): Term<C> => {
    return (context) => {
      const x = a(context);
      const y = b(context);
      return known(x, y) ? truth(holds(x, y)) : Number.NaN;
    };
  };
  switch (op) {
    case "+":
      return (context) => a(context) + b(context);
    case "-":
      return (context) => a(context) - b(context);
    case "*":
      return (context) => a(context) * b(context);
    case "/":
      return (context) => divide(a(context), b(context));
    case "negate":
      return (context) => -a(context);
    case "==":
      return compare((x, y) => x === y);
    case "!=":
      return compare((x, y) => x !== y);
    case "<":
      return compare((x, y) => x < y);
    case "<=":
      return compare((x, y) => x <= y);
    case ">":
      return compare((x, y) => x > y);
    case ">=":
      return compare((x, y) => x >= y);
    case "and":
      return compare((x, y) => x !== 0 && y !== 0);
    case "or":
      return compare((x, y) => x !== 0 || y !== 0);
    case "not":
      return choose(
        a,
        () => 0,
        () => 1,
      );
    case "min":
      return fold(args, Math.min);
    case "max":
      return fold(args, Math.max);
    case "abs":
      return (context) => Math.abs(a(context));
    case "floor":
      return (context) => Math.floor(a(context));
    case "ceil":
      return (context) => Math.ceil(a(context));
    case "round":
      return (context) => Math.round(a(context));
    case "sqrt":
      return (context) => Math.sqrt(a(context));
    case "if":
      return choose(a, b, c);
    case "clamp":
      return (context) => Math.min(Math.max(a(context), b(context)), c(context));
  }
}

/** Zero divides nothing: the quotient has no value, not an infinite one. */
const divide = (a: number, b: number): number => (b === 0 ? Number.NaN : a / b);

/** Only the branch that holds is looked at, so that a condition can guard a division. */
function choose<C>(condition: Term<C>, yes: Term<C>, no: Term<C>): Term<C> {
  return (context) => {
    const holds = condition(context);
    if (Number.isNaN(holds)) return Number.NaN;
    return holds !== 0 ? yes(context) : no(context);
  };
}

function fold<C>(args: readonly Term<C>[], pick: (x: number, y: number) => number): Term<C> {
  return (context) => {
    let value = args[0]!(context);
    for (let k = 1; k < args.length; k++) value = pick(value, args[k]!(context));
    return value;
  };
}

function power<C>(base: Term<C>, exponent: number): Term<C> {
  return (context) => {
    const factor = base(context);
    let product = 1;
    for (let k = 0; k < exponent; k++) product *= factor;
    return product;
  };
}
