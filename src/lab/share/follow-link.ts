/** Keeps the address in step with the session, so that it can be copied or reloaded at any time. */
import { effect } from "@preact/signals";
import { answers } from "../state/answers.ts";
import { pointAtNothing } from "../state/selection.ts";
import { close, open, session } from "../state/session.ts";
import { linkOf, sessionOf } from "./link.ts";

/** Milliseconds without a move before the address changes: browsers refuse pages that do it all the time. */
const PAUSE_MS = 400;

let own = "";

export async function followLink(): Promise<void> {
  await openLink();
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) !== own) void openLink();
  });
  let clock: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const now = session.value;
    const sources = { a: answers.a.value.reading?.sources ?? {}, b: answers.b.value.reading?.sources ?? {} };
    clearTimeout(clock);
    clock = setTimeout(async () => {
      own = now === null ? "" : await linkOf(now, sources);
      if (session.value === now)
        history.replaceState(null, "", own === "" ? location.pathname + location.search : `#${own}`);
    }, PAUSE_MS);
  });
}

async function openLink(): Promise<void> {
  own = location.hash.slice(1);
  const found = await sessionOf(own);
  if (found === undefined) return close();
  pointAtNothing();
  open(found);
}
