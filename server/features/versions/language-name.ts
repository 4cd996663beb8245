/** Languages by their own names, as the United Nations list them: « English », « español » set as a title. */

/** `code` as in `FileIdentity`; a code without a name stays as it is. */
export function nameLanguageInItself(code: string): string {
  const name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  const [first = ""] = name;
  return first.toLocaleUpperCase(code) + name.slice(first.length);
}
