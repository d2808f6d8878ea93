/** A survey as CSV, with the columns' own names: read back, it is the same survey. */
import { type Survey, surveyNumbers } from "../../model/survey.ts";

/** The name under which it lies beside a scenario that was written out. */
export const POPULATION_FILE = "population.csv";

export function surveyText(survey: Survey): string {
  const names = ["village", "product", "sideline", ...Object.keys(surveyNumbers)] as const;
  const columns = [
    ["weight", survey.copies] as const,
    ...names.flatMap((name) => {
      const values = survey[name as keyof Survey];
      return values === undefined ? [] : [[name, values] as const];
    }),
  ];
  const lines = [columns.map(([name]) => name).join(",")];
  for (let row = 0; row < survey.copies.length; row++) {
    lines.push(columns.map(([, values]) => String(values[row])).join(","));
  }
  return `${lines.join("\n")}\n`;
}
