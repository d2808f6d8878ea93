/**
 * A connection to Redis. One that cannot be opened is told within seconds. One that is lost later is opened again for a
 * while, which a restart of Redis takes, and what was asked meanwhile is asked again; then it is given up.
 */
import { Redis } from "ioredis";
import { InputError } from "../../engine/errors.ts";
import type { RedisAddress } from "./address.ts";

export interface Patience {
  /** Milliseconds that a Redis which was there may be away. */
  readonly patience: number;
  /** Called when it goes away, and when it is back. */
  onAway?(): void;
  onBack?(): void;
  /** Called when it is given up. */
  onGone?(): void;
}

/** A Redis is given up: what was kept is kept, and the same command with `--resume` goes on. */
export class RedisAway extends Error {
  override readonly name = "RedisAway";
  /** As the errors of a system are told: by their message, without a stack. */
  readonly code = "EAWAY";
}

export interface Link {
  readonly redis: Redis;
  readonly shown: string;
  /** Does what can be done twice, again and again while Redis is away but not given up. */
  patiently<T>(act: () => Promise<T>): Promise<T>;
  close(): void;
}

/** Milliseconds that opening a connection may take. */
const OPENING = 5000;
const BETWEEN_TRIES = 250;

/** What Redis or the way to it says when it is away, restarting, or not yet ready again. */
const AWAY =
  /ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|Connection is closed|LOADING|MASTERDOWN|READONLY|CLUSTERDOWN|not writeable/;

/** Whether an error tells that Redis is away, rather than what it said. */
export const isAway = (error: unknown): boolean => AWAY.test(String(error));

export async function connect(
  address: RedisAddress,
  { patience, onAway, onBack, onGone }: Patience,
): Promise<Link> {
  const { host, port, db, username, password, tls, shown } = address;
  let opened = false;
  let closed = false;
  let awaySince: number | undefined;
  let said: Error | undefined;
  const givenUp = () => awaySince !== undefined && performance.now() - awaySince > patience;
  const redis = new Redis({
    host,
    port,
    username,
    password,
    ...(tls ? { tls: {} } : {}),
    lazyConnect: true,
    connectTimeout: OPENING,
    maxRetriesPerRequest: null,
    retryStrategy: () => (!opened || closed || givenUp() ? null : BETWEEN_TRIES),
  });
  redis.on("error", (error: Error) => {
    said = error;
  });
  redis.on("close", () => {
    if (!opened || closed || awaySince !== undefined) return;
    awaySince = performance.now();
    onAway?.();
  });
  redis.on("ready", () => {
    if (awaySince !== undefined) onBack?.();
    awaySince = undefined;
  });
  redis.on("end", () => {
    if (opened && !closed) onGone?.();
  });
  try {
    await redis.connect();
    await redis.select(db);
    opened = true;
  } catch (error) {
    redis.disconnect();
    throw unreachable(shown, said ?? (error as Error));
  }
  return {
    redis,
    shown,
    patiently: async (act) => {
      const since = performance.now();
      while (true) {
        try {
          return await act();
        } catch (error) {
          if (!isAway(error)) throw error;
          if (givenUp() || redis.status === "end" || performance.now() - since > patience)
            throw new RedisAway(
              `Redis at ${shown} has been away for ${Math.round(patience / 1000)} s: ${said?.message ?? error}. What was kept is kept; the same command with --resume goes on`,
            );
          await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
        }
      }
    },
    close: () => {
      closed = true;
      redis.disconnect();
    },
  };
}

function unreachable(shown: string, { message }: Error): InputError {
  const why = /NOAUTH|WRONGPASS/.test(message)
    ? "it asks for another user or password"
    : /DB index/.test(message)
      ? "it has no database of that number"
      : /RESP/.test(message)
        ? "what answers there is not Redis"
        : message;
  return new InputError([{ rule: "redis-unreachable", path: shown, message: `cannot be used: ${why}` }]);
}
