/**
 * Finds what is missing from the files of rules, or misspelt in them, so that the build names the file rather than
 * breaking where it is used.
 */
import type { WordSlip } from "../../../grammar/languages/pack.ts";
import { isProfile } from "../../../grammar/languages/profiles.ts";
import type { RuleInLanguage } from "../../../grammar/languages/rule-in-language.ts";
import type { Rule, Text } from "../rule.ts";
import { hasSource } from "../sources/all.ts";

export interface RuleFile {
  /** Below `server/rules`, without its ending: `marks/item-mark`. */
  readonly path: string;
  readonly rule: Rule;
}

/** What each language says of the rules: by language, then by the id of the rule. */
export type RulesInLanguages = Readonly<Record<string, Readonly<Record<string, RuleInLanguage>>>>;

/** A sentence for each fault; none where all is well. */
export function findRuleFaults(files: readonly RuleFile[], inLanguages: RulesInLanguages): string[] {
  return files.flatMap(({ path, rule }) => {
    const name = path.slice(path.indexOf("/") + 1);
    const texts = Object.entries({ title: rule.title, explanation: rule.explanation, ...rule.messages });
    return [
      ...(rule.id === name ? [] : [`has the id “${rule.id}”, which is not the file's name`]),
      ...texts.flatMap(([key, text]) => listMissingLanguages(text).map(language => `has no “${key}” in ${language}`)),
      ...rule.sources.filter(id => !hasSource(id)).map(id => `names ${id}, which no file of server/rules/sources has`),
      ...(rule.profiles ?? [])
        .filter(id => !isProfile(id))
        .map(id => `names the profile ${id}, which no file of grammar/profiles has`),
      // What a rule of the folder finds cannot be shown with one text.
      ...listLanguagesWithExamples(inLanguages)
        .filter(language => rule.scope !== "folder" && inLanguages[language]?.[rule.id] === undefined)
        .map(language => `has no grammar/languages/${language}/rules/${rule.id}.yaml (examples or doesNotApply)`),
    ].map(fault => `server/rules/${path}.ts ${fault}`);
  });
}

/** By language, then by the id of the rule, the words of `slips.yaml`. */
export type SlipsInLanguages = Readonly<Record<string, Readonly<Record<string, readonly WordSlip[]>>>>;

/** A sentence for each list of slips that no rule reads, or that its rule has no message for. */
export function findSlipFaults(files: readonly RuleFile[], inLanguages: SlipsInLanguages): string[] {
  const rules = new Map(files.map(({ rule }) => [rule.id, rule]));
  return Object.entries(inLanguages).flatMap(([language, byRule]) =>
    Object.entries(byRule).flatMap(([id, slips]) => {
      const place = `grammar/languages/${language}/slips.yaml`;
      const rule = rules.get(id);
      if (!rule) return [`${place} has words for the rule “${id}”, which no file of server/rules has`];
      const hasOne = slips.some(({ right }) => right.length === 1);
      const hasSeveral = slips.some(({ right }) => right.length > 1);
      return [
        ...(hasOne && !rule.messages["form"] ? [`${place} has words for “${id}”, which has no message “form”`] : []),
        ...(hasSeveral && !rule.messages["forms"]
          ? [`${place} has words with several right forms for “${id}”, which has no message “forms”`]
          : []),
      ];
    }),
  );
}

/** A language that is just begun has no folder of examples yet; one that has any has them for all rules. */
function listLanguagesWithExamples(inLanguages: RulesInLanguages): string[] {
  return Object.keys(inLanguages).filter(language => Object.keys(inLanguages[language] ?? {}).length > 0);
}

function listMissingLanguages(text: Partial<Text> | undefined): string[] {
  return (["fr", "en"] as const).filter(language => !text?.[language]);
}
