/** The two things as which a document is read, its language and its kind, and what they are called. */
import * as vscode from "vscode";
import type { FrontMatterKey } from "../../server/protocol/front-matter.ts";
import type { Status } from "../../server/protocol/status.ts";
import type { Host } from "../host.ts";
import { languageName } from "../language-name.ts";

export interface Reading {
  readonly key: FrontMatterKey;
  /** Without `preambule.`: holds for texts that do not say it themselves. */
  readonly setting: string;
  readonly name: string;
  readonly question: string;
  readonly changeCommand: string;
  of(status: Status): string;
}

export const READINGS: readonly Reading[] = [
  {
    key: "lang",
    setting: "language",
    name: vscode.l10n.t("Language of the text"),
    question: vscode.l10n.t("In which language is this text?"),
    changeCommand: "preambule.changeLanguage",
    of: ({ language }) => language,
  },
  {
    key: "profile",
    setting: "profile",
    name: vscode.l10n.t("Kind of text"),
    question: vscode.l10n.t("Whose usage does this text follow?"),
    changeCommand: "preambule.changeProfile",
    of: ({ profile }) => profile,
  },
];

interface Setting {
  readonly enum: readonly string[];
  readonly enumItemLabels: readonly string[];
}

/** Values with their names, as the settings offer them; VS Code has translated those already. */
export function valuesOf({ key, setting }: Reading, { context }: Host): (readonly [value: string, name: string])[] {
  const { properties } = context.extension.packageJSON.contributes.configuration;
  const { enum: values, enumItemLabels: labels }: Setting = properties[`preambule.${setting}`];
  return values.flatMap((value, at) => {
    if (value === "auto") return [];
    return [[value, key === "lang" ? languageName(value) : (labels[at] ?? value)]];
  });
}

export function nameOf(reading: Reading, value: string, host: Host): string {
  return (
    valuesOf(reading, host).find(([known]) => known === value)?.[1] ??
    (reading.key === "lang" ? languageName(value) : value)
  );
}

/** How it is known: the text itself goes before the settings, these before what the text looks like. */
export function origin({ key, setting }: Reading, { uri, written }: Status): string {
  if (written.includes(key)) return vscode.l10n.t("as its front matter says");
  const set = vscode.workspace.getConfiguration("preambule", vscode.Uri.parse(uri)).get<string>(setting, "auto");
  return set === "auto" ? vscode.l10n.t("recognised from the text") : vscode.l10n.t("as the settings say");
}
