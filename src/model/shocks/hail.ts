/** Hail: narrow strips, so that one village loses everything and the next nothing. */
import { hazardShock } from "./hazard.ts";

export const hail = hazardShock({
  id: "hail",
  title: { en: "hail", zh: "冰雹" },
  about: "hail: takes off standing crops in narrow strips",
  frequency: 0.08,
  strength: 0.4,
  slope: 0.5,
  countyShare: 0.1,
  townshipShare: 0.3,
});
