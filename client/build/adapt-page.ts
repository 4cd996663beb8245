/**
 * README and CHANGELOG as an installed extension shows them: without pictures, which it takes from https addresses only,
 * and with the words alone of links that lead to files which stay in the repository.
 */
export function adaptPage(markdown: string, ships: (path: string) => boolean): string {
  return markdown
    .replace(/^!\[[^\]]*\]\(client\/media\/[^)]*\)\n\n?/gm, "")
    .replace(/(?<!!)\[([^\]]*)\]\(([^):#]+)(?:#[^)]*)?\)/g, (link, words: string, path: string) =>
      ships(path) ? link : words,
    );
}
