import { PREVIEW, type PreviewAnswer, type PreviewBlock, type PreviewParams } from "../../protocol/preview.ts";
import { documentProvider } from "../provider.ts";

interface Sent {
  readonly sequence: number;
  readonly blocks: readonly PreviewBlock[];
}

/** So many views are answered with differences; one that comes back after so many others is sent everything again. */
const MOST_VIEWS = 16;

/** What each view was sent last, the one that asked last at the end. */
const sent = new Map<string, Sent>();
let sequence = 0;

function remember(key: string, blocks: readonly PreviewBlock[]): number {
  sequence++;
  sent.delete(key);
  sent.set(key, { sequence, blocks });
  for (const oldest of sent.keys()) {
    if (sent.size <= MOST_VIEWS) break;
    sent.delete(oldest);
  }
  return sequence;
}

export const previewProvider = documentProvider({
  [PREVIEW]: async (document, params: PreviewParams, settings): Promise<PreviewAnswer> => {
    const [{ createPreview }, { diffBlocks }] = await Promise.all([
      import("../../features/preview/preview.ts"),
      import("../../features/preview/diff-blocks.ts"),
    ]);
    const { blocks, language, direction, title } = createPreview(document, settings);
    const key = `${params.view} ${params.textDocument.uri}`;
    const before = sent.get(key);
    const full = !before || before.sequence !== params.since;
    const splices = diffBlocks(full ? [] : before.blocks, blocks);
    return {
      sequence: remember(key, blocks),
      version: document.positions.version,
      full,
      language,
      direction,
      title,
      splices,
    };
  },
});
