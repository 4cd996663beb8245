/** The rows of the view « Structure ». A row persists from answer to answer, so that it stays expanded and selected. */
import type { Structure, StructureNode } from "../../server/protocol/structure.ts";

export class StructureRow {
  readonly id: string;
  readonly parent: StructureRow | null;
  #node: StructureNode;
  #children: readonly StructureRow[] = [];

  constructor(id: string, parent: StructureRow | null, node: StructureNode) {
    this.id = id;
    this.parent = parent;
    this.#node = node;
  }

  get node(): StructureNode {
    return this.#node;
  }

  get children(): readonly StructureRow[] {
    return this.#children;
  }

  update(node: StructureNode, children: readonly StructureRow[]): this {
    this.#node = node;
    this.#children = children;
    return this;
  }
}

export class StructureRows {
  readonly #prefix: string;
  #roots: readonly StructureRow[] = [];
  #byId: ReadonlyMap<string, StructureRow> = new Map();
  #version = -1;
  #last = 0;

  /** `prefix` distinguishes the ids of several texts. */
  constructor(prefix = "") {
    this.#prefix = prefix;
  }

  get roots(): readonly StructureRow[] {
    return this.#roots;
  }

  /** The version of the text that the rows show; -1 if there are none. */
  get version(): number {
    return this.#version;
  }

  find(id: string): StructureRow | undefined {
    return this.#byId.get(id);
  }

  /** All rows in the order of the text. */
  get all(): readonly StructureRow[] {
    return [...this.#byId.values()];
  }

  update(structure: Structure | null): void {
    const byId = new Map<string, StructureRow>();
    this.#roots = this.#updateRows(this.#roots, structure?.nodes ?? [], null, byId);
    this.#byId = byId;
    this.#version = structure?.version ?? -1;
  }

  /** The innermost row that begins at or before a position; undefined before the first row. */
  findAt(line: number, character: number): StructureRow | undefined {
    const reached = ({ node: { range } }: StructureRow) =>
      range.start.line < line || (range.start.line === line && range.start.character <= character);
    let found: StructureRow | undefined;
    let among = this.#roots;
    for (;;) {
      const next = among.findLast(reached);
      if (!next) return found;
      found = next;
      among = next.children;
    }
  }

  #updateRows(
    old: readonly StructureRow[],
    nodes: readonly StructureNode[],
    parent: StructureRow | null,
    byId: Map<string, StructureRow>,
  ): StructureRow[] {
    const known = matchRows(old, nodes);
    return nodes.map((node, at) => {
      const row = known[at] ?? new StructureRow(`${this.#prefix}${++this.#last}`, parent, node);
      byId.set(row.id, row);
      return row.update(node, this.#updateRows(row.children, node.children, row, byId));
    });
  }
}

/**
 * For each node, the row in `old` that showed it: first rows that are equal at the start and the end of the list, then
 * a row with the same words, then the row in the same place.
 */
function matchRows(old: readonly StructureRow[], nodes: readonly StructureNode[]): (StructureRow | undefined)[] {
  const before = old.map(({ node }) => getWords(node));
  const now = nodes.map(getWords);
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const oldEnd = old.length - tail;
  const end = nodes.length - tail;
  const byWords = new Map<string, number[]>();
  for (let place = head; place < oldEnd; place++) {
    const words = before[place] as string;
    const same = byWords.get(words);
    if (same) same.push(place);
    else byWords.set(words, [place]);
  }
  const taken = new Set<number>();
  const places = now.map((words, at) => {
    const place = at < head ? at : at < end ? byWords.get(words)?.shift() : at - end + oldEnd;
    if (place !== undefined) taken.add(place);
    return place;
  });
  places.forEach((found, at) => {
    if (found !== undefined) return;
    const place = at === 0 ? 0 : (places[at - 1] ?? -1) + 1;
    if (place >= oldEnd || taken.has(place)) return;
    places[at] = place;
    taken.add(place);
  });
  return places.map(place => (place === undefined ? undefined : old[place]));
}

/** Kind and letters of a node: numbers and marks change when a paragraph moves. */
function getWords({ kind, opener, words }: StructureNode): string {
  return `${kind} ${`${opener ?? ""} ${words}`.replaceAll(/\P{L}/gu, "")}`;
}
