/** A copy of a list with other items, or none, at one place. (`with` and `toSpliced` are newer than Node 18.) */
export function replaceAt<T>(items: readonly T[], at: number, ...others: readonly T[]): T[] {
  return [...items.slice(0, at), ...others, ...items.slice(at + 1)];
}
