import { defineConfig } from "vitest/config";

/** `FC_SEED=42 npm test` repeats the property tests with that seed; otherwise each takes a new one and prints it. */
const SEED_MODULE = "virtual:property-seed";
const SEED_SOURCE = `
  const seed = process.env.FC_SEED;
  if (seed) (await import("fast-check")).default.configureGlobal({ seed: Number(seed) });
`;
const propertySeed = {
  name: "property-seed",
  resolveId: (id: string) => (id.endsWith(SEED_MODULE) ? `\0${SEED_MODULE}` : undefined),
  load: (id: string) => (id === `\0${SEED_MODULE}` ? SEED_SOURCE : undefined),
};

export default defineConfig({
  plugins: [propertySeed],
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: [SEED_MODULE],
    // Child processes: native add-ons, process.chdir and worker threads behave as in the real program.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    reporters: ["default", "./test/support/closing-line.ts"],
  },
});
