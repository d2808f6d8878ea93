/** The start screen: pick a scenario by its question, or bring a file of one's own. */
import { shelf } from "virtual:shelf";
import { decimal } from "../../output/words/number.ts";
import { fill, say } from "../state/settings.ts";
import { open } from "../state/session.ts";
import { pointAtNothing } from "../state/selection.ts";
import { leave } from "../lessons/guide.ts";
import { LessonShelf } from "../lessons/shelf.tsx";
import { START } from "../words/desk.ts";
import { OwnFile } from "./own-file.tsx";
import { seedsFor } from "./seeds.ts";
import { type ShelfEntry, shelfDraft } from "./shelf.ts";

/** Households of a scenario for a classroom at most. */
const CLASSROOM = 1000;

/** A scenario beside the one that it is laid over, or beside itself until a lever is moved. */
export function openPair({ id, beside, households }: ShelfEntry): void {
  leave();
  pointAtNothing();
  open({ a: shelfDraft(beside ?? id), b: shelfDraft(id), seed: "1", seeds: seedsFor(households) });
}

function Story({ entry }: { readonly entry: ShelfEntry }) {
  const { title, lesson, households, first, last, beside } = entry;
  const other = shelf.find(({ id }) => id === beside);
  return (
    <li>
      <button type="button" class="story" onClick={() => openPair(entry)}>
        <span class="story-title">{say(title)}</span>
        <span class="story-lesson">{say(lesson)}</span>
        <span class="story-note">
          {fill(START.households, { n: decimal(households) })} · {first}–{last}
          {other !== undefined && ` · ${fill(START.against, { title: say(other.title) })}`}
        </span>
      </button>
    </li>
  );
}

export function Start() {
  const isSmall = ({ households }: ShelfEntry) => households <= CLASSROOM;
  const shelves = [
    { title: START.classroom, note: START.classroomNote, entries: shelf.filter(isSmall) },
    { title: START.county, note: START.countyNote, entries: shelf.filter((entry) => !isSmall(entry)) },
  ];
  return (
    <main class="start" id="main">
      <h1>{say(START.heading)}</h1>
      <p class="lead">{say(START.about)}</p>
      {shelves.map(({ title, note, entries }) => (
        <section key={title.en}>
          <h2>
            {say(title)} <small>{say(note)}</small>
          </h2>
          <ul class="stories">
            {entries.map((entry) => (
              <Story key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <LessonShelf />
      <OwnFile />
    </main>
  );
}
