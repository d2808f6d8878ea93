/** A file of one's own: dropped or chosen, read by the loader of the command line, its mistakes told at line and column. */
import { signal } from "@preact/signals";
import type { Problem } from "../../engine/errors.ts";
import { Refused } from "../engine/ending.ts";
import type { Draft } from "../engine/protocol.ts";
import { readAlone } from "../state/answering.ts";
import { pointAtNothing } from "../state/selection.ts";
import { open } from "../state/session.ts";
import { fill, say } from "../state/settings.ts";
import { leave } from "../lessons/guide.ts";
import { START } from "../words/desk.ts";
import { seedsFor } from "./seeds.ts";
import { Problems } from "./problems.tsx";

/** Bytes of one file at most; what is larger is no scenario. */
const MOST_BYTES = 16 * 1024 * 1024;

interface Refusal {
  readonly file: string;
  readonly problems: readonly Problem[];
}

const refusal = signal<Refusal | null>(null);
const isOver = signal(false);

/** Opens the scenario among the files that no other of them extends; the rest is what it may build on. */
export async function openFiles(list: readonly File[]): Promise<void> {
  const fitting = list.filter(({ size }) => size <= MOST_BYTES);
  const texts = await Promise.all(fitting.map(async (file) => [file.name, await file.text()] as const));
  const files = Object.fromEntries(texts);
  const yaml = Object.keys(files).filter((name) => /\.ya?ml$/i.test(name));
  const isBase = (name: string) =>
    Object.entries(files).some(
      ([other, text]) => other !== name && new RegExp(`^extends:.*\\b${escaped(name)}`, "m").test(text),
    );
  const path = yaml.find((name) => !isBase(name)) ?? yaml[0] ?? list[0]?.name;
  if (path === undefined) return;
  const draft: Draft = { path, files, set: [] };
  refusal.value = null;
  try {
    const { households } = await readAlone(draft);
    leave();
    pointAtNothing();
    open({ a: draft, b: draft, seed: "1", seeds: seedsFor(households) });
  } catch (error) {
    const problems =
      error instanceof Refused
        ? error.problems
        : [{ rule: "unreadable", path: "", message: String((error as Error).message) }];
    refusal.value = { file: path, problems };
  }
}

const escaped = (text: string): string => text.replace(/[^\w]/g, "\\$&");

export function OwnFile() {
  const found = refusal.value;
  const count = found?.problems.length ?? 0;
  return (
    <section>
      <h2>{say(START.own)}</h2>
      <label
        class={isOver.value ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          isOver.value = true;
        }}
        onDragLeave={() => (isOver.value = false)}
        onDrop={(event) => {
          event.preventDefault();
          isOver.value = false;
          void openFiles([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        {say(START.drop)} <span class="link">{say(START.choose)}</span>
        <input
          type="file"
          accept=".yaml,.yml,.csv"
          multiple
          onChange={({ currentTarget }) => void openFiles([...(currentTarget.files ?? [])])}
        />
      </label>
      <p class="note">{say(START.dropNote)}</p>
      {found !== null && (
        <div class="refusal" role="alert">
          <h3>{fill(count === 1 ? START.oneMistake : START.mistakes, { n: count, file: found.file })}</h3>
          <Problems problems={found.problems} />
        </div>
      )}
    </section>
  );
}
