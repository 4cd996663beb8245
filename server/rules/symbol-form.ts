import type { Instrument, Paragraph } from "../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { perClause } from "./support/text.ts";

export const rule: Rule = {
  id: "symbol-form",
  severity: "warning",
  scope: "paragraph",
  source: "REV-9",
  title: { fr: "Forme d'une cote", en: "Form of a symbol" },
  explanation: {
    fr: "Dans une cote, un point suit les abréviations L, C, Add, Rev, Corr… : « A/C.3/68/L.75 ». Les résolutions du Conseil de sécurité y portent leur année : « S/RES/1325 (2000) ».",
    en: "In a symbol a point follows the abbreviations L, C, Add, Rev, Corr …: “A/C.3/68/L.75”. Resolutions of the Security Council carry their year: “S/RES/1325 (2000)”.",
  },
  messages: {
    point: { fr: "Dans une cote, un point suit « {part} ».", en: "In a symbol a point follows “{part}”." },
    year: {
      fr: "Cette cote porte l'année entre parenthèses : « {symbol} (…) ».",
      en: "This symbol carries the year in brackets: “{symbol} (…)”.",
    },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nRappelant le document A/⟦C3⟧/68/⟦L75⟧,\n\nDécide d'agir.\n",
      fixed: "L'Assemblée générale,\n\nRappelant le document A/C.3/68/L.75,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nRecalling documents A/71/⟦L21⟧ and E/2020/10/⟦Add1⟧,\n\nDecides to act.\n",
      fixed: "The General Assembly,\n\nRecalling documents A/71/L.21 and E/2020/10/Add.1,\n\nDecides to act.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nRappelant la résolution publiée sous la cote ⟦S/RES/1325⟧,\n\nDécide d'agir.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nRappelant les documents A/C.3/68/L.75, E/2020/10/Add.1 et S/RES/1325 (2000), ainsi que les lignes C2/L1 et 3A/L1,\n\nDécide d'agir.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nRecalling documents A/C.3/68/L.75, E/2020/10/Add.1 and S/RES/1325 (2000), and lines C2/L1 and 3A/L1,\n\nDecides to act.\n",
    },
  ],
  *check(paragraph: Paragraph, _instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
    for (const { at, part, digits } of pointless(paragraph.clause, pack)) {
      const start = paragraph.start + at;
      const point = start + part.length;
      yield {
        start,
        end: point + digits.length,
        message: "point",
        arguments: { part },
        fixes: [
          {
            title: { fr: "Ajouter le point", en: "Add the point" },
            edits: [{ start: point, end: point, newText: "." }],
            preferred: true,
          },
        ],
      };
    }
    for (const { at, symbol } of yearless(paragraph.clause, pack)) {
      const start = paragraph.start + at;
      yield { start, end: start + symbol.length, message: "year", arguments: { symbol }, severity: "information" };
    }
  },
};

/** A whole symbol: a body, then parts between strokes. */
const SYMBOL = /(?<![\p{L}\p{N}/.-])(?:A|S|E|ST|TD|CCPR|CEDAW|CERD|CRC|CAT|DP)(?:\/[A-Za-z0-9.-]+)+/gu;
/** Parts of which a number follows a point. */
const PART = /(?<=\/)(L|C|Add|Rev|Corr|CRP|WG|INF|SR|PV|CONF|Sub)(\d+)(?![\p{L}\p{N}])/gu;

const pointless = perClause(({ text }) =>
  [...text.matchAll(SYMBOL)].flatMap(({ 0: symbol, index }) =>
    [...symbol.matchAll(PART)].map(({ 1: part = "", 2: digits = "", index: inner }) => {
      return { at: index + inner, part, digits };
    }),
  ),
);

const YEARLESS = /(?<![\p{L}\p{N}/])S\/RES\/\d{1,4}(?![\p{N}/]|\s?\()/gu;

const yearless = perClause(({ text }) =>
  [...text.matchAll(YEARLESS)].map(({ 0: symbol, index }) => ({ at: index, symbol })),
);
