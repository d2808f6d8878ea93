/** Spring frost: kills blossom, by altitude and valley; the apple frost of 2018 took a quarter of the nation's crop. */
import { hazardShock } from "./hazard.ts";

export const frost = hazardShock({
  id: "frost",
  title: { en: "spring frost", zh: "春霜冻" },
  about: "late frost: takes off fruit, nuts and pepper in blossom",
  frequency: 0.12,
  strength: 0.35,
  slope: 0.45,
  countyShare: 0.45,
  townshipShare: 0.35,
});
