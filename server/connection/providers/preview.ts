import { PREVIEW, type PreviewAnswer, type PreviewBlock, type PreviewParams } from "../../protocol/preview.ts";
import { createDocumentProvider, type Provider } from "../provider.ts";

export const previewProvider: Provider = {
  register(host) {
    const history = new PreviewHistory();
    createDocumentProvider(
      {
        [PREVIEW]: async (document, params: PreviewParams, settings): Promise<PreviewAnswer> => {
          const [{ createPreview }, { diffBlocks }] = await Promise.all([
            import("../../features/preview/preview.ts"),
            import("../../features/preview/diff-blocks.ts"),
          ]);
          const { blocks, language, direction, title } = createPreview(document, settings);
          const view = `${params.view} ${params.textDocument.uri}`;
          const before = history.find(view, params.since);
          const splices = diffBlocks(before ?? [], blocks);
          return {
            sequence: history.add(view, blocks),
            version: document.positions.version,
            full: before === null,
            language,
            direction,
            title,
            splices,
          };
        },
      },
      undefined,
      "findings",
    ).register(host);
  },
};

/** The number of views that get differences; the view that was updated least recently gets all blocks again. */
const MAX_VIEWS = 16;

/** The blocks that each view was sent last, the most recent view at the end. */
class PreviewHistory {
  readonly #byView = new Map<string, { readonly sequence: number; readonly blocks: readonly PreviewBlock[] }>();
  #sequence = 0;

  /** The blocks that the view has, if `sequence` is the last that it was sent; else null. */
  find(view: string, sequence: number): readonly PreviewBlock[] | null {
    const last = this.#byView.get(view);
    return last?.sequence === sequence ? last.blocks : null;
  }

  /** Stores what the view is sent and returns its sequence number. */
  add(view: string, blocks: readonly PreviewBlock[]): number {
    this.#sequence++;
    this.#byView.delete(view);
    this.#byView.set(view, { sequence: this.#sequence, blocks });
    for (const oldest of this.#byView.keys()) {
      if (this.#byView.size <= MAX_VIEWS) break;
      this.#byView.delete(oldest);
    }
    return this.#sequence;
  }
}
