/** Addresses of Redis are read strictly, and no message, command line or shown address tells a password. */
import { expect, test } from "vitest";
import { commandLine } from "../../../src/cli/command-line.ts";
import { PASSWORD_VARIABLE, redisAddress, withoutPassword } from "../../../src/execute/queue/address.ts";

test("an address has a host, a port and a database, and is shown without its password", () => {
  expect(redisAddress("redis://h")).toEqual({
    host: "h",
    port: 6379,
    db: 0,
    tls: false,
    shown: "redis://h:6379",
  });
  expect(redisAddress("rediss://user:p%40ss@[::1]:7000/3")).toEqual({
    host: "::1",
    port: 7000,
    db: 3,
    username: "user",
    password: "p@ss",
    tls: true,
    shown: "rediss://[::1]:7000/3",
  });
});

test("a password may come from the environment, and the address's own goes before it", () => {
  const environment = { [PASSWORD_VARIABLE]: "quiet" };
  expect(redisAddress("redis://h", environment).password).toBe("quiet");
  expect(redisAddress("redis://:loud@h", environment).password).toBe("loud");
});

test.each([
  ["localhost:6379", 'it begins with "localhost:"'],
  ["http://:secret@h", 'it begins with "http:"'],
  ["redis://:secret@", "cannot be read"],
  ["redis://:secret@h/x", "no number of a database"],
  ["redis://:secret@h:99999", "cannot be read"],
  ["redis://:secret@h/1?family=6", "nothing may follow"],
  ["", "cannot be read"],
])("%s is refused with what is allowed, and without the password", (text, words) => {
  const refused = () => redisAddress(text, {});
  expect(refused).toThrow(words);
  expect(refused).toThrow("redis://[user:password@]host[:port][/db]");
  expect(refused).not.toThrow("secret");
});

test("command lines, as manifests keep them, have no password, however it is written", () => {
  const line = commandLine([
    "sweep",
    "s.yaml",
    "--on",
    "redis://me:p w@rd@host:7000/1",
    "--on=rediss://:x@h",
  ]);
  expect(line).toBe("liannong sweep s.yaml --on 'redis://***@host:7000/1' '--on=rediss://***@h'");
  expect(withoutPassword("error: unknown option '--redis=redis://:secret@h'")).not.toContain("secret");
});
