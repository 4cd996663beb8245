/** The manifest in two languages: finds the texts that people read in it and puts VS Code's `%key%` in their place. */

const TEXT_FIELDS = new Set([
  "description",
  "title",
  "markdownDescription",
  "enumItemLabels",
  "enumDescriptions",
  "markdownEnumDescriptions",
  "contextualTitle",
  "contents",
  "altText",
]);

/** A picture shows the interface in one language: `steps.en.png` has its French in `steps.fr.png`. */
const PICTURE = /\.en\.png$/;

/** Elsewhere a name is for machines. */
const isName = (key: string, path: string): boolean => key === "name" && path.startsWith("contributes.views.");

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** French texts by their English ones; a text that is the same in both languages stands for itself. */
export type Translations = Readonly<Record<string, string>>;

/** What the settings need to know of a rule. */
export interface RuleName {
  readonly id: string;
  readonly title: { readonly en: string; readonly fr: string };
}

export function listRuleTitles(rules: readonly RuleName[]): Translations {
  return Object.fromEntries(rules.map(({ title }) => [title.en, title.fr]));
}

/** The names that a language has in itself, by its code. */
export type LanguageNames = Readonly<Record<string, { readonly self: string }>>;

/** As a choice in the settings, the same in whatever language the settings are shown. */
export function listLanguageLabels(names: LanguageNames): Translations {
  return Object.fromEntries(
    Object.values(names).map(({ self }) => {
      const label = self.charAt(0).toLocaleUpperCase() + self.slice(1);
      return [label, label];
    }),
  );
}

type Setting = Readonly<Record<string, Json>>;

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
}

/** Names every rule in the setting that gives rules their severity. */
export function addRules<M extends Manifest>(manifest: M, rules: readonly RuleName[]): M {
  return changeSetting(manifest, "preambule.rules", setting => {
    const common = setting.additionalProperties as Setting;
    const entries = rules.map(({ id, title }) => [id, { ...common, description: title.en }]);
    return { ...setting, properties: Object.fromEntries(entries), additionalProperties: false };
  });
}

/** The project's first language stands first in the list; the others are in the order of their codes. */
const FIRST_LANGUAGE = "fr";

/** Adds the languages whose texts can be read to the setting that says which one a text is in. */
export function addLanguages<M extends Manifest>(manifest: M, names: LanguageNames): M {
  const isFirst = ([code]: readonly [string, unknown]) => Number(code === FIRST_LANGUAGE);
  const ordered = Object.fromEntries(Object.entries(names).sort((one, other) => isFirst(other) - isFirst(one)));
  return changeSetting(manifest, "preambule.language", setting => ({
    ...setting,
    enum: [...(setting.enum as string[]), ...Object.keys(ordered)],
    enumItemLabels: [...(setting.enumItemLabels as string[]), ...Object.keys(listLanguageLabels(ordered))],
  }));
}

/** What the settings need to know of a profile, by its id. */
export type ProfileNames = Readonly<Record<string, { readonly names: { readonly en: string; readonly fr: string } }>>;

/** As choices in the settings, with a capital. */
export function listProfileLabels(profiles: ProfileNames): Translations {
  const capitalize = (name: string) => name.charAt(0).toLocaleUpperCase() + name.slice(1);
  return Object.fromEntries(
    Object.values(profiles).map(({ names }) => [capitalize(names.en), capitalize(typesetFrench(names.fr))]),
  );
}

/** The data have the keyboard's apostrophe. */
function typesetFrench(name: string): string {
  return name.replaceAll("'", "’");
}

/** Adds the profiles to the setting that says whose usage a text follows. */
export function addProfiles<M extends Manifest>(manifest: M, profiles: ProfileNames): M {
  return changeSetting(manifest, "preambule.profile", setting => ({
    ...setting,
    enum: [...(setting.enum as string[]), ...Object.keys(profiles)],
    enumItemLabels: [...(setting.enumItemLabels as string[]), ...Object.keys(listProfileLabels(profiles))],
  }));
}

function changeSetting<M extends Manifest>(manifest: M, name: string, change: (setting: Setting) => Setting): M {
  const { configuration } = manifest.contributes;
  const setting = configuration.properties[name];
  if (!setting) throw new Error(`package.json has no setting ${name}`);
  const properties = { ...configuration.properties, [name]: change(setting) };
  return { ...manifest, contributes: { ...manifest.contributes, configuration: { ...configuration, properties } } };
}

export interface TranslatedManifest {
  readonly manifest: Json;
  readonly english: Readonly<Record<string, string>>;
  readonly french: Readonly<Record<string, string>>;
}

export function translateManifest(manifest: Json, translations: Translations): TranslatedManifest {
  const english: Record<string, string> = {};
  const french: Record<string, string> = {};

  function translateText(value: string, path: string): string {
    const translation = translations[value];
    if (translation === undefined) throw new Error(`client/nls/fr.json has no French for “${value}” (${path})`);
    return translation === value ? value : addTranslation(value, translation, path);
  }

  function addTranslation(value: string, translation: string, path: string): string {
    english[path] = value;
    french[path] = translation;
    return `%${path}%`;
  }

  function walk(value: Json, path: string, isText: boolean): Json {
    if (typeof value === "string") {
      if (PICTURE.test(value)) return addTranslation(value, value.replace(PICTURE, ".fr.png"), path);
      return isText ? translateText(value, path) : value;
    }
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${path}.${index}`, isText));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        walk(item, path ? `${path}.${key}` : key, TEXT_FIELDS.has(key) || isName(key, path)),
      ]),
    );
  }

  return { manifest: walk(manifest, "", false), english, french };
}
