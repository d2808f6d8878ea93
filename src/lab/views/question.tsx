/** What is asked: the lesson of the alternative, and which two scenarios stand beside each other. */
import { answers } from "../state/answers.ts";
import { say } from "../state/settings.ts";
import { sideNames } from "../state/session.ts";
import { SideMark } from "./side-mark.tsx";

export function Question() {
  const { reading } = answers.b.value;
  return (
    <div class="question">
      <p class="sides">
        {sideNames.map((side) => (
          <SideMark key={side} side={side} title />
        ))}
      </p>
      <h1>{reading === undefined ? "…" : say(reading.lesson ?? reading.title)}</h1>
    </div>
  );
}
