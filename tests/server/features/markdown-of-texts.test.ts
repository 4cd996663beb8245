/** What is shown as Markdown shows the words of a document as words: no picture is fetched, no link leads away. */
import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import { provideCompletion } from "../../../server/features/completion/completion.ts";
import { provideHover } from "../../../server/features/hover/hover.ts";
import { provideInlayHints } from "../../../server/features/inlay-hints/inlay-hints.ts";
import { exportReview } from "../../../server/features/review/review-markdown.ts";
import { provideSignatureHelp } from "../../../server/features/signature-help/signature-help.ts";
import { createStatisticsTable } from "../../../server/features/statistics/statistics.ts";
import { ENGLISH, FRENCH, readText } from "./support.ts";

const HOSTILE = [
  "![spy](https://evil.example/spy.png)",
  "[go](command:workbench.action.quit)",
  "[go]( javascript:alert`1` 'x')",
  "<img src=https://evil.example/spy.png onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<https://evil.example/a>",
  "[spy][r] [r]: https://evil.example",
  "`` ` ```",
  "| a | ![b](c) |",
  "\\![spy](\\<https://evil.example>)",
  "&lt;img src=x&gt; &#91;a](b)",
];

const textsWith = (words: string): string[] => [
  `---\nlang: en\nsymbol: ${JSON.stringify(words)}\n---\n\n# ${words}\n\nThe General Assembly,\n\nRecalling its resolution 70/1, entitled “${words}”,\n\nRecalling the Convention on ${words} (CBD), hereinafter “the ${words}”,\n\nNotes the CBD and paragraph 1 below[^1];\n\n1. Decides to ${words} ${words};\n\n2. Decides, in the light of paragraph 1 above and of annex I, to:\n\n(a) ${words};\n\n(b) ${words}.\n\n[^1]: ${words}\n\nAnnex I\n\n${words}\n`,
  `L'Assemblée générale,\n\n${words}\n\nRappelant ${words} ;\n\n1. Décide de de ${words} (voir paragraphe 2 ci-dessous) ;\n\n2. ${words}\n\n${words}\nPrésident\n`,
];

const markdown = new MarkdownIt({ html: true });

/** Only what we write ourselves: addresses of documents, pages of rules, the mark around a place. */
const OURS = /^(?:link_open (?:https:\/\/undocs\.org\/|preambule-rule:)|html_inline <\/?(?:mark|ins)>$)/;

function foreignIn(page: string): string[] {
  return (
    markdown
      .parse(page, {})
      .flatMap(token => [token, ...(token.children ?? [])])
      .filter(({ type }) => type === "image" || type === "link_open" || type.startsWith("html"))
      // An address that is seen is one that the person chooses.
      .filter(({ type, markup }) => type !== "link_open" || markup !== "autolink")
      .map(token => `${token.type} ${token.attrGet("href") ?? token.attrGet("src") ?? token.content}`)
      .filter(found => !OURS.test(found))
  );
}

/** Every piece of Markdown in an answer. */
function pages(answer: unknown): string[] {
  if (typeof answer !== "object" || answer === null) return [];
  const { kind, value } = answer as { kind?: unknown; value?: unknown };
  if (kind === "markdown" && typeof value === "string") return [value];
  return Object.values(answer).flatMap(pages);
}

describe("Markdown about a text", () => {
  for (const words of HOSTILE) {
    it(`has no more in it than words: ${words}`, () => {
      for (const text of textsWith(words)) {
        const document = readText(text);
        const all = [exportReview(document, words, FRENCH), createStatisticsTable(document, ENGLISH)];
        all.push(...pages(provideInlayHints(document, { start: 0, end: text.length }, FRENCH)));
        for (let at = 0; at < text.length; at += 7) {
          all.push(...pages([provideHover(document, at, ENGLISH), provideCompletion(document, at, FRENCH)]));
          all.push(...pages(provideSignatureHelp(document, at, FRENCH)));
        }
        assert.ok(all.length > 5, "the premise");
        assert.deepEqual([...new Set(all.flatMap(foreignIn))], [], text);
      }
    });
  }

  it("would be seen to have", () => {
    for (const words of HOSTILE.slice(0, 5).filter(one => !one.includes("javascript"))) {
      assert.notDeepEqual(foreignIn(words), [], words);
    }
  });
});
