/** Which scenario a side shows at a step of a lesson. */
import type { Lesson, LessonSide } from "./lesson.ts";

/** The side's scenario at a step: that of the last step that names one. */
export function sideIn(lesson: Pick<Lesson, "a" | "b" | "steps">, step: number, side: "a" | "b"): LessonSide {
  for (let at = step; at >= 0; at--) {
    const own = lesson.steps[at]![side];
    if (own !== undefined) return own;
  }
  return lesson[side];
}
