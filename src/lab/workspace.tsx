/** The desk beside what happens. */
import { Desk } from "./levers/desk.tsx";
import { Problems } from "./start/problems.tsx";
import { answers } from "./state/answers.ts";
import { seen } from "./state/seen.ts";
import { sideNames } from "./state/session.ts";
import { say } from "./state/settings.ts";
import { Stress } from "./stress/stress.tsx";
import { views } from "./views/catalog.ts";
import { Headline } from "./views/headline.tsx";
import { KeyFigures } from "./views/key-figures.tsx";
import { Question } from "./views/question.tsx";
import { Status } from "./views/status.tsx";
import { STATUS } from "./words/desk.ts";

export function Workspace() {
  const now = seen.value;
  return (
    <div class="workspace">
      <main id="main">
        <Question />
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
            <KeyFigures seen={now} />
          </>
        )}
        <Stress />
        {now !== null &&
          views.map(({ id, title, Show }) => (
            <section key={id} id={id} class="view">
              <h2>{say(title)}</h2>
              <Show seen={now} />
            </section>
          ))}
      </main>
      <aside>
        <Desk />
      </aside>
    </div>
  );
}
