/** What a person should know of an input: why it cannot be read, or what is odd about it. */
import type { Analysis } from "../../grammar/analyse.ts";
import { languageCodes, packFor } from "../../grammar/languages/registry.ts";
import { nameLanguageInItself } from "../features/versions/language-name.ts";
import { unruledLanguage } from "../rules/linguistics/unruled-language.ts";
import type { OnFault } from "../rules/run.ts";
import type { Input } from "./inputs/input.ts";
import { FAULTS, type MessageLanguage, speaker, TEXTS } from "./texts.ts";

/** Writes a line to whoever sits at the terminal. */
export type Remark = (line: string) => void;

/** The input's text, or null after saying why there is none. */
export function textOf(input: Input, language: MessageLanguage, remark: Remark): string | null {
  if ("text" in input) return input.text;
  remark(speaker(language)(FAULTS[input.fault], { file: input.file, detail: input.detail }));
  return null;
}

/** Says that a rule has failed. */
export function faultOf(file: string, language: MessageLanguage, remark: Remark): OnFault {
  return (rule, error) => remark(speaker(language)(TEXTS.ruleFault, { file, rule, detail: String(error) }));
}

/** Of a text that is read all the same. */
export function remarkOn(
  file: string,
  text: string,
  analysis: Pick<Analysis, "detected" | "frontMatter">,
  language: MessageLanguage,
  remark: Remark,
): void {
  const say = speaker(language);
  if (text.trim() === "") remark(say(TEXTS.empty, { file }));
  // What stands for bytes that are no UTF-8.
  if (text.includes("\ufffd")) remark(say(TEXTS.garbled, { file }));
  const { detected } = analysis;
  const unruled = unruledLanguage(analysis);
  const name = (code: string) => packFor(code).names[language];
  // Few texts need the names of all, for which all packs are read.
  const languages = () => languageCodes().map(name).join(", ");
  if (unruled) {
    remark(say(TEXTS.unruled, { file, languages: languages(), language: nameLanguageInItself(unruled) }));
  } else if (detected && !detected.certain && text.trim() !== "") {
    remark(say(TEXTS.foreign, { file, languages: languages(), language: name(detected.code) }));
  }
}
