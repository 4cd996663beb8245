/** Loads every chunk of the built server; run by a test on a Node that lacks something. */
import { readdirSync } from "node:fs";

const folder = new URL("../../../dist/server/chunks/", import.meta.url);

// The main one would run the command line.
const names = readdirSync(folder).filter(name => name !== "main.cjs");
for (const name of names) await import(new URL(name, folder).href);
console.log(names.length);
