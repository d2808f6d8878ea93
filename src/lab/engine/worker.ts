/** A worker of the lab: hears questions, reads scenarios and runs them, and can be told to stop between two years. */
import { InputError } from "../../engine/errors.ts";
import { follow } from "../../execute/lead.ts";
import type { Spec } from "../../model/spec.ts";
import { explain, type Life } from "../../run/explain.ts";
import { findSubject } from "../../run/explain-subject.ts";
import { doRun } from "./do-run.ts";
import { libraryTexts } from "./library.ts";
import type { Answer, LabRun, Question } from "./protocol.ts";
import { openReader } from "./read-draft.ts";

/** What the page asked to stop. */
class Stopped extends Error {}

const host = self as unknown as {
  onmessage: ((event: { data: Question }) => void) | null;
  postMessage(answer: Answer, handOver?: readonly ArrayBuffer[]): void;
};

const reader = openReader(libraryTexts);
const stopping = new Set<number>();

/** Lets messages in, so that a run can be told to stop. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

host.onmessage = async ({ data: question }) => {
  const { ask } = question;
  if (question.kind === "cancel") {
    stopping.add(ask);
    return;
  }
  try {
    await answer(question);
  } catch (error) {
    if (error instanceof Stopped) host.postMessage({ kind: "stopped", ask });
    else if (error instanceof InputError)
      host.postMessage({ kind: "refused", ask, problems: error.problems });
    else host.postMessage({ kind: "failed", ask, message: String((error as Error)?.message ?? error) });
  } finally {
    stopping.delete(ask);
  }
};

async function answer(question: Exclude<Question, { kind: "cancel" }>): Promise<void> {
  const { ask } = question;
  if (question.kind === "read") {
    host.postMessage({ kind: "read", ask, reading: await reader.read(question.draft) });
  } else if (question.kind === "levers") {
    host.postMessage({ kind: "levers", ask, groups: await reader.levers(question.draft) });
  } else if (question.kind === "write") {
    host.postMessage({ kind: "written", ask, files: await reader.write(question.draft) });
  } else if (question.kind === "life") {
    host.postMessage({ kind: "life", ask, life: lifeOf(question) });
  } else if (question.kind === "follow") {
    follow(question.job, question.lane, question.shared);
    host.postMessage({ kind: "stopped", ask });
  } else {
    const run = await doRun(question.order, question.lanes, {
      async onYear(year) {
        host.postMessage({ kind: "year", ask, year });
        await breathe();
        if (stopping.has(ask)) throw new Stopped();
      },
      onOpened: (shared) => host.postMessage({ kind: "opened", ask, shared }),
    });
    host.postMessage({ kind: "done", ask, run }, columnsOf(run));
  }
}

function lifeOf({ job, household }: Extract<Question, { kind: "life" }>): Life {
  const spec = JSON.parse(job.canonical) as Spec;
  const subject = findSubject(spec, "household", String(household));
  if (subject === undefined) throw new Error(`there is no household ${household}`);
  return explain(spec, job.seed, subject);
}

/** Memory that is handed over rather than copied. */
function columnsOf({ record, villageOf, persons, householdYears, villageYears }: LabRun): ArrayBuffer[] {
  const kept = record.households.flatMap(({ columns }) => Object.values(columns));
  const seen = householdYears.flatMap(({ incomePerCapitaYuan, poor, product, linked }) => [
    incomePerCapitaYuan,
    poor,
    product,
    linked,
  ]);
  const villages = villageYears.flatMap(({ incomeYuan, cropMu }) => [incomeYuan, cropMu]);
  return [...kept, ...seen, ...villages, villageOf, persons].map(({ buffer }) => buffer as ArrayBuffer);
}

host.postMessage({ kind: "ready", ask: 0 });
