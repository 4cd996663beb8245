/** Differences between versions as lines for people. */
import type { Range } from "vscode-languageserver-types";
import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import { formatQuantity } from "../../features/shared/format-quantity.ts";
import type { ComparedFiles } from "../contract.ts";
import { toPrintable } from "../printable.ts";
import { COMPARE_TEXTS, COUNTS, createMessageFormatter } from "../texts.ts";

/** A line for each difference, `LEFT:LINE RIGHT:LINE KIND: MESSAGE`, with `-` for a side that has nothing there. */
export function formatDifferences({ left, right, differences }: ComparedFiles, language: MessageLanguage): string {
  const place = (file: string, range: Range | null) => (range ? `${file}:${range.start.line + 1}` : `${file}:-`);
  const lines = differences.map(({ kind, left: here, right: there, message }) =>
    toPrintable(`${place(left.file, here)} ${place(right.file, there)} ${kind}: ${message}`),
  );
  const say = createMessageFormatter(language);
  const files = { left: left.file, right: right.file };
  const total =
    differences.length === 0
      ? say(COMPARE_TEXTS.same, files)
      : say(COMPARE_TEXTS.total, {
          ...files,
          differences: formatQuantity(COUNTS.difference, differences.length, language),
        });
  return `${[...lines, toPrintable(total)].join("\n")}\n`;
}
