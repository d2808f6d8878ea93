/** Crop pests: travel from field to field within a township. */
import { hazardShock } from "./hazard.ts";

export const pest = hazardShock({
  id: "pest",
  title: { en: "pest", zh: "虫害" },
  about: "pests: take off harvests within townships",
  frequency: 0.1,
  strength: 0.35,
  slope: 0.35,
  countyShare: 0.15,
  townshipShare: 0.5,
});
