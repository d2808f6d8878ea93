/** The blows that the stress button deals, as values of a scenario: any that the scenario has no victim for deals nothing. */
import type { Text } from "../../output/words/text.ts";
import type { Reading } from "../engine/protocol.ts";
import { STRESS } from "../words/stress.ts";

export interface Blow {
  readonly id: "drought" | "glut" | "epidemic" | "failure";
  readonly title: Text;
  /** What is set for it in a year, for the enterprises that it takes; none where there is nobody to hit. */
  readonly pairs: (
    reading: Reading,
    year: number,
    victims: readonly string[],
  ) => readonly (readonly [path: string, value: string])[];
}

export const blows: readonly Blow[] = [
  {
    id: "drought",
    title: STRESS.drought,
    pairs: (_, year) => [["shocks.drought.events", `[{year: ${year}, strength: 100%}]`]],
  },
  {
    id: "glut",
    title: STRESS.glut,
    pairs: ({ products }, year) => {
      const events = products.map((id) => `{year: ${year}, years: 2, product: ${id}, factor: 1.6}`);
      return events.length === 0 ? [] : [["shocks.outsideGlut.events", `[${events.join(", ")}]`]];
    },
  },
  {
    id: "epidemic",
    title: STRESS.epidemic,
    pairs: (_, year) => [["shocks.epidemic.events", `[{year: ${year}, size: 1.5}]`]],
  },
  {
    id: "failure",
    title: STRESS.failure,
    pairs: ({ enterprises }, year, victims) => {
      const events = enterprises.flatMap(({ id }) =>
        victims.includes(id) ? [`{year: ${year}, enterprise: ${id}}`] : [],
      );
      return events.length === 0 ? [] : [["shocks.organiserFailure.events", `[${events.join(", ")}]`]];
    },
  },
];
