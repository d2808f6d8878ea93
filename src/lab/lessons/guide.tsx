/** The lesson before the class: the story, a question, what each predicts, and what came of it. */
import { answers } from "../state/answers.ts";
import { fill, say } from "../state/settings.ts";
import { seen } from "../state/seen.ts";
import { LESSONS } from "../words/lessons.ts";
import { guided, leave, next, predict, show } from "./guide.ts";
import { cameTrue, measured } from "./measure.ts";

export function Guide() {
  const now = guided.value;
  if (now === null) return null;
  const { lesson, step, predicted, isShown } = now;
  const { question, choices } = lesson.steps[step]!;
  return (
    <section class="guide" aria-label={say(lesson.title)}>
      <p class="note">
        {say(lesson.title)} · {fill(LESSONS.step, { n: step + 1, all: lesson.steps.length })}
      </p>
      {step === 0 && <p class="lead">{say(lesson.story)}</p>}
      <h1>{say(question)}</h1>
      <fieldset disabled={isShown}>
        <legend>{say(LESSONS.predict)}</legend>
        {choices.map(({ text }, at) => (
          <label key={at} class="prediction">
            <input type="radio" name="prediction" checked={predicted === at} onChange={() => predict(at)} />{" "}
            {say(text)}
          </label>
        ))}
      </fieldset>
      {isShown ? (
        <Answer />
      ) : (
        <button type="button" class="go" disabled={predicted === undefined} onClick={show}>
          {say(LESSONS.show)}
        </button>
      )}
      <button type="button" class="link" onClick={leave}>
        {say(LESSONS.play)}
      </button>
    </section>
  );
}

function Answer() {
  const now = guided.value!;
  const { lesson, step, predicted } = now;
  const { choices, measure, look } = lesson.steps[step]!;
  const runs = seen.value;
  const isWhole = runs?.isFull === true && answers.a.value.full.length > 0;
  if (runs === null || !isWhole) return <p aria-live="polite">{say(LESSONS.working)}</p>;
  const value = measured(measure, {
    a: runs.a.runs.map(({ record }) => record),
    b: runs.b.runs.map(({ record }) => record),
  });
  if (value === undefined) return <p>{say(LESSONS.untold)}</p>;
  const came = cameTrue({ choices }, value);
  const { text, because } = choices[came]!;
  return (
    <div aria-live="polite" data-came={came}>
      <p>
        <b>
          {came === predicted
            ? say(LESSONS.right)
            : fill(LESSONS.wrong, { choice: say(choices[predicted!]!.text) })}
        </b>
      </p>
      {came !== predicted && <p>{fill(LESSONS.came, { choice: say(text) })}</p>}
      <p>{say(because)}</p>
      <p class="onward">
        <a class="link" href={`#${look}`} onClick={(event) => goTo(event, look)}>
          {say(LESSONS.look)}
        </a>
        {step + 1 < lesson.steps.length && (
          <button type="button" class="go" onClick={next}>
            {say(LESSONS.next)}
          </button>
        )}
      </p>
    </div>
  );
}

/** The fragment of the address holds what is shared, so that a jump within the page must not change it. */
function goTo(event: Event, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.scrollIntoView({ behavior: "smooth" });
}
