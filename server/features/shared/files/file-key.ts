/** Keys and paths of files. */

/** One key for all spellings of a URI (`%3A` for `:`, `C:` for `c:`). */
export function createFileKey(uri: string): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A `%` that begins no escape stays as it is.
  }
  return decoded.replace(/^file:\/\/\/[A-Z]:/, drive => drive.toLowerCase());
}

/** Whether a file is in a folder or below it. */
export function isUnder(key: string, folder: string): boolean {
  return key.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/**
 * Whether a file that a document names is near the document: in one of these folders (URIs), if the document is in one;
 * else in the document's own folder or its parent. Never on another machine.
 */
export function isWithin(target: string, uri: string, folders: readonly string[]): boolean {
  const [file, own] = [createFileKey(target), createFileKey(uri)];
  const around = folders.map(createFileKey);
  const roots = around.some(folder => isUnder(own, folder)) ? around : [`${new URL("..", uri)}`].map(createFileKey);
  // URLs have `..` resolved; escaped dots are part of a name.
  return new URL(target).host === new URL(uri).host && roots.some(folder => isUnder(file, folder));
}

/** A path as a URI, relative to a document; null for a document that is no file. */
export function resolvePath(uri: string, path: string): string | null {
  const relative = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return URL.canParse(relative, uri) ? new URL(relative, uri).href : null;
}

/** A path or a name with an extension; no web address, which editors link themselves. */
const PATH = /^(?![a-z][a-z\d+.-]+:)(?:.*\/.|.*\.[a-z]\w{0,9}$)/iu;

/** `../fr/declaration.undecl`; a symbol, `A/RES/70/1`, has slashes as well. */
export function isPath(value: string): boolean {
  return PATH.test(value);
}
