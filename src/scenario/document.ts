/** A YAML file of another kind than a scenario (a ladder of shocks), read and judged with the same care for its author. */
import type { z } from "zod";
import { InputError, type Problem } from "../engine/errors.ts";
import { findingAt, findingsOf } from "./issues.ts";
import { MAX_NODES } from "./limits.ts";
import { readTree } from "./read.ts";
import { type Path, plain } from "./tree.ts";

export interface Document<T> {
  readonly value: T;
  /** A problem at the place in the file that a path leads to. */
  problemAt(rule: string, path: Path, message: string): Problem;
}

/** Reads a text by a schema; throws `InputError` with every mistake at its line and column. */
export function readDocument<T>(text: string, file: string, schema: z.ZodType<T>): Document<T> {
  const { tree, problems } = readTree(text, file, { nodes: MAX_NODES });
  if (tree === undefined || problems.length > 0) throw new InputError(problems);
  const { success, data, error } = schema.safeParse(plain(tree));
  if (!success) {
    throw new InputError(findingsOf(error.issues, schema, tree).map(({ problem }) => problem));
  }
  return { value: data, problemAt: (rule, path, message) => findingAt(rule, tree, path, message).problem };
}
