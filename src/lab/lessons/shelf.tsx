/** The lessons on the start screen. */
import { lessons } from "virtual:lessons";
import { say } from "../state/settings.ts";
import { LESSONS } from "../words/lessons.ts";
import { begin } from "./guide.ts";

export function LessonShelf() {
  return (
    <section>
      <h2>
        {say(LESSONS.heading)} <small>{say(LESSONS.note)}</small>
      </h2>
      <ul class="stories">
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <button type="button" class="story" onClick={() => begin(lesson)}>
              <span class="story-title">{say(lesson.title)}</span>
              <span class="story-lesson">{say(lesson.story)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
