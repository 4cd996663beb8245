/** Leaves out what stands in linked folders, which may lead out of the workspace. */

/**
 * Of files below `root`, those whose folders are no links, in their order. Paths have slashes; `root` itself may be a
 * link, since the person has opened it. Each folder is asked for once; one that cannot be asked counts as a link.
 */
export async function withoutLinks<F extends { readonly path: string }>(
  files: readonly F[],
  root: string,
  isLink: (folder: string) => Promise<boolean>,
): Promise<F[]> {
  let end = root.length;
  while (root[end - 1] === "/") end--;
  const top = root.slice(0, end);
  const known = new Map<string, Promise<boolean>>([[top, Promise.resolve(true)]]);
  const isOurs = (folder: string): Promise<boolean> => {
    if (!folder.startsWith(`${top}/`) && folder !== top) return Promise.resolve(false);
    let ours = known.get(folder);
    if (!ours) {
      ours = isOurs(folderOf(folder)).then(above => above && isLink(folder).then(not, () => false));
      known.set(folder, ours);
    }
    return ours;
  };
  const ours = await Promise.all(files.map(({ path }) => isOurs(folderOf(path))));
  return files.filter((_, at) => ours[at]);
}

const not = (value: boolean): boolean => !value;

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
