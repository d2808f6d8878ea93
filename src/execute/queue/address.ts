/**
 * Where a Redis is: `redis://[user[:password]@]host[:port][/db]`, or `rediss://` for TLS. The password is never shown: what
 * people see is the address without it. It may come from the environment instead, where no list of processes tells it.
 */
import { InputError } from "../../engine/errors.ts";

export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  readonly db: number;
  readonly username?: string;
  readonly password?: string;
  readonly tls: boolean;
  /** The address without user and password. */
  readonly shown: string;
}

/** The environment's name for a password that the address leaves out. */
export const PASSWORD_VARIABLE = "LIANNONG_REDIS_PASSWORD";

const FORM = "redis://[user:password@]host[:port][/db], or rediss:// for TLS";
const PORT = 6379;

/** Reads an address; throws `InputError`, which tells what is wrong and nothing of the password. */
export function redisAddress(text: string, environment: NodeJS.ProcessEnv = process.env): RedisAddress {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw notAnAddress("it cannot be read as an address");
  }
  if (url.protocol !== "redis:" && url.protocol !== "rediss:") {
    throw notAnAddress(`it begins with "${url.protocol}"`);
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (host === "") throw notAnAddress("it names no host");
  if (url.search !== "" || url.hash !== "")
    throw notAnAddress("nothing may follow the number of the database");
  const db = /^\/?$/.test(url.pathname) ? 0 : Number(/^\/(\d{1,5})$/.exec(url.pathname)?.[1] ?? Number.NaN);
  if (Number.isNaN(db)) throw notAnAddress("after the host stands no number of a database");
  const port = url.port === "" ? PORT : Number(url.port);
  const password = url.password === "" ? environment[PASSWORD_VARIABLE] : decodeURIComponent(url.password);
  return {
    host,
    port,
    db,
    ...(url.username === "" ? {} : { username: decodeURIComponent(url.username) }),
    ...(password === undefined || password === "" ? {} : { password }),
    tls: url.protocol === "rediss:",
    shown: `${url.protocol}//${url.hostname}:${port}${db === 0 ? "" : `/${db}`}`,
  };
}

/** A text (one argument, or one line) with user and password of the address in it left out. */
export function withoutPassword(text: string): string {
  return text.replace(/(rediss?:\/\/).*@/gi, "$1***@");
}

function notAnAddress(why: string): InputError {
  return new InputError([
    { rule: "redis-address", path: "address of Redis", message: `${why}; allowed is ${FORM}` },
  ]);
}
