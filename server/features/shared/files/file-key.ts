/** What tells files apart, whoever names them. */

/** Spelling of URIs differs by who writes them (`%3A` for `:`, `C:` for `c:`); one file has one key. */
export function fileKey(uri: string): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A `%` that begins no escape: as it stands.
  }
  return decoded.replace(/^file:\/\/\/[A-Z]:/, drive => drive.toLowerCase());
}

/** Whether a file stands in a folder, or below it. */
export function isUnder(key: string, folder: string): boolean {
  return key.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/**
 * Whether a file that a document names stands where the document does: in one of these folders (URIs), if the document
 * stands in one; else in the document's own folder or the one that holds it. Never on another machine.
 */
export function isWithin(target: string, uri: string, folders: readonly string[]): boolean {
  const [file, own] = [fileKey(target), fileKey(uri)];
  const around = folders.map(fileKey);
  const roots = around.some(folder => isUnder(own, folder)) ? around : [`${new URL("..", uri)}`].map(fileKey);
  // A path with dots in it has none left as an address; escaped ones are part of a name.
  return new URL(target).host === new URL(uri).host && roots.some(folder => isUnder(file, folder));
}

/** A path as an address, from where a document stands; null for a document that is no file. */
export function resolvePath(uri: string, path: string): string | null {
  const relative = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return URL.canParse(relative, uri) ? new URL(relative, uri).href : null;
}

/** What names a file: a path or an ending, and no address, which the editor sees by itself. */
const PATH = /^(?![a-z][a-z\d+.-]+:)(?:.*\/.|.*\.[a-z]\w{0,9}$)/iu;

/** `../fr/declaration.undecl`; a symbol, `A/RES/70/1`, has slashes as well. */
export function isPath(value: string): boolean {
  return PATH.test(value);
}
