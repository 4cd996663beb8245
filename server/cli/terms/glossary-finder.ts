/**
 * The glossaries that hold for a text of the command line: `terms.tsv`, `terms.csv` and `*.tbx` of its folder and of
 * those above it, and those that are named. Each file is read once.
 */
import { lstatSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { finishSteps } from "../../../grammar/text/steps.ts";
import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import { findFileKind } from "../../protocol/files.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Glossary, GlossaryFault } from "../../terms/glossary.ts";
import { Terminology } from "../../terms/terminology.ts";
import type { ListedInput } from "../inputs/input-list.ts";
import { readInput } from "../inputs/read-input.ts";
import { INPUT_FAULT_TEXTS, TEXTS } from "../texts.ts";

export interface FoundGlossaries {
  /** Null without a glossary that has a term. */
  readonly terminology: Terminology | null;
  /** A sentence for each thing that cannot be read; the same for every text for which the glossaries hold. */
  readonly faults: readonly string[];
}

interface ReadGlossaryFile {
  readonly glossary: Glossary;
  readonly faults: readonly string[];
}

export const NO_GLOSSARIES: FoundGlossaries = { terminology: null, faults: [] };

export class GlossaryFinder {
  readonly #language: MessageLanguage;
  readonly #named: readonly string[];
  readonly #root = process.cwd();
  readonly #inFolder = new Map<string, readonly string[]>();
  readonly #files = new Map<string, ReadGlossaryFile>();
  /** By the paths of their files. */
  readonly #together = new Map<string, FoundGlossaries>();

  /** `named` are files that hold for every text. */
  constructor(language: MessageLanguage, named: readonly string[] = []) {
    this.#language = language;
    this.#named = named;
  }

  /** For a text that is no file only the named glossaries hold. */
  findFor(input: ListedInput): Promise<FoundGlossaries> {
    return this.#find("file" in input && input.file !== "-" ? input.file : null);
  }

  async #find(file: string | null): Promise<FoundGlossaries> {
    const nearest = file === null ? [] : this.#listFolders(file).flatMap(folder => this.#listGlossaries(folder));
    const paths = [...new Set([...this.#named.map(one => resolve(one)), ...nearest])];
    if (paths.length === 0) return NO_GLOSSARIES;
    const name = paths.join("\n");
    const known = this.#together.get(name);
    if (known) return known;
    const read: ReadGlossaryFile[] = [];
    for (const path of paths) read.push(await this.#read(path));
    const terminology = new Terminology(read.map(({ glossary }) => glossary));
    const found = { terminology: terminology.isEmpty ? null : terminology, faults: read.flatMap(one => one.faults) };
    this.#together.set(name, found);
    return found;
  }

  /** From the folder of a text up to the working folder; of a text elsewhere, its folder and the one above. */
  #listFolders(file: string): string[] {
    const own = dirname(resolve(file));
    const isBelow = own === this.#root || own.startsWith(this.#root.endsWith(sep) ? this.#root : this.#root + sep);
    if (!isBelow) return [...new Set([own, dirname(own)])];
    const folders = [own];
    for (let folder = own; folder !== this.#root; ) {
      folder = dirname(folder);
      folders.push(folder);
    }
    return folders;
  }

  /** Links are passed over, as those to texts are. */
  #listGlossaries(folder: string): readonly string[] {
    let found = this.#inFolder.get(folder);
    if (!found) {
      try {
        const names = readdirSync(folder).filter(name => findFileKind(name) === "glossaries");
        found = names.map(name => join(folder, name)).filter(path => lstatSync(path).isFile());
      } catch {
        // The text itself may be readable all the same.
        found = [];
      }
      this.#inFolder.set(folder, found);
    }
    return found;
  }

  async #read(path: string): Promise<ReadGlossaryFile> {
    const known = this.#files.get(path);
    if (known) return known;
    const file = relative(this.#root, path) || path;
    const input = readInput({ file: path });
    const { readGlossary } = await import("../../terms/read-glossary.ts");
    const read: ReadGlossaryFile =
      "fault" in input
        ? {
            glossary: { concepts: [], faults: [] },
            faults: [formatMessage(INPUT_FAULT_TEXTS[input.fault], this.#language, { file, detail: input.detail })],
          }
        : this.#describe(file, finishSteps(readGlossary(path, input.text)));
    this.#files.set(path, read);
    return read;
  }

  #describe(file: string, glossary: Glossary): ReadGlossaryFile {
    const say = ({ line, message, arguments: values }: GlossaryFault) =>
      formatMessage(TEXTS.inLine, this.#language, {
        file,
        line: String(line),
        sentence: formatMessage(message, this.#language, values),
      });
    return { glossary, faults: glossary.faults.map(say) };
  }
}
