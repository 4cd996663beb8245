/** Compiles the text of a language's files into a pack. Nothing here touches the disk. */
import type { CompiledPack, Concept } from "../pack.ts";
import { compileComplements } from "./complements.ts";
import { compileFirstWords, compileMisspellings, groupPartedHeads } from "./first-words.ts";
import { compileFrames } from "./frames.ts";
import { compileGovernment } from "./governors.ts";
import { compileHeads } from "./heads.ts";
import { type CreateInflector, createListedInflector, type WordForms } from "./inflector.ts";
import { compileInitials } from "./initials.ts";
import { compileModifiers } from "./modifiers.ts";
import { compileNominals } from "./nominals.ts";
import { compileOfficialNames } from "./official-names.ts";
import { type CountFiles, compileOpenerCounts } from "./opener-counts.ts";
import { PackError } from "./pack-error.ts";
import { packParadigms } from "./paradigms.ts";
import { compilePhrases } from "./phrases.ts";
import { compileNeeds, compileWordings } from "./prefilters.ts";
import type { ProfileSource } from "./profiles.ts";
import { listExemptRules } from "./rule-examples.ts";
import { compileScales } from "./scales.ts";
import { type PackSource, readPackSource } from "./settings.ts";
import { compileSlips } from "./slips.ts";
import type { SourceFile } from "./source-file.ts";
import { compileStates } from "./states.ts";
import { compileWritten } from "./written.ts";

/** What a language's folder has of a pack; its name is the language's code. */
export interface PackFiles extends CountFiles {
  readonly code: string;
  readonly language: SourceFile;
  readonly heads: SourceFile;
  readonly modifiers?: SourceFile | undefined;
  readonly frames?: SourceFile | undefined;
  readonly complements?: SourceFile | undefined;
  readonly scales?: SourceFile | undefined;
  readonly written?: SourceFile | undefined;
  readonly slips?: SourceFile | undefined;
  readonly phrases?: SourceFile | undefined;
  readonly nominals?: SourceFile | undefined;
  readonly government?: SourceFile | undefined;
  readonly states?: SourceFile | undefined;
  readonly officialNames?: SourceFile | undefined;
  /** What the language says of rules, a file each. */
  readonly rules?: readonly SourceFile[] | undefined;
  /** What `inflect.ts` exports; without it heads are printed as they are listed. */
  readonly createInflector?: CreateInflector | undefined;
}

/** With what tells each profile in the language. */
export function compilePack(
  files: PackFiles,
  concepts: readonly Concept[],
  profiles: readonly ProfileSource[] = [],
): CompiledPack {
  const source = readPackSource(files.code, files.language);
  const signs = profiles.flatMap(({ id, signs: all }) =>
    (all[files.code] ?? []).map(pattern => ({ kind: id, pattern })),
  );
  const inflector = (files.createInflector ?? createListedInflector)(source);
  checkOpenerPatterns(source, new Set(inflector.slots.map(slot => slot.name)));
  const { heads, partedHeads, display, families, findFamily } = compileHeads(files.heads, source, concepts, inflector);
  const written = compileWritten(files.written);
  const pack = {
    ...source.settings,
    bodies: [...source.settings.bodies, ...profiles.flatMap(({ bodies }) => bodies[files.code] ?? [])],
    signs,
    heads,
    display,
    modifiers: compileModifiers(files.modifiers),
    morphology: packParadigms(inflector.slots, removeHomonyms(inflector.listWords(), source)),
    nominals: compileNominals(files.nominals, source.inflection.adjectiveEndings),
    frames: compileFrames(files.frames, concepts),
    complements: compileComplements(files.complements, heads),
    scales: compileScales(files.scales, findFamily, source.settings.usage.complementWords),
    written,
    slips: compileSlips(
      files.slips,
      inflector.slots.map(({ name }) => name),
    ),
    phrases: compilePhrases(files.phrases),
    government: compileGovernment(files.government),
    states: compileStates(files.states, files.code),
    officialNames: compileOfficialNames(files.officialNames),
    needs: compileNeeds({ ...source.settings, signs }),
    wordings: compileWordings(written, source.settings.usage),
    exemptRules: listExemptRules(files.rules ?? []),
  };
  const packWithWords = {
    ...pack,
    firstWords: compileFirstWords(pack),
    partedHeads: groupPartedHeads(partedHeads),
    initials:
      source.settings.segmentation === "characters"
        ? compileInitials([...heads.map(([form]) => form), ...pack.modifiers.map(([form]) => form)], source.initials)
        : {},
    misspellings: compileMisspellings(pack, pack.morphology),
  };
  return { ...packWithWords, openerCounts: compileOpenerCounts(packWithWords, families, files) };
}

/** Words without the forms that are read otherwise; the dictionary form, in the first slot, stays. */
function removeHomonyms(words: readonly WordForms[], source: PackSource): WordForms[] {
  const homonyms = new Set(source.inflection.homonyms);
  const unseen = new Set(homonyms);
  const kept = words.map(forms =>
    forms.map((form, slot) => {
      if (form === null || !homonyms.has(form) || slot === 0) return form;
      unseen.delete(form);
      return null;
    }),
  );
  for (const word of unseen) throw new PackError(source.file, "inflection.homonyms", `“${word}” is no form of a verb`);
  return kept;
}

/** Names of slots in an opener pattern must mean something: see `OpenerPattern`. */
function checkOpenerPatterns(source: PackSource, slots: ReadonlySet<string>): void {
  for (const { words, section } of source.settings.openerPatterns) {
    for (const name of [...words.matchAll(/\{([^}]*)\}/g)].flatMap(([, names = ""]) => names.split("|"))) {
      if (slots.has(name) || [...slots].some(slot => slot.startsWith(`${name}-`))) continue;
      const known = [...slots].join(", ");
      throw new PackError(source.file, `openerPatterns.${section}`, `“${words}”: no slot {${name}} (known: ${known})`);
    }
  }
}
