/** How many seeds a scenario is opened with. */
import { FIRST_HOUSEHOLDS } from "../state/answering.ts";

/** How many seeds are run at first: enough for intervals, few enough not to wait. */
export const seedsFor = (households: number): number => (households <= FIRST_HOUSEHOLDS ? 6 : 3);
