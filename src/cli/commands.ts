/** The table of commands: the name, what it does, how it is called, and the file that does it, loaded when it is called. */
import type { Command } from "commander";

/** What a command's file exports. `end` sets the exit code of a command that ends badly without an error. */
export interface CommandFile {
  define(command: Command, end: (code: number) => void): void;
}

export interface Entry {
  readonly name: string;
  readonly about: string;
  /** Command lines that a person could type as they stand, without the program's name; results folders are named `RESULTS`. */
  readonly examples: readonly string[];
  load(): Promise<CommandFile>;
}

/** The commands under the headings of the help. */
export const commandGroups: Readonly<Record<string, readonly Entry[]>> = {
  "Run and compare": [
    {
      name: "run",
      about: "run a scenario under one or many seeds",
      examples: [
        "run lixian --seeds 8",
        "run my.yaml --seed spring --open",
        'run lixian --set "instruments.awardPerMu.rate=300 yuan/mu" --without imitation',
      ],
      load: () => import("./commands/run.ts"),
    },
    {
      name: "compare",
      about: "compare alternatives with a base under the same luck",
      examples: [
        "compare lixian-no-award lixian --seeds 8 --open",
        "compare lixian-no-award lixian --until headcountRate=0.2pp",
        "compare linkage-classroom linkage-classroom-wages linkage-classroom-contract",
      ],
      load: () => import("./commands/compare.ts"),
    },
  ],
  "Many runs, and what they mean": [
    {
      name: "sweep",
      about: "run a scenario at many points of a design",
      examples: [
        'sweep lixian --vary "instruments.awardPerMu.rate=100:300:50 yuan/mu" --seeds 4',
        "sweep lixian --vary shocks.epidemic=on,off --vary market.margin=20%:50% --design lhs --n 40",
      ],
      load: () => import("./commands/sweep.ts"),
    },
    {
      name: "sensitivity",
      about: "tell which parameters an outcome depends on",
      examples: [
        "sensitivity lixian --n 10 --metric headcountRate@2020",
        "sensitivity lixian --method sobol --within market --n 64 --second-order",
      ],
      load: () => import("./commands/sensitivity.ts"),
    },
    {
      name: "stress",
      about: "lay a ladder of shocks over strategies: loss, recovery, tails, regret, breaking points",
      examples: [
        "stress stress/lixian-concentrated stress/lixian-mixed stress/lixian-insured --seeds 20 --open",
        'stress county-one-industry county-one-industry-cap --goal "headcountRate < 0.05" --goal-years every',
      ],
      load: () => import("./commands/stress.ts"),
    },
    {
      name: "calibrate",
      about: "fit the levers that a scenario marks as free to its published figures",
      examples: ["calibrate my.yaml --seeds 4"],
      load: () => import("./commands/calibrate.ts"),
    },
    {
      name: "discover",
      about: "find where in a sweep the cases of interest lie",
      examples: ['discover RESULTS --where "headcountRate > 0.12 and organisersFailed > 20" --year 2025'],
      load: () => import("./commands/discover.ts"),
    },
    {
      name: "ablate",
      about: "switch mechanisms off one at a time and tell what each does",
      examples: ["ablate lixian --seeds 2"],
      load: () => import("./commands/ablate.ts"),
    },
  ],
  "On many machines": [
    {
      name: "worker",
      about: "take runs from a Redis queue, on any number of machines",
      examples: [
        "worker --redis redis://queue.local",
        "worker --redis redis://queue.local:6379/2 --threads 16",
      ],
      load: () => import("./commands/worker.ts"),
    },
    {
      name: "merge",
      about: "make one folder of those that --shard wrote",
      examples: ["merge --out results/whole results/shard-1 results/shard-2"],
      load: () => import("./commands/merge.ts"),
    },
  ],
  "Read results": [
    {
      name: "explain",
      about: "tell the life of a household, cooperative, enterprise or village",
      examples: ["explain RESULTS --household 4711 --twin RESULTS", "explain RESULTS --enterprise hen-park"],
      load: () => import("./commands/explain.ts"),
    },
    {
      name: "books",
      about: "show who paid whom in a year, to the fen",
      examples: ["books RESULTS --year 2020"],
      load: () => import("./commands/books.ts"),
    },
    {
      name: "query",
      about: "ask results with SQL",
      examples: ['query RESULTS "select year, avg(gini) from years group by year order by year"'],
      load: () => import("./commands/query.ts"),
    },
    {
      name: "report",
      about: "write report.html and charts anew",
      examples: ["report RESULTS --lang zh --open"],
      load: () => import("./commands/report.ts"),
    },
    {
      name: "verify",
      about: "run results again and compare every digest",
      examples: ["verify RESULTS"],
      load: () => import("./commands/verify.ts"),
    },
  ],
  "The page": [
    {
      name: "lab",
      about: "hand the lab out to this machine's browser",
      examples: ["lab --open", "lab --port 8080"],
      load: () => import("./commands/lab.ts"),
    },
  ],
  "Write scenarios": [
    {
      name: "list",
      about: "list the scenarios that come along",
      examples: ["list", "list --ablations"],
      load: () => import("./commands/list.ts"),
    },
    {
      name: "new",
      about: "start a scenario of your own: a few questions, then a commented file",
      examples: ["new", 'new my.yaml --from lixian --title "Half the award" --add awardPerMu --add drought'],
      load: () => import("./commands/new.ts"),
    },
    {
      name: "check",
      about: "read a scenario and tell every mistake",
      examples: ["check my.yaml"],
      load: () => import("./commands/check.ts"),
    },
    {
      name: "diff",
      about: "say in words what differs between two scenarios",
      examples: ["diff lixian-no-award lixian", "diff lixian my.yaml --lang zh"],
      load: () => import("./commands/diff.ts"),
    },
    {
      name: "sources",
      about: "list every number of a scenario with its source and grade",
      examples: ["sources lixian --grade E"],
      load: () => import("./commands/sources.ts"),
    },
    {
      name: "schema",
      about: "print the JSON Schema of scenario files",
      examples: ["schema"],
      load: () => import("./commands/schema.ts"),
    },
  ],
  "Whether to believe it": [
    {
      name: "validate",
      about: "set what scenarios give beside the figures that were published",
      examples: ["validate lixian --seeds 6", "validate"],
      load: () => import("./commands/validate.ts"),
    },
    {
      name: "patterns",
      about: "measure the patterns that the model must show",
      examples: ["patterns"],
      load: () => import("./commands/patterns.ts"),
    },
  ],
  "The shell": [
    {
      name: "complete",
      about:
        "print what makes a shell complete commands, options and scenarios: zsh, bash, fish or powershell",
      examples: ["complete bash", "complete zsh"],
      load: () => import("./commands/complete.ts"),
    },
  ],
};

export const commands: readonly Entry[] = Object.values(commandGroups).flat();
