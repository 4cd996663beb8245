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
    fr: "Un texte qui varie une formule par un adverbe (« Rappelant », « Rappelant également », « Rappelant en outre ») le fait partout où elle revient aussitôt. Beaucoup de textes adoptés répètent la formule telle quelle : on n'en dit rien.",
    en: "A text that varies an opener by an adverb (“Recalling”, “Recalling also”, “Recalling further”) does so wherever it comes again at once. Many adopted texts repeat their openers as they are: nothing is said of these.",
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
      const runs = listRuns(paragraphs);
      for (const run of runs) {
        if (run.length > LONGEST_RUN || !isVariedElsewhere(run, runs)) continue;
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

/** Whether its part of the text varies this opener oftener than it repeats it. */
function isVariedElsewhere([first, ...again]: readonly OpenedParagraph[], runs: readonly OpenedParagraph[][]): boolean {
  if (!first || again.length === 0) return false;
  const head = getHead(first);
  const same = runs.filter(([one]) => one && getHead(one) === head);
  const varied = same.filter(([one]) => one && isLinked(one)).length;
  return varied > same.reduce((sum, { length }) => sum + length - 1, 0);
}

const getHead = ({ opener }: OpenedParagraph) => opener.heads[0].head;

const isLinked = ({ opener }: OpenedParagraph) =>
  opener.heads[0].modifiers.some(({ id }) => LINKING_CONCEPTS.includes(id));

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
