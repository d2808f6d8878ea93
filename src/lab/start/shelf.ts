/** The shelf of scenarios that come along, as the start screen shows them; filled when the page is built. */
import type { Text } from "../../output/words/text.ts";
import type { Draft } from "../engine/protocol.ts";

export interface ShelfEntry {
  /** As any command takes it, e.g. `lixian-no-award`. */
  readonly id: string;
  readonly title: Text;
  readonly lesson: Text;
  /** Scenario of the shelf that it is laid over, if it is: what it is best seen beside. */
  readonly beside?: string;
  readonly households: number;
  readonly first: number;
  readonly last: number;
}

/** The draft of a scenario of the shelf. */
export const shelfDraft = (id: string): Draft => ({ path: `library:${id}.yaml`, files: {}, set: [] });
