/**
 * `npm run package`: makes preambule-VERSION.vsix from a folder that holds what ships and nothing else.
 *
 * VS Code looks for a manifest's translations beside package.json and nowhere else, so they are written here: the
 * repository keeps the manifest in English and its French in client/nls/fr.json. The rules join the setting
 * `preambule.rules`, so that VS Code completes and explains their names, and the languages `preambule.language`.
 *
 * `npm start` loads this file before anything is built: it reads what the build makes, and imports none of it.
 */
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { main, root } from "../../server/build/script.ts";
import { adaptPage } from "./adapt-page.ts";
import {
  addLanguages,
  addProfiles,
  addRules,
  type Json,
  type LanguageNames,
  listLanguageLabels,
  listProfileLabels,
  listRuleTitles,
  type ProfileNames,
  type RuleName,
  translateManifest,
} from "./manifest.ts";
import { runOrThrow } from "./run.ts";

/** Files and folders that go into the package. */
export const SHIPPED: readonly string[] = [
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  "dist/client",
  "dist/server",
  "dist/THIRD-PARTY-NOTICES.txt",
  "client/media/icon.png",
  "client/media/activity.svg",
  "client/media/file-light.svg",
  "client/media/file-dark.svg",
  "client/media/walkthrough",
  "client/l10n",
  "syntaxes/language-configuration.json",
  "syntaxes/un-declaration.tmLanguage.json",
];
/** What Node keeps of the server's code, compiled, beside it: another Node has no use for that. */
export const COMPILED = "compiled";
/** Ids and titles of all rules, as `server/rules/build/write-lists.ts` writes them. */
const RULE_NAMES = "dist/rules.json";
/** Of the languages, as `grammar/languages/build/build.ts` writes them. */
const LANGUAGE_NAMES = "grammar/languages/compiled/names.json";
/** … and the profiles. */
const PROFILE_NAMES = "grammar/languages/compiled/profiles.json";
const REQUIRED = [
  ...SHIPPED.filter(path => !/^(README|CHANGELOG)/.test(path)),
  RULE_NAMES,
  LANGUAGE_NAMES,
  PROFILE_NAMES,
];

/** Fields that mean something to npm or to this repository only. */
const NOT_SHIPPED = ["private", "type", "files", "scripts", "allowScripts", "devDependencies", "dependencies"];

const staging = join(root, "dist/extension");

async function stageManifest(): Promise<void> {
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const french = JSON.parse(await readFile(join(root, "client/nls/fr.json"), "utf8"));
  const rules: RuleName[] = JSON.parse(await readFile(join(root, RULE_NAMES), "utf8"));
  const languages: LanguageNames = JSON.parse(await readFile(join(root, LANGUAGE_NAMES), "utf8"));
  const profiles: ProfileNames = JSON.parse(await readFile(join(root, PROFILE_NAMES), "utf8"));
  for (const field of NOT_SHIPPED) delete manifest[field];
  const translated = translateManifest(addProfiles(addLanguages(addRules(manifest, rules), languages), profiles), {
    ...french,
    ...listRuleTitles(rules),
    ...listLanguageLabels(languages),
    ...listProfileLabels(profiles),
  });
  const write = (name: string, value: Json) => writeFile(join(staging, name), `${JSON.stringify(value, null, 2)}\n`);
  await write("package.json", translated.manifest);
  await write("package.nls.json", translated.english);
  await write("package.nls.fr.json", translated.french);
}

async function stagePages(): Promise<void> {
  for (const page of ["README.md", "CHANGELOG.md"].filter(name => existsSync(join(staging, name)))) {
    const text = await readFile(join(staging, page), "utf8");
    await writeFile(
      join(staging, page),
      adaptPage(text, path => existsSync(join(staging, path))),
    );
  }
}

/** Puts what `npm run build` has made into a folder that VS Code can load as an extension. */
export async function stageExtension(): Promise<string> {
  const missing = REQUIRED.filter(path => !existsSync(join(root, path)));
  if (missing.length > 0) throw new Error(`npm run build has not made ${missing.join(", ")}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  for (const path of SHIPPED.filter(path => existsSync(join(root, path)))) {
    await mkdir(dirname(join(staging, path)), { recursive: true });
    await cp(join(root, path), join(staging, path), { recursive: true, filter: path => basename(path) !== COMPILED });
  }
  await stageManifest();
  await stagePages();
  return staging;
}

/** Makes the package from what `npm run build` has made. */
export async function packageExtension(out: string, interrupted?: AbortSignal): Promise<void> {
  const cwd = await stageExtension();
  const flags = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
  await runOrThrow("vsce", ["package", ...flags, "--out", out], { cwd, quiet: true, interrupted });
}

if (import.meta.main) {
  main(async () => {
    const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const out = `${name}-${version}.vsix`;
    await packageExtension(join(root, out));
    console.log(out);
  });
}
