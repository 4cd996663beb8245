/** What tells files apart, whoever names them. */

/** Spelling of URIs differs by who writes them (`%3A` for `:`, `C:` for `c:`); one file has one key. */
export function keyOf(uri: string): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A `%` that begins no escape: as it stands.
  }
  return decoded.replace(/^file:\/\/\/[A-Z]:/, drive => drive.toLowerCase());
}

/** A path as an address, from where a document stands; null for a document that is no file. */
export function beside(uri: string, path: string): string | null {
  const relative = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return URL.canParse(relative, uri) ? new URL(relative, uri).href : null;
}

/** What names a file: a path or an ending, and no address, which the editor sees by itself. */
const PATH = /^(?![a-z][a-z\d+.-]+:)(?:.*\/.|.*\.[a-z]\w{0,9}$)/iu;

/** `../fr/declaration.undecl`; a symbol, `A/RES/70/1`, has slashes as well. */
export function isPath(value: string): boolean {
  return PATH.test(value);
}
