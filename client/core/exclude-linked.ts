/**
 * Returns the files below `root` that are in no linked folder, in order: a link may lead out of the workspace. Paths
 * have slashes; `root` itself may be a link, since the person has opened it. Checks each folder once; a folder that
 * cannot be checked counts as a link.
 */
export async function excludeLinked<F extends { readonly path: string }>(
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
      ours = isOurs(getFolder(folder)).then(above => above && isLink(folder).then(negate, () => false));
      known.set(folder, ours);
    }
    return ours;
  };
  const ours = await Promise.all(files.map(({ path }) => isOurs(getFolder(path))));
  return files.filter((_, at) => ours[at]);
}

const negate = (value: boolean): boolean => !value;

function getFolder(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
