import type { Instrument } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { markSpan, setMark } from "./support/marks.ts";

export const rule: Rule = {
  id: "enacting-line-mark",
  severity: "error",
  scope: "instrument",
  source: "STR-2, PCT-6",
  title: { fr: "Fin de la ligne d'édiction", en: "End of the enacting line" },
  explanation: {
    fr: "La ligne d'édiction est le sujet de la phrase : une virgule la sépare des alinéas du préambule ; deux points l'introduisent quand elle porte le verbe (« décide : »).",
    en: "The enacting line is the subject of the sentence: a comma sets it apart from the preamble; it ends with a colon when it carries the verb.",
  },
  messages: {
    wanted: { fr: "La ligne d'édiction se termine par « {wanted} ».", en: "The enacting line ends with “{wanted}”." },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée ⟦générale⟧\n\nRappelant sa décision,\n\nDécide d'agir.\n",
      fixed: "L'Assemblée générale,\n\nRappelant sa décision,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      bad: "The General ⟦Assembly⟧\n\nRecalling its decision,\n\nDecides to act.\n",
      fixed: "The General Assembly,\n\nRecalling its decision,\n\nDecides to act.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale\u00a0⟦;⟧\n\nRappelant sa décision,\n\nConsciente de l'enjeu,\n\nDécide d'agir.\n",
      fixed: "L'Assemblée générale,\n\nRappelant sa décision,\n\nConsciente de l'enjeu,\n\nDécide d'agir.\n",
    },
    { language: "fr", good: "L'Assemblée générale,\n\nRappelant sa décision,\n\nDécide d'agir.\n" },
    { language: "en", good: "The Security Council,\n\nRecalling its decision,\n\nDecides to act.\n" },
  ],
  *check(instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack } = context;
    const preamble = instrument.parts.some(({ section }) => section === "preambular");
    for (const paragraph of instrument.enacting) {
      const mark = paragraph.clause.terminator?.mark;
      const wanted = pack.terminators.enacting[0] as string;
      if (mark !== undefined && [...pack.terminators.enacting, ...pack.terminators.leadIn].includes(mark)) continue;
      yield {
        ...markSpan(paragraph),
        message: "wanted",
        arguments: { wanted },
        // The Editorial Manual prints one text without preamble that has no comma (drafting-rules STR-2).
        severity: preamble ? "error" : "information",
        fixes: [setMark(paragraph, wanted, context)],
      };
    }
  },
};
