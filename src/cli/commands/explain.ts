/** `liannong explain`: a life year by year, told from a run of the same scenario and seed, alone or beside its twin. */
import type { Command } from "commander";
import { nameOf } from "../../output/words/names.ts";
import { fill } from "../../output/words/text.ts";
import { explain, type Life } from "../../run/explain.ts";
import { countOf, findSubject, type Subject, subjectKinds } from "../../run/explain-subject.ts";
import { partingOf } from "../../run/explain-twin.ts";
import { mistake } from "../failure.ts";
import { lifeText, twinText } from "../life-text.ts";
import { tellerOf } from "../../output/life/teller.ts";
import { type Speaking, withSpeaking } from "../options.ts";
import type { Prepared } from "../prepare.ts";
import { chosenRun, openFolder, type RunFolder, scenarioOf } from "../results/folder.ts";
import { speaker } from "../speaker.ts";
import { wrapped } from "../width.ts";
import { LIFE_WORDS } from "../../output/words/life.ts";

interface Options extends Speaking, Partial<Record<Subject["kind"], string>> {
  readonly seed?: string;
  readonly scenario?: string;
  readonly twin?: string;
}

export function define(command: Command): void {
  withSpeaking(command.argument("<results>", "a results folder"))
    .option("--household <id>", "a household by its number")
    .option("--cooperative <id>", "a cooperative by its number")
    .option("--enterprise <id>", "a leading enterprise by its id or number")
    .option("--village <id>", "a village and its collective by number")
    .option("--seed <seed>", "the seed (default: the first)")
    .option("--scenario <id>", "which scenario of a comparison (default: the last, beside the base)")
    .option("--twin <results>", "tell the same actor of these results beside it")
    .action(tell);
}

async function tell(dir: string, options: Options): Promise<void> {
  const to = speaker(options);
  const { lang } = to;
  const folder = await openFolder(dir);
  const run = chosenRun(folder, options.scenario);
  const scenario = await scenarioOf(run);
  const seed = seedOf(run, options.seed);
  const subject = subjectOf(scenario, options);
  const life = explain(scenario.spec, seed, subject);
  const other =
    options.twin === undefined ? folder.runs[0]! : chosenRun(await openFolder(options.twin), undefined);
  const names = Object.fromEntries(
    scenario.spec.organisers.enterprises.flatMap(({ id, title }) =>
      title === undefined ? [] : [[id, title]],
    ),
  );
  const who = fill(LIFE_WORDS[subject.kind], lang, { id: nameOfSubject(subject) });
  const teller = tellerOf(scenario.spec, names, lang);
  if (other.dir === run.dir) {
    to.say(`${wrapped(fill(LIFE_WORDS.in, lang, { who, title: scenario.spec.title[lang], seed }))}\n`);
    to.say(lifeText(life, teller));
    to.data(life);
    return;
  }
  const twin = await scenarioOf(other);
  const there = lifeOfTwin(twin, seed, subject);
  const parting = partingOf(life, there);
  const titles = { here: scenario.spec.title[lang], there: twin.spec.title[lang] };
  to.say(`${wrapped(fill(LIFE_WORDS.beside, lang, { who, seed, ...titles }))}\n`);
  to.say(twinText(life, there, parting, [teller, tellerOf(twin.spec, names, lang)]));
  to.data({ life, twin: there, parting });

  function nameOfSubject({ kind, id }: Subject): string {
    return kind === "enterprise" && !/^\d+$/.test(id) ? nameOf(id, lang, names) : id;
  }
}

function lifeOfTwin(twin: Prepared, seed: string, { kind, id }: Subject): Life {
  const subject = findSubject(twin.spec, kind, id);
  if (subject === undefined)
    throw mistake("no-twin", `--${kind}`, `"${id}" does not exist in the other scenario`);
  return explain(twin.spec, seed, subject);
}

function seedOf({ dir, manifest }: RunFolder, asked: string | undefined): string {
  const seed = asked ?? manifest.seeds[0]!;
  if (manifest.seeds.includes(seed)) return seed;
  throw mistake("no-seed", dir, `has no seed "${seed}"; there are ${manifest.seeds.join(", ")}`);
}

function subjectOf({ spec }: Prepared, options: Options): Subject {
  const asked = subjectKinds.filter((kind) => options[kind] !== undefined);
  const [kind] = asked;
  if (kind === undefined || asked.length > 1)
    throw mistake("whom", "", `name one of --household, --cooperative, --enterprise or --village`);
  const id = options[kind]!;
  const subject = findSubject(spec, kind, id);
  if (subject !== undefined) return subject;
  const ids = spec.organisers.enterprises.map((one) => one.id);
  const allowed =
    kind === "enterprise"
      ? `there are ${ids.join(", ") || "none"}`
      : `they are numbered from 0 to ${countOf(spec, kind) - 1}`;
  throw mistake("whom", `--${kind}`, `there is no ${kind} "${id}"; ${allowed}`);
}
