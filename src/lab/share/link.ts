/** A session as the part of a link after `#`: compressed text that holds both scenarios whole, the library's files too. */
import type { Draft } from "../engine/protocol.ts";
import type { Session } from "../state/session.ts";

const VERSION = 1;

/** Characters of a link that are read at most; a session is far below. */
const MOST_CHARACTERS = 2_000_000;
const MOST_BYTES = 8 * 2 ** 20;

/** Texts that a draft was made from, by path. */
export type Sources = Readonly<Record<string, string>>;

/** The session with every file of its drafts, so that a link means the same when the library has changed. */
export async function linkOf(
  session: Session,
  sources: Readonly<Record<"a" | "b", Sources>>,
): Promise<string> {
  const whole = (draft: Draft, side: "a" | "b"): Draft => ({
    ...draft,
    files: { ...sources[side], ...draft.files },
  });
  const text = JSON.stringify({ v: VERSION, ...session, a: whole(session.a, "a"), b: whole(session.b, "b") });
  return base64url(await throughStream(new TextEncoder().encode(text), new CompressionStream("deflate-raw")));
}

/** The session of a link; undefined where it is none of ours. A link is a stranger's: nothing in it is taken on trust. */
export async function sessionOf(fragment: string): Promise<Session | undefined> {
  if (fragment.length === 0 || fragment.length > MOST_CHARACTERS) return undefined;
  try {
    const bytes = Uint8Array.from(atob(fragment.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
      c.charCodeAt(0),
    );
    const text = await throughStream(bytes, new DecompressionStream("deflate-raw"));
    const { v, a, b, seed, seeds } = JSON.parse(new TextDecoder().decode(text)) as Session & { v: number };
    if (v !== VERSION || typeof seed !== "string" || !Number.isInteger(seeds)) return undefined;
    return { a: draftOf(a), b: draftOf(b), seed: seed.slice(0, 60), seeds: Math.min(Math.max(seeds, 1), 50) };
  } catch {
    return undefined;
  }
}

function draftOf({ path, files, set }: Draft): Draft {
  const texts = Object.entries(files).filter(([, text]) => typeof text === "string");
  return { path: String(path), files: Object.fromEntries(texts), set: set.map(String) };
}

async function throughStream(
  bytes: Uint8Array,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
  const reader = source.pipeThrough(through).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) throw new Error("too large");
    parts.push(part.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function base64url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
