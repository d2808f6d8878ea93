/** One life: a household's years in words, beside its twin under the other policy, with the same luck. */
import { partingOf, type Parting } from "../../run/explain-twin.ts";
import type { LifeYear } from "../../run/explain.ts";
import { type Teller, type Topic, topicsOf } from "../../output/life/topics.ts";
import { LIFE_WORDS } from "../../output/words/life.ts";
import { isTelling, type Told, told, whyUntold } from "../state/lives.ts";
import { household } from "../state/selection.ts";
import { fill, lang, say } from "../state/settings.ts";
import type { Seen } from "../state/seen.ts";
import { type SideName, sideNames } from "../state/session.ts";
import { LIFE } from "../words/life.ts";
import { LifeChoice } from "./life-choice.tsx";
import { SideMark } from "./side-mark.tsx";
import { chartOptions, type View } from "./view.ts";

/** What an actor's year is told in; what else its columns say is folded away. */
const TOLD: readonly Topic["id"][] = ["income", "decided", "received", "paid", "cash"];

function Show({ seen }: { readonly seen: Seen }) {
  const now = told.value;
  return (
    <>
      <p class="note">{say(LIFE.note)}</p>
      <LifeChoice seen={seen} />
      <div aria-live="polite">
        {isTelling.value && <p class="pointing">{say(LIFE.telling)}</p>}
        {whyUntold.value !== null && <p role="alert">{fill(LIFE.failed, { message: whyUntold.value })}</p>}
      </div>
      {now !== null && household.value !== undefined && <Twins seen={seen} now={now} />}
    </>
  );
}

function Twins({ seen, now }: { readonly seen: Seen; readonly now: Told }) {
  const parting = partingOf(now.a, now.b);
  const tellers = { a: tellerOf(seen, "a"), b: tellerOf(seen, "b") };
  const [run] = seen.a.runs;
  const id = now.household;
  return (
    <div class="life" data-household={id}>
      <p>
        {seen.isFull &&
          fill(LIFE.who, { id, persons: run!.persons[id] ?? "?", village: run!.villageOf[id] ?? "?" })}{" "}
        {parting.first === undefined ? say(LIFE_WORDS.same) : null}
      </p>
      {now.a.years.map((year) => (
        <Year key={year.year} year={year} now={now} parting={parting} tellers={tellers} />
      ))}
    </div>
  );
}

interface YearProps {
  readonly year: LifeYear;
  readonly now: Told;
  readonly parting: Parting;
  readonly tellers: Readonly<Record<SideName, Teller>>;
}

function Year({ year: { year }, now, parting, tellers }: YearProps) {
  const differing = parting.years.find((one) => one.year === year);
  const isSame = differing === undefined || differing.steps.length + differing.columns.length === 0;
  const first = parting.first?.year === year ? parting.first : undefined;
  const topics = (side: SideName) =>
    topicsOf(now[side], now[side].years.find((one) => one.year === year)!, tellers[side]);
  return (
    <section class={isSame ? "life-year same" : "life-year"}>
      <h3>
        {year} {isSame && <small>{say(LIFE_WORDS.sameYear)}</small>}
        {first !== undefined && <small>{fill(LIFE_WORDS.part, first)}</small>}
      </h3>
      {isSame ? (
        <Topics topics={topics("a")} />
      ) : (
        <div class="charts two">
          {sideNames.map((side) => (
            <div key={side}>
              <SideMark side={side} title />
              <Topics topics={topics(side)} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

function Topics({ topics }: { readonly topics: readonly Topic[] }) {
  const rest = topics.find(({ id }) => id === "changed");
  return (
    <>
      <dl class="topics">
        {topics
          .filter(({ id }) => TOLD.includes(id))
          .map(({ id, lines }) => (
            <div key={id}>
              <dt>{say(LIFE_WORDS[id])}</dt>
              {lines.map((line, at) => (
                <dd key={at}>{line}</dd>
              ))}
            </div>
          ))}
      </dl>
      {rest !== undefined && (
        <details>
          <summary class="note">{say(LIFE.more)}</summary>
          <ul class="note">
            {rest.lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function tellerOf(seen: Seen, side: SideName): Teller {
  const { reading, runs } = seen[side];
  const { names = {} } = chartOptions(seen);
  return {
    lang: lang.value,
    products: runs[0]!.products,
    enterprises: reading.enterprises.map(({ id }) => id),
    names,
  };
}

export const life: View = { id: "life", title: LIFE.title, Show };
