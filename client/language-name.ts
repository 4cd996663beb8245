import * as vscode from "vscode";

/** Of a language's code, in the language of the interface, as a list has it: with a capital. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([vscode.env.language], { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(vscode.env.language) + name.slice(1);
}
