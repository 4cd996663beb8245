import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Opener, Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import type { Finding, Rule, RuleContext, Text } from "../rule.ts";

export const rule: Rule = {
  id: "repeated-opener",
  yieldsTo: ["duplicate-paragraph"],
  severity: "hint",
  scope: "instrument",
  sources: ["SYN-5"],
  title: { fr: "Formule introductive répétée", en: "Opener repeated" },
  explanation: {
    fr: "Quand deux paragraphes de suite s'ouvrent par le même mot, le second reçoit d'ordinaire un adverbe : « Rappelant », « Rappelant également », « Rappelant en outre ».",
    en: "When two paragraphs in a row open with the same word, the second usually takes an adverb: “Recalling”, “Recalling also”, “Recalling further”.",
  },
  messages: {
    preambular: {
      fr: "« {opener} » ouvre deux alinéas de suite : ajouter « {adverb} » ou « {other} » au second ?",
      en: "“{opener}” opens two paragraphs in a row: add “{adverb}” or “{other}” to the second?",
    },
    same: {
      fr: "« {opener} » ouvre deux paragraphes de suite : ajouter « {adverb} » ou « {other} » au second ?",
      en: "“{opener}” opens two paragraphs in a row: add “{adverb}” or “{other}” to the second?",
    },
  },
  *check(instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    // « Nous saluons … », « Nous saluons … »: a declaration in the first person is spoken, and repeats.
    if (instrument.subject?.agreement.person === 1) return;
    for (const { paragraphs } of instrument.parts) {
      for (const run of listRuns(paragraphs)) {
        if (run.length > LONGEST_RUN) continue;
        for (const [at, { paragraph, opener }] of run.entries()) {
          const before = run[at - 1];
          if (!before) continue;
          const text = opener.text.replace(/\s+/g, " ");
          const [adverb = "", other = ""] = listAdverbs(opener, pack);
          yield {
            ...toDocumentSpan(paragraph, opener),
            message: paragraph.kind === "preambular" ? "preambular" : "same",
            arguments: { opener: text, adverb, other },
            related: [
              { ...toDocumentSpan(before.paragraph, before.opener), message: FIRST, arguments: { opener: text } },
            ],
          };
        }
      }
    }
  },
};

interface OpenedParagraph {
  readonly paragraph: Paragraph;
  readonly opener: Opener;
}

/** « Rappelant », « Rappelant également », « Rappelant en outre »: three in a row; more of a kind are a list. */
const LONGEST_RUN = 3;

/** Paragraphs one after the other that open with the same words, whatever stands in their lists. */
function listRuns(paragraphs: readonly Paragraph[]): OpenedParagraph[][] {
  const runs: OpenedParagraph[][] = [];
  let run: OpenedParagraph[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "item" || paragraph.kind === "text") continue;
    const opener = findListedOpener(paragraph);
    const [first] = run;
    if (!opener) run = [];
    else if (first && foldWording(first.opener) === foldWording(opener)) run.push({ paragraph, opener });
    else {
      run = [{ paragraph, opener }];
      runs.push(run);
    }
  }
  return runs;
}

const FIRST: Text = { fr: "« {opener} » se trouve déjà ici.", en: "“{opener}” already stands here." };

/** Concepts of modifiers that tie a paragraph to the one before, the commonest first. */
const LINKING_CONCEPTS = ["also", "further", "moreover", "likewise"];

/** In the language of the text; what the opener already says is left out. */
function listAdverbs(opener: Opener, { modifiers }: CompiledPack): string[] {
  const said = new Set(opener.heads.flatMap(head => head.modifiers.map(({ id }) => id)));
  return LINKING_CONCEPTS.flatMap(step => (said.has(step) ? [] : (modifiers.find(([, id]) => id === step)?.[0] ?? [])));
}

function findListedOpener({ clause }: Paragraph): Opener | null {
  return clause.opener?.heads[0].source === "lexicon" ? clause.opener : null;
}

function foldWording({ text }: Opener): string {
  return fold(text).replace(/\s+/g, " ");
}
