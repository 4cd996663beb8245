/** The licences of what the bundles contain: MIT and its kin ask that their text goes with every copy. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { root } from "./run.ts";

function packagesIn(metafiles: readonly Metafile[]): string[] {
  const folders = new Set<string>();
  for (const metafile of metafiles) {
    for (const path of Object.keys(metafile.inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder) folders.add(folder);
    }
  }
  return [...folders].sort();
}

export async function thirdPartyNotices(metafiles: readonly Metafile[]): Promise<string> {
  const notices: string[] = [];
  for (const folder of packagesIn(metafiles)) {
    const manifest = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
    const licence = (await readdir(join(root, folder))).find(name => /^licen[cs]e/i.test(name));
    const text = licence ? await readFile(join(root, folder, licence), "utf8") : `Licence: ${manifest.license}`;
    notices.push(`${manifest.name} ${manifest.version}\n\n${text.trim()}\n`);
  }
  return notices.join(`\n${"-".repeat(80)}\n\n`);
}
