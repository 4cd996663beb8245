/** The manifest in two languages: finds the texts that people read in it and puts VS Code's `%key%` in their place. */

const TEXT_FIELDS = new Set(["description", "title", "markdownDescription", "enumItemLabels", "enumDescriptions"]);

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** French texts by their English ones; a text that is the same in both languages stands for itself. */
export type Translations = Readonly<Record<string, string>>;

export interface TranslatedManifest {
  readonly manifest: Json;
  readonly english: Readonly<Record<string, string>>;
  readonly french: Readonly<Record<string, string>>;
}

export function translateManifest(manifest: Json, translations: Translations): TranslatedManifest {
  const english: Record<string, string> = {};
  const french: Record<string, string> = {};

  function text(value: string, path: string): string {
    const translation = translations[value];
    if (translation === undefined) throw new Error(`client/nls/fr.json has no French for “${value}” (${path})`);
    if (translation === value) return value;
    english[path] = value;
    french[path] = translation;
    return `%${path}%`;
  }

  function walk(value: Json, path: string, isText: boolean): Json {
    if (typeof value === "string") return isText ? text(value, path) : value;
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${path}.${index}`, isText));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        walk(item, path ? `${path}.${key}` : key, TEXT_FIELDS.has(key)),
      ]),
    );
  }

  return { manifest: walk(manifest, "", false), english, french };
}
