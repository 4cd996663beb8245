/** YAML files of a language: small readers for values of unknown shape that name the place of what is wrong. */
import { parse, YAMLParseError } from "yaml";
import { PackError } from "./pack-error.ts";
import type { SourceFile } from "./source-file.ts";

/** Throws a `PackError` with the line of what is no YAML. */
export function readYaml({ name, text }: SourceFile): YamlNode {
  try {
    return new YamlNode(name, "", parse(text));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [at] = error.linePos ?? [];
    throw new PackError(name, at ? `line ${at.line}` : "", error.message);
  }
}

export type Mapping = Readonly<Record<string, unknown>>;

/** A value with the place it came from. */
export class YamlNode {
  readonly file: string;
  readonly place: string;
  readonly value: unknown;

  constructor(file: string, place: string, value: unknown) {
    this.file = file;
    this.place = place;
    this.value = value;
  }

  fail(message: string): never {
    throw new PackError(this.file, this.place || "top level", message);
  }

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The members of a mapping; keys outside `allowed` are faults, for a misspelt key must not pass in silence. */
  readMapping(allowed?: readonly string[]): Mapping {
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value))
      this.fail("must be a mapping");
    const keys = Object.keys(this.value);
    const unknown = allowed ? keys.find(key => !allowed.includes(key)) : undefined;
    if (unknown !== undefined) this.get(unknown).fail(`unknown key (known: ${allowed?.join(", ")})`);
    return this.value as Mapping;
  }

  get(name: string): YamlNode {
    const parent = this.value as Record<string, unknown> | null | undefined;
    return new YamlNode(this.file, this.place === "" ? name : `${this.place}.${name}`, parent?.[name]);
  }

  readEntries(allowed?: readonly string[]): [string, YamlNode][] {
    return Object.keys(this.readMapping(allowed)).map(name => [name, this.get(name)]);
  }

  readList(): YamlNode[] {
    if (!Array.isArray(this.value)) this.fail("must be a list");
    return this.value.map((item, index) => new YamlNode(this.file, `${this.place}[${index}]`, item));
  }

  readString(): string {
    if (typeof this.value !== "string") this.fail("must be text (put it in quotes?)");
    return this.value.normalize("NFC");
  }

  readBoolean(): boolean {
    if (typeof this.value !== "boolean") this.fail("must be true or false");
    return this.value;
  }

  readNumber(): number {
    if (typeof this.value !== "number") this.fail("must be a number");
    return this.value;
  }

  readOneOf<const T extends string | number>(choices: readonly T[]): T {
    const found = choices.find(choice => choice === this.value);
    if (found === undefined) this.fail(`must be one of ${choices.join(", ")}`);
    return found;
  }

  /** Texts of a list, or of one text with ` | ` between them, as in the tables. None may stand twice. */
  readStrings(): string[] {
    const nodes =
      typeof this.value === "string"
        ? this.value.split(/\s*\|\s*/).map(text => new YamlNode(this.file, this.place, text.trim()))
        : this.readList();
    const seen = new Set<string>();
    return nodes.map(node => {
      const text = node.readString();
      if (text === "") node.fail("has an empty alternative");
      if (seen.has(text)) node.fail(`“${text}” stands twice`);
      seen.add(text);
      return text;
    });
  }

  /** As `strings`; none where nothing is written. */
  readStringsOrNone(): string[] {
    return this.isAbsent ? [] : this.readStrings();
  }

  /** As `list`; none where nothing is written. */
  readListOrNone(): YamlNode[] {
    return this.isAbsent ? [] : this.readList();
  }

  /** As `entries`; none where nothing is written. */
  readEntriesOrNone(allowed?: readonly string[]): [string, YamlNode][] {
    return this.isAbsent ? [] : this.readEntries(allowed);
  }

  readOptional<T>(read: (node: YamlNode) => T): T | undefined {
    return this.isAbsent ? undefined : read(this);
  }
}
