/** The desk beside what happens. */
import { Desk } from "./levers/desk.tsx";
import { Problems } from "./start/problems.tsx";
import { guided, isCovered } from "./lessons/guide.ts";
import { Guide } from "./lessons/guide.tsx";
import { answers } from "./state/answers.ts";
import { seenBelow } from "./state/below.ts";
import { seen } from "./state/seen.ts";
import { sideNames } from "./state/session.ts";
import { say } from "./state/settings.ts";
import { Stress } from "./stress/stress.tsx";
import { views } from "./views/catalog.ts";
import { Course } from "./views/course.tsx";
import { Headline } from "./views/headline.tsx";
import { KeyFigures } from "./views/key-figures.tsx";
import { Looking } from "./views/looking.tsx";
import { Question } from "./views/question.tsx";
import { Status } from "./views/status.tsx";
import { STATUS } from "./words/desk.ts";

export function Workspace() {
  // Before a prediction there is nothing to see.
  const now = isCovered.value ? null : seen.value;
  const below = now === null ? null : seenBelow.value;
  return (
    <div class="workspace">
      <main id="main" data-settled={below === now}>
        {guided.value === null ? <Question /> : <Guide />}
        {sideNames.map((side) => {
          const { problems } = answers[side].value;
          return (
            problems.length > 0 && (
              <div key={side} class="refusal" role="alert">
                <h3>
                  {side.toUpperCase()}: {say(STATUS.mistakes)}
                </h3>
                <Problems problems={problems} />
              </div>
            )
          );
        })}
        <Status />
        {now !== null && (
          <>
            <Headline seen={now} />
            <div class="hero" id="course">
              <Course seen={now} />
              <KeyFigures seen={now} />
            </div>
          </>
        )}
        {!isCovered.value && <Stress />}
        {below !== null && <Looking seen={below} />}
        {below !== null &&
          views
            .filter(({ isThere }) => isThere?.(below) ?? true)
            .map(({ id, title, Show }) => (
              <section key={id} id={id} class="view">
                <h2>{say(title)}</h2>
                <Show seen={below} />
              </section>
            ))}
      </main>
      <aside>
        <Desk />
      </aside>
    </div>
  );
}
