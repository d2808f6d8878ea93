/** The table of commands: the name, what it does, and the file that does it, loaded when it is called. */
import type { Command } from "commander";

/** What a command's file exports. `end` sets the exit code of a command that ends badly without an error. */
export interface CommandFile {
  define(command: Command, end: (code: number) => void): void;
}

interface Entry {
  readonly name: string;
  readonly about: string;
  load(): Promise<CommandFile>;
}

export const commands: readonly Entry[] = [
  {
    name: "run",
    about: "run a scenario under one or many seeds",
    load: () => import("./commands/run.ts"),
  },
  {
    name: "compare",
    about: "compare alternatives with a base under the same luck",
    load: () => import("./commands/compare.ts"),
  },
  {
    name: "sweep",
    about: "run a scenario at many points of a design",
    load: () => import("./commands/sweep.ts"),
  },
  {
    name: "sensitivity",
    about: "tell which parameters an outcome depends on",
    load: () => import("./commands/sensitivity.ts"),
  },
  {
    name: "discover",
    about: "find where in a sweep the cases of interest lie",
    load: () => import("./commands/discover.ts"),
  },
  {
    name: "explain",
    about: "tell the life of a household, cooperative, enterprise or village",
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "books",
    about: "show who paid whom in a year, to the fen",
    load: () => import("./commands/books.ts"),
  },
  { name: "query", about: "ask results with SQL", load: () => import("./commands/query.ts") },
  { name: "report", about: "write report.html and charts anew", load: () => import("./commands/report.ts") },
  {
    name: "verify",
    about: "run results again and compare every digest",
    load: () => import("./commands/verify.ts"),
  },
  {
    name: "check",
    about: "read a scenario and tell every mistake",
    load: () => import("./commands/check.ts"),
  },
  {
    name: "validate",
    about: "set what scenarios give beside the figures that were published",
    load: () => import("./commands/validate.ts"),
  },
  {
    name: "patterns",
    about: "measure the patterns that the model must show",
    load: () => import("./commands/patterns.ts"),
  },
  {
    name: "ablate",
    about: "switch mechanisms off one at a time and tell what each does",
    load: () => import("./commands/ablate.ts"),
  },
  {
    name: "sources",
    about: "list every number of a scenario with its source and grade",
    load: () => import("./commands/sources.ts"),
  },
  { name: "list", about: "list the scenarios that come along", load: () => import("./commands/list.ts") },
  {
    name: "schema",
    about: "print the JSON Schema of scenario files",
    load: () => import("./commands/schema.ts"),
  },
];
