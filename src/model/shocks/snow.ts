/** Snow and cold: a bad winter for animals. */
import { hazardShock } from "./hazard.ts";

export const snow = hazardShock({
  id: "snow",
  title: { en: "snow and cold", zh: "雪灾" },
  about: "a bad winter: takes off animals",
  frequency: 0.05,
  strength: 0.35,
  slope: 0.4,
  countyShare: 0.6,
  townshipShare: 0.25,
});
