/** Drought: wide, so that the whole county suffers together. */
import { hazardShock } from "./hazard.ts";

export const drought = hazardShock({
  id: "drought",
  title: { en: "drought", zh: "干旱" },
  about: "too little rain: takes off harvests over whole counties",
  frequency: 0.15,
  strength: 0.4,
  slope: 0.35,
  countyShare: 0.6,
  townshipShare: 0.25,
});
