/**
 * The two kinds of failure: a broken invariant inside the simulator (ours), and a mistake in what a person
 * wrote (theirs). The first stops the run at once; the second is collected, so that all are told together.
 */

/** A rule of the simulator itself is broken (books out of balance, a column out of range): a defect, never advice. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** Where in a text something was found; lines and columns start at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One mistake in an input, ready to be read by its author. */
export interface Problem {
  /** The broken rule, in kebab case, e.g. `unknown-key`. */
  readonly rule: string;
  /** Where it stands; absent when the mistake is not in a file. */
  readonly place?: Place;
  /** Path inside the document, e.g. `instruments.awardPerMu.rate`. */
  readonly path: string;
  /** What was found, what is allowed, and how to mend it, in plain sentences. */
  readonly message: string;
}

/** All mistakes of an input at once. `message` lists them one a line as `file:line:column path: message`. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join("\n"));
    this.problems = problems;
  }
}

/** One problem as one line: `file:line:column path: message`, leaving out what is not known. */
export function problemLine({ place, path, message }: Problem): string {
  const where = place === undefined ? "" : `${place.file}:${place.line}:${place.column} `;
  const what = path === "" ? "" : `${path}: `;
  return `${where}${what}${message}`;
}
