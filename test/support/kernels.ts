/** Compiles AssemblyScript as what is shipped was compiled. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import asc from "assemblyscript/asc";

const ROOT = join(import.meta.dirname, "../..");
const FLAGS =
  "-O3 --converge --noAssert --runtime stub --importMemory --enable simd --enable bulk-memory".split(" ");
/** For a memory that threads share; it may be as large as memories get. */
const SHARED_FLAGS = "--enable threads --sharedMemory --initialMemory 1 --maximumMemory 65536".split(" ");

/**
 * The file that holds the compiled module of `source` (a path from the project's folder) as base64: `name` is exported, and
 * `writer` is the test that writes it. Throws what the compiler complains of.
 */
export async function compiledFile(
  source: string,
  name: string,
  writer: string,
  { shared }: { readonly shared: boolean },
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "liannong-kernel-"));
  const out = join(folder, "kernel.wasm");
  try {
    const { error, stderr } = await asc.main([
      ...[source, "--baseDir", ROOT, "--outFile", out],
      ...FLAGS,
      ...(shared ? SHARED_FLAGS : []),
    ]);
    if (error !== null) throw new Error(String(stderr), { cause: error });
    const text = readFileSync(out).toString("base64");
    return `/** ${basename(source)}, compiled; written by ${writer} -u, never by hand. */\nexport const ${name} =\n  "${text}";\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
