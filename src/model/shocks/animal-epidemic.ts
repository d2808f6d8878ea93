/**
 * Animal epidemic: flu among hens, foot-and-mouth among cattle and sheep. Rare, and far stronger than everyday disease;
 * it takes whole townships, since herds are culled around each case.
 */
import { hazardShock } from "./hazard.ts";

export const animalEpidemic = hazardShock({
  id: "animalEpidemic",
  title: { en: "animal epidemic", zh: "动物疫病" },
  about: "an epidemic among animals: takes off herds and flocks over whole townships",
  frequency: 0.03,
  strength: 0.6,
  slope: 0.4,
  countyShare: 0.35,
  townshipShare: 0.45,
});
