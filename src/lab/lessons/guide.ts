/** Where a class is in a lesson: which question, what was predicted, and whether the answer may be seen yet. */
import { computed, signal } from "@preact/signals";
import { shelfDraft } from "../start/shelf.ts";
import { pointAtNothing, year } from "../state/selection.ts";
import { open } from "../state/session.ts";
import type { Lesson, LessonSide } from "./lesson.ts";
import { sideIn } from "./side-in.ts";

interface Place {
  readonly lesson: Lesson;
  readonly step: number;
  /** Row of the choice that the student predicts. */
  readonly predicted?: number;
  readonly isShown: boolean;
}

const place = signal<Place | null>(null);

/** Null where nobody is being guided. */
export const guided = computed(() => place.value);
/** Whether results stay covered until something is predicted. */
export const isCovered = computed(() => place.value !== null && !place.value.isShown);

export function begin(lesson: Lesson): void {
  go(lesson, 0);
}

export function predict(choice: number): void {
  if (place.value !== null && !place.value.isShown) place.value = { ...place.value, predicted: choice };
}

/** Uncovers the results. */
export function show(): void {
  const now = place.value;
  if (now === null || now.predicted === undefined) return;
  year.value = now.lesson.steps[now.step]!.measure.year;
  place.value = { ...now, isShown: true };
}

export function next(): void {
  const now = place.value;
  if (now !== null && now.step + 1 < now.lesson.steps.length) go(now.lesson, now.step + 1);
}

/** Leaves the lesson; the scenarios stay, to be played with. */
export function leave(): void {
  place.value = null;
}

function go(lesson: Lesson, step: number): void {
  const [a, b] = [sideIn(lesson, step, "a"), sideIn(lesson, step, "b")];
  pointAtNothing();
  open({ a: draftOf(a), b: draftOf(b), seed: "1", seeds: 1 });
  place.value = { lesson, step, isShown: false };
}

const draftOf = ({ scenario, set }: LessonSide) => ({ ...shelfDraft(scenario), set });
