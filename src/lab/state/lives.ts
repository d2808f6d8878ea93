/** The lives that are told: the household pointed at, in A and beside its twin in B, under the first seed. */
import { effect, signal } from "@preact/signals";
import { jobOf } from "../../execute/job.ts";
import type { Life } from "../../run/explain.ts";
import { Colleague } from "../engine/colleague.ts";
import { answers } from "./answers.ts";
import { Kept } from "./kept.ts";
import { household } from "./selection.ts";
import { type SideName, session, sideNames } from "./session.ts";

export interface Told {
  readonly household: number;
  readonly a: Life;
  readonly b: Life;
}

/** Null until somebody is pointed at; what was told last stays while the next is worked out. */
export const told = signal<Told | null>(null);
export const isTelling = signal(false);
export const whyUntold = signal<string | null>(null);

const known = new Kept<Life>(16);
let teller: Colleague | undefined;
let turn = 0;

/** Begins to tell whoever is pointed at; called once. */
export function followLives(): void {
  effect(() => {
    const [who, now] = [household.value, session.value];
    const readings = { a: answers.a.value.reading, b: answers.b.value.reading };
    const mine = ++turn;
    if (now === null || who === undefined) {
      told.value = null;
      return;
    }
    if (readings.a === undefined || readings.b === undefined) return;
    const lifeOn = async (side: SideName): Promise<Life> => {
      const reading = readings[side]!;
      const key = `${reading.hash} ${now.seed} ${who}`;
      teller ??= new Colleague();
      const life = known.get(key) ?? (await teller.life(jobOf(reading, now.seed, []), who));
      known.put(key, life);
      return life;
    };
    void tell(who, lifeOn, () => mine === turn);
  });
}

async function tell(
  who: number,
  lifeOn: (side: SideName) => Promise<Life>,
  isCurrent: () => boolean,
): Promise<void> {
  isTelling.value = true;
  whyUntold.value = null;
  try {
    const [a, b] = await Promise.all(sideNames.map(lifeOn));
    if (isCurrent()) told.value = { household: who, a: a!, b: b! };
  } catch (error) {
    if (isCurrent()) whyUntold.value = String((error as Error).message);
  } finally {
    if (isCurrent()) isTelling.value = false;
  }
}
