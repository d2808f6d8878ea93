/** Disease of crops and animals. */
import { hazardShock } from "./hazard.ts";

export const disease = hazardShock({
  id: "disease",
  title: { en: "disease", zh: "疫病" },
  about: "disease: takes off animals and late potatoes",
  frequency: 0.06,
  strength: 0.35,
  slope: 0.4,
  countyShare: 0.25,
  townshipShare: 0.35,
});
