/** Prints to standard error why an input cannot be read, or what is unusual about it. */
import type { Analysis } from "../../grammar/analyse.ts";
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import { getPack } from "../../grammar/languages/registry.ts";
import type { MessageLanguage } from "../features/shared/feature-settings.ts";
import { nameLanguageInItself } from "../features/shared/language-name.ts";
import { findUnruledLanguage } from "../rules/linguistics/unruled-language.ts";
import type { OnFault } from "../rules/run.ts";
import type { Input } from "./inputs/input.ts";
import { createMessageFormatter, INPUT_FAULT_TEXTS, TEXTS } from "./texts.ts";

/** Prints a line for the person at the terminal. */
export type PrintLine = (line: string) => void;

/** The input's text; null, after printing why, if it cannot be read. */
export function getText(input: Input, language: MessageLanguage, remark: PrintLine): string | null {
  if ("text" in input) return input.text;
  remark(createMessageFormatter(language)(INPUT_FAULT_TEXTS[input.fault], { file: input.file, detail: input.detail }));
  return null;
}

/** Prints that a rule threw an error. */
export function createFaultPrinter(file: string, language: MessageLanguage, remark: PrintLine): OnFault {
  return (rule, error) =>
    remark(createMessageFormatter(language)(TEXTS.ruleFault, { file, rule, detail: String(error) }));
}

/** Prints what is unusual about a text that was read: empty, wrong encoding, unknown language. */
export function printRemarks(
  file: string,
  text: string,
  analysis: Pick<Analysis, "detected" | "frontMatter">,
  language: MessageLanguage,
  remark: PrintLine,
): void {
  const say = createMessageFormatter(language);
  if (text.trim() === "") remark(say(TEXTS.empty, { file }));
  // The replacement character stands for bytes that are no UTF-8.
  if (text.includes("\ufffd")) remark(say(TEXTS.garbled, { file }));
  const { detected } = analysis;
  const unruled = findUnruledLanguage(analysis);
  const name = (code: string) => getPack(code).names[language];
  // Lazy, since the names of all languages need all packs.
  const languages = () => listLanguageCodes().map(name).join(", ");
  if (unruled) {
    remark(say(TEXTS.unruled, { file, languages: languages(), language: nameLanguageInItself(unruled) }));
  } else if (detected && !detected.certain && text.trim() !== "") {
    remark(say(TEXTS.foreign, { file, languages: languages(), language: name(detected.code) }));
  }
}
