import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { loosenPattern } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "annex-unmentioned",
  severity: "information",
  scope: "document",
  sources: ["STR-6"],
  title: { fr: "Annexe que rien n'annonce", en: "Annex that nothing announces" },
  explanation: {
    fr: "Le texte qui porte une annexe ou une pièce jointe l'annonce : « (voir annexe) », « dont le texte figure en annexe ».",
    en: "A text that carries an annex or an enclosure announces it: “(see annex)”, “the text of which is annexed hereto”.",
  },
  messages: {
    unmentioned: {
      fr: "Rien, dans ce qui précède, n'annonce ce texte joint.",
      en: "Nothing in what comes before announces this attached text.",
    },
  },
  appliesTo: pack => pack.usage.attached !== null,
  *check({ tree, pack }: RuleContext): Iterable<Finding> {
    const first = tree.instruments.find(({ role }) => role !== "main");
    const caption = first?.paragraphs[0];
    // One mention may announce all annexes; without any, the finding stands at the first annex.
    if (!first || !caption || first.index === 0) return;
    const before = tree.instruments.slice(0, first.index).flatMap(({ paragraphs }) => paragraphs);
    if (before.some(paragraph => isAnnouncement(paragraph, pack)) || !before.some(isBody)) return;
    yield { ...toDocumentSpan(caption, { start: 0, end: caption.clause.contentEnd }), message: "unmentioned" };
  },
};

const getAttachedExpression = memoizePerPack(({ usage }) => new RegExp(loosenPattern(usage.attached ?? "(?!)"), "iu"));

function isAnnouncement({ kind, clause }: Paragraph, pack: CompiledPack): boolean {
  return kind !== "masthead" && kind !== "furniture" && getAttachedExpression(pack).test(clause.text);
}
