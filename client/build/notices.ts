/**
 * A step of `npm run build`: writes the licences of what the bundles contain. MIT and its kin ask that their text goes
 * with every copy.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readBundleRecords } from "../../server/build/bundling/record.ts";
import { main, root } from "../../server/build/script.ts";

/** Packages whose data went into the language packs when they were built. */
export const DATA_SOURCES: readonly string[] = [
  "node_modules/french-verbs-lefff",
  "node_modules/french-verbs",
  "node_modules/compromise",
  "node_modules/@cspell/dict-fr-fr",
  "node_modules/@cspell/dict-en-gb-mit",
];

/** Licences under which code may be copied into ours, which is under MIT; another ends the build, to be looked at. */
export const LICENCES: readonly string[] = [
  ...["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"],
];

const LEFFF = `The French forms in server/chunks and server/web/preambule.js derive from the Lefff (Lexique des formes fléchies du français, Benoît Sagot), \
distributed under the LGPL-LR (Lesser General Public License for Linguistic Resources), by way of the package \
french-verbs-lefff; so do the genders of French nouns, by way of french-words-gender-lefff and lefff-helper. They remain under that licence: http://www.labri.fr/perso/clement/lefff/licence-LGPLLR.html
`;

const GRAMMALECTE = `The French words that the spelling checker knows, in server/chunks and server/web/preambule.js, are those of the \
dictionaries of Grammalecte 7.0 (Olivier R. and others, https://grammalecte.net), distributed under the Mozilla Public \
License 2.0 (https://mozilla.org/MPL/2.0/), by way of the package @cspell/dict-fr-fr, where their source is to be had. They \
remain under that licence.
`;

/** Licences of packages whose repository has the text and whose package has not, by name: saxes is under ISC, as sax was. */
const UNPACKED: Readonly<Record<string, string>> = {
  saxes: `The ISC License

Copyright (c) Contributors
Copyright (c) Isaac Z. Schlueter and Contributors

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, \
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL \
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, \
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN \
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF \
THIS SOFTWARE.`,
};

/** Folders of the packages that inputs of bundles come from, in their order; a package may stand in another's folder. */
export function findPackages(inputs: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const path of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    if (folder) folders.add(folder);
  }
  return [...folders].sort();
}

/** Throws for a package whose licence is not among `LICENCES`, or whose text is nowhere to be found. */
async function createNotices(inputs: readonly string[]): Promise<string> {
  const notices = [LEFFF, GRAMMALECTE];
  for (const folder of [...findPackages(inputs), ...DATA_SOURCES]) notices.push(await createNotice(join(root, folder)));
  return notices.join(`\n${"-".repeat(80)}\n\n`);
}

export async function createNotice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  if (!LICENCES.includes(license)) throw new Error(`${folder}: may its licence (${license}) go into ours?`);
  const files = await readdir(folder);
  const text = (names: RegExp) =>
    Promise.all(files.filter(file => names.test(file)).map(file => readText(folder, file)));
  const [licence = inReadme(await text(/^readme/i)) ?? UNPACKED[name]] = await text(/^(?:licen[cs]e|copying)/i);
  if (!licence) throw new Error(`${folder}: the text of its licence is missing`);
  // The Apache licence asks that these go along, too.
  const more = await text(/^notice/i);
  return `${[`${name} ${version} (${license})`, licence, ...more].join("\n\n")}\n`;
}

async function readText(folder: string, file: string): Promise<string> {
  return (await readFile(join(folder, file), "utf8")).trim();
}

/** What stands behind the heading “License”, if it is one and no mere name. */
function inReadme([readme = ""]: readonly string[]): string | undefined {
  const section = /^(?:#+ *)?licen[cs]e\b[^\n]*\n([\s\S]*)/im.exec(readme)?.[1]?.replace(/^[-=]+\n/, "");
  return section && /\bpermission\b/i.test(section) ? section.trim() : undefined;
}

if (import.meta.main) {
  main(async () => {
    const inputs = (await readBundleRecords()).flatMap(bundle => bundle.inputs);
    await writeFile(join(root, "dist/THIRD-PARTY-NOTICES.txt"), await createNotices(inputs));
  });
}
