/** How a question may end other than with what was asked for. */
import type { Problem } from "../../engine/errors.ts";

/** A draft with mistakes, each with its place. */
export class Refused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join("\n"));
    this.problems = problems;
  }
}

/** A run that was told to stop. */
export class Stopped extends Error {}
