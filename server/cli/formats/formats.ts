/** The formats that findings are printed in; those for other tools are loaded only when asked for. */
import type { CheckedFile } from "../contract.ts";
import type { MessageLanguage } from "../texts.ts";
import { github } from "./github.ts";
import { human } from "./human.ts";

export type Format = "human" | "json" | "sarif" | "github" | "junit" | "markdown";

export type Formatter = (files: readonly CheckedFile[], language: MessageLanguage) => string | Promise<string>;

export const FORMATS: Readonly<Record<Format, Formatter>> = {
  human,
  github,
  json: files => `${JSON.stringify(files)}\n`,
  sarif: async (files, language) => (await import("./sarif.ts")).sarif(files, language),
  markdown: files => files.map(({ review = "" }) => review).join("\n"),
  junit: async (files, language) => (await import("./junit.ts")).junit(files, language),
};
