/** Writes the server's chunks in the way in which the loader finds them. */
import { createHash } from "node:crypto";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../../run.ts";
import { confined } from "../confined.ts";
import { common } from "../options.ts";
import { CHUNKS, GROUPS } from "./loader.ts";

/** Names of chunks. */
export interface Roles {
  /** Runs first. */
  readonly main: string;
  /** What a connection needs. */
  readonly connection: readonly string[];
  /** What reading a text needs. */
  readonly reading: readonly string[];
}

/**
 * What a connection needs goes into one file, what the first text needs into another, and what both need into a third;
 * each is named by its content. All other chunks are files of their own. `chunks` are the modules by name.
 */
export async function writeChunks(
  chunks: ReadonlyMap<string, string>,
  { main, connection, reading }: Roles,
): Promise<void> {
  const server = join(root, "dist/server");
  await mkdir(join(server, CHUNKS), { recursive: true });
  await mkdir(join(server, GROUPS));
  const groups: Record<string, readonly string[]> = {};
  const write = async (role: string, names: readonly string[]) => {
    const text = `({\n${names.map(name => `${JSON.stringify(name)}:${bodyOf(chunks.get(name) ?? "")}`).join(",\n")}\n})\n`;
    const name = `${role}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
    groups[name] = names;
    await writeFile(join(server, GROUPS, `${name}.cjs`), text);
  };
  await write(
    "shared",
    connection.filter(name => reading.includes(name)),
  );
  await write(
    "connection",
    connection.filter(name => !reading.includes(name)),
  );
  await write(
    "reading",
    reading.filter(name => !connection.includes(name)),
  );
  const grouped = new Set([...connection, ...reading]);
  for (const [name, text] of chunks) if (!grouped.has(name)) await writeFile(join(server, CHUNKS, name), text);
  await writeEntry({
    START_GROUPS: JSON.stringify(groups),
    START_MAIN: JSON.stringify(main),
    START_READING: JSON.stringify(Object.keys(groups).find(name => name.startsWith("reading-"))),
  });
}

const bodyOf = (text: string): string => `function(exports,require,module,__filename,__dirname){${text}}`;

async function writeEntry(define: Readonly<Record<string, string>>): Promise<void> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: { preambule: "client/build/bundle/start/entry.ts" },
    outdir: "dist/server",
    format: "cjs",
    target: "node18",
    outExtension: { ".js": ".cjs" },
    plugins: [confined],
    banner: { js: "#!/usr/bin/env node" },
    define,
  });
  for (const { path, text } of outputFiles) {
    await writeFile(path, text);
    await chmod(path, 0o755);
  }
}
