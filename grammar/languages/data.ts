/**
 * What the build has compiled. In the bundle for Node each is read when it is first asked for, which this file has to
 * be written for as it is (client/build/bundle/apart.ts): an import a line, and below a function for each.
 */
import concepts from "./compiled/concepts.json" with { type: "json" };
import en from "./compiled/en.json" with { type: "json" };
import equivalents from "./compiled/equivalents.json" with { type: "json" };
import fr from "./compiled/fr.json" with { type: "json" };
import mastheads from "./compiled/mastheads.json" with { type: "json" };
import ruleExamples from "./compiled/rule-examples.json" with { type: "json" };
import telling from "./compiled/telling.json" with { type: "json" };
import transitions from "./compiled/transitions.json" with { type: "json" };

export const DATA = {
  concepts: () => concepts,
  equivalents: () => equivalents,
  mastheads: () => mastheads,
  ruleExamples: () => ruleExamples,
  telling: () => telling,
  transitions: () => transitions,
};

/** A new language is a folder of data, built, and a line here. */
export const PACKS = {
  en: () => en,
  fr: () => fr,
};
