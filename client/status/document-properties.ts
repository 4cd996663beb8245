/** The two properties of a document that a person can set: its language and its kind. */
import * as vscode from "vscode";
import type { FrontMatterKey } from "../../server/protocol/front-matter.ts";
import type { Status } from "../../server/protocol/status.ts";
import type { Host } from "../core/host.ts";
import { nameLanguage } from "../shared/name-language.ts";

export interface DocumentProperty {
  readonly key: FrontMatterKey;
  /** The setting, without `preambule.`, for documents without the key in their front matter. */
  readonly setting: string;
  readonly name: string;
  readonly question: string;
  readonly changeCommand: string;
  getValue(status: Status): string;
}

export const DOCUMENT_PROPERTIES: readonly DocumentProperty[] = [
  {
    key: "lang",
    setting: "language",
    name: vscode.l10n.t("Language of the text"),
    question: vscode.l10n.t("In which language is this text?"),
    changeCommand: "preambule.changeLanguage",
    getValue: ({ language }) => language,
  },
  {
    key: "profile",
    setting: "profile",
    name: vscode.l10n.t("Kind of text"),
    question: vscode.l10n.t("Whose usage does this text follow?"),
    changeCommand: "preambule.changeProfile",
    getValue: ({ profile }) => profile,
  },
];

interface Setting {
  readonly enum: readonly string[];
  readonly enumItemLabels: readonly string[];
}

/** The values with their names from the settings in package.json, which VS Code has translated. */
export function listValues(
  { key, setting }: DocumentProperty,
  { context }: Host,
): (readonly [value: string, name: string])[] {
  const { properties } = context.extension.packageJSON.contributes.configuration;
  const { enum: values, enumItemLabels: labels }: Setting = properties[`preambule.${setting}`];
  return values.flatMap((value, at) => {
    if (value === "auto") return [];
    return [[value, key === "lang" ? nameLanguage(value) : (labels[at] ?? value)]];
  });
}

export function nameValue(reading: DocumentProperty, value: string, host: Host): string {
  return (
    listValues(reading, host).find(([known]) => known === value)?.[1] ??
    (reading.key === "lang" ? nameLanguage(value) : value)
  );
}

/** Describes where the value comes from: front matter, else settings, else detection. */
export function describeOrigin({ key, setting }: DocumentProperty, { uri, written }: Status): string {
  if (written.includes(key)) return vscode.l10n.t("as its front matter says");
  const set = vscode.workspace.getConfiguration("preambule", vscode.Uri.parse(uri)).get<string>(setting, "auto");
  return set === "auto" ? vscode.l10n.t("recognised from the text") : vscode.l10n.t("as the settings say");
}
