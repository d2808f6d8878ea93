/** A chapter of the page of a sweep. */
import type { Study, StudyPart } from "../../output/report/study.ts";

/** What one kind of analysis adds to the page. */
export interface Chapter {
  readonly headline: readonly string[];
  readonly cards: Study["cards"];
  readonly parts: readonly StudyPart[];
  readonly methods: readonly string[];
}
