/** How failures end: mistakes of input with exit code 2 and every problem on its line, defects with exit code 1. */
import { InputError, InvariantError, problemLine } from "../engine/errors.ts";

export const DEFECT = 1;
export const INPUT = 2;
/** Stopped by Ctrl-C, as shells count it. */
export const INTERRUPTED = 130;

/** A mistake in what was asked on the command line. */
export function mistake(rule: string, path: string, message: string): InputError {
  return new InputError([{ rule, path, message }]);
}

/** Tells an error to a person, and with `--json` to a program; gives back the exit code. */
export function tellError(error: unknown, args: readonly string[]): number {
  const json = args.includes("--json");
  if (error instanceof InputError) {
    if (json) printJson({ error: { kind: "input", problems: error.problems } });
    const lines = error.problems.map((problem) => problemLine(problem));
    process.stderr.write(`${lines.join("\n")}\n`);
    return INPUT;
  }
  const { message, stack, code } = error as NodeJS.ErrnoException;
  if (json) printJson({ error: { kind: "defect", message: String(message ?? error) } });
  if (error instanceof InvariantError) {
    process.stderr.write(`A rule of the simulator itself is broken; please report it.\n${stack}\n`);
  } else {
    const system = typeof code === "string" && /^E[A-Z]+$/.test(code);
    process.stderr.write(`${system ? message : (stack ?? String(error))}\n`);
  }
  return DEFECT;
}

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
