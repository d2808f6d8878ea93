/** Which organisers a programme is open to: those that take poor households along, as counted in the last matching. */
import { quantity } from "../parameter.ts";

/** The parameter of programmes for organisers. */
export const takesPoorAlong = {
  minPoorHouseholds: quantity("household", {
    about: "registered poor households that an organiser must take along, at the least",
    min: 0,
    max: 100_000,
    default: 5,
    source: "estimate",
    grade: "E",
  }),
};
