/** The licences of what the bundles contain: MIT and its kin ask that their text goes with every copy. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { root } from "./run.ts";

/** Packages whose data went into the language packs when they were built. */
const DATA_SOURCES = ["node_modules/french-verbs-lefff", "node_modules/french-verbs", "node_modules/compromise"];

const LEFFF = `The French forms in server/data/fr.json and server/web/preambule.js derive from the Lefff (Lexique des formes fléchies du français, Benoît Sagot), \
distributed under the LGPL-LR (Lesser General Public License for Linguistic Resources), by way of the package \
french-verbs-lefff. They remain under that licence: http://www.labri.fr/perso/clement/lefff/licence-LGPLLR.html
`;

function packagesIn(metafiles: readonly Metafile[]): string[] {
  const folders = new Set<string>();
  for (const metafile of metafiles) {
    for (const path of Object.keys(metafile.inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder) folders.add(folder);
    }
  }
  return [...folders].sort().concat(DATA_SOURCES);
}

export async function thirdPartyNotices(metafiles: readonly Metafile[]): Promise<string> {
  const notices = [LEFFF];
  for (const folder of packagesIn(metafiles)) {
    const manifest = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
    const licence = (await readdir(join(root, folder))).find(name => /^licen[cs]e/i.test(name));
    const text = licence ? await readFile(join(root, folder, licence), "utf8") : `Licence: ${manifest.license}`;
    notices.push(`${manifest.name} ${manifest.version}\n\n${text.trim()}\n`);
  }
  return notices.join(`\n${"-".repeat(80)}\n\n`);
}
