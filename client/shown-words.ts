/** Words of a document, or the name of a file, where VS Code takes some signs for more than letters. */

/** In a message: `[…](…)` would be a link, also one that runs a command. */
export function inMessage(words: string): string {
  return words.replaceAll("](", "] (");
}

/** In a list to pick from: `$(…)` would be an icon. */
export function inList(words: string): string {
  return words.replaceAll("$(", "\\$(");
}
