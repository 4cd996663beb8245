import * as vscode from "vscode";

/** The name of a language in the language of the interface, with a capital as in lists. */
export function nameLanguage(code: string): string {
  const name = new Intl.DisplayNames([vscode.env.language], { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(vscode.env.language) + name.slice(1);
}
