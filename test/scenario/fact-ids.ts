/** The ids of the published facts that scenarios and the model may cite. */
const span = (letter: string, last: number) => Array.from({ length: last }, (_, k) => `${letter}${k + 1}`);

export const facts: ReadonlySet<string> = new Set([
  ...span("L", 14).map((id) => `lixian-2020/${id}`),
  ...span("N", 12).map((id) => `national-2020/${id}`),
  ...span("S", 3).map((id) => `sichuan-2023/${id}`),
  "lishui-2020/V1",
  ...span("C", 5).map((id) => `county-2022/${id}`),
]);
