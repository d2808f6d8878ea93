/** Long rain at harvest: rot and cracking. */
import { hazardShock } from "./hazard.ts";

export const rain = hazardShock({
  id: "rain",
  title: { en: "long rain", zh: "连阴雨" },
  about: "rain at harvest: takes off quality and quantity",
  frequency: 0.1,
  strength: 0.35,
  slope: 0.3,
  countyShare: 0.5,
  townshipShare: 0.3,
});
