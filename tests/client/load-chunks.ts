/** Loads every chunk of the built server, as its entry would; run by a test on a Node that lacks something. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CHUNKS, GROUPS, Loader } from "../../client/build/bundle/start/loader.ts";

const server = join(import.meta.dirname, "../../dist/server");

/** The chunks of each group, as its file names them. */
const groups = readdirSync(join(server, GROUPS)).map(file => {
  const text = readFileSync(join(server, GROUPS, file), "utf8");
  return [
    basename(file, ".cjs"),
    [...text.matchAll(/^"([^"]+)":function\(/gm)].map(found => found[1] as string),
  ] as const;
});

const loader = new Loader(server, Object.fromEntries(groups));
const names = [...groups.flatMap(([, chunks]) => chunks), ...readdirSync(join(server, CHUNKS))];
// The main one would run the command line.
for (const name of names) if (name !== "main.cjs") loader.load(name);
console.log(names.length);
