"use strict";
/** What the scripts of this folder say to people, in French and English. Any Node can load it. */

const MESSAGES = require("./messages.json");

/**
 * The language of the person at the terminal, as the environment tells it.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {"en" | "fr"}
 */
function findTerminalLanguage(environment) {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/**
 * Gives a message in the language of the terminal, with its `{names}` replaced by values.
 *
 * @param {keyof typeof MESSAGES} id
 * @param {Readonly<Record<string, string | number>>} [values]
 * @returns {string}
 */
function formatMessage(id, values = {}) {
  return MESSAGES[id][findTerminalLanguage(process.env)].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

module.exports = { findTerminalLanguage, formatMessage };
