/**
 * What a text may be made of to be slow to read: one unit over and over. Each makes a text of a given length, so that
 * texts of different lengths can be compared; the names are those of the tests.
 */

/** What stands before the units: a text needs a body that acts and an opener to be looked at closely. */
const BEGINNING = "L'Assemblée générale,\n\nRappelant ";
/** In the end an expression that has come so far was in vain. */
const END = "!";

/** Repeated after the beginning of a resolution. */
const UNITS: Readonly<Record<string, string>> = {
  "opening brackets": "(",
  "closing brackets": ") ",
  "square brackets": "[",
  braces: "{}",
  quotes: "« ",
  "closing quotes": " »",
  quotations: "« a » ",
  "quotations in quotations": "« a “b ‘c ",
  "straight quotes": '" ',
  "English quotes": "“a",
  "low quotes": "„a‟",
  commas: ",",
  "marks after spaces": "a ; ",
  points: ".",
  ellipses: "…",
  "small words": "et ",
  "small words after commas": ", et ",
  conjunctions: "que le et du ",
  digits: "1",
  "digits with spaces": "1 ",
  "digits with no-break spaces": "1\u00a0000",
  "numbers with points": "1.",
  "numbers with slashes": "1/",
  percents: "1 % ",
  spaces: " ",
  "no-break spaces": "\u00a0",
  "narrow spaces": "\u202f",
  "zero-width spaces": "\u200b",
  "ideographic spaces": "\u3000",
  "all spaces": " \u00a0\u2009\u202f\t",
  tabs: "a\t",
  "vertical tabs": "\v",
  "form feeds": "\f",
  apostrophes: "'",
  "curly apostrophes": "’",
  elisions: "l'",
  "elisions of words": "l’a ",
  paragraphs: "paragraphe 1, ",
  "paragraphs of paragraphs": "alinéa a) du paragraphe 1 de ",
  "lists of paragraphs": "paragraphes 1, 2, 3 à 5 et ",
  acronyms: "(CEI) ",
  "acronyms given": "la Cour européenne (CE) ",
  terms: "la Cour (« la Cour ») ",
  letters: "a",
  capitals: "A",
  shouting: "ABC DEF ",
  names: "Jean Dupont, ",
  romans: "XIV ",
  stars: "*",
  "starred words": "*a* ",
  underscores: "_a_ ",
  notes: "[^1] ",
  "open notes": "[^a",
  "note calls": "a1 ",
  "superscript digits": "²",
  symbols: "A/",
  "whole symbols": "A/RES/70/1 ",
  resolutions: "résolution 70/1 du 3 mai 2015, ",
  dates: "3 mai 2015 ",
  hyphens: "a-",
  dashes: "— ",
  "soft hyphens": "a\u00ad",
  acts: "de agir, ",
  verbs: "décide a et ",
  openers: "Rappelant ",
  "openers after commas": "rappelant, ",
  "second openers": "et rappelant que a, ",
  "labels in a line": ": a) x ; ",
  "labels of all kinds": "1. a) i) ",
  "labels in brackets": "(a) (i) ",
  columns: "|",
  "table rows": "| a | b ",
  slashes: "/",
  backslashes: "\\",
  dollars: "$1 ",
  ampersands: "&amp; ",
  comments: "<!-- ",
  "closed comments": "<!-- a --> ",
  tags: "<b>",
  zeros: "\0",
  "half characters": "\ud800",
  emoji: "💩",
  "combining marks": "e\u0301",
  "marks over one letter": "\u0301",
  "right-to-left marks": "\u200f\u202e",
  "Arabic letters": "م ",
  "Chinese characters": "决定，",
  "addresses without end": "a.b",
  addresses: "https://a.b/c ",
  mails: "a@b.c ",
  states: "la France, ",
  percentages: "1,5 ",
  lines: "a\n",
  "indented lines": "  a\n",
  "lines with marks": "a;\n",
  "one-word paragraphs": "a\n\n",
  "carriage returns": "\r",
  "lines that end in returns": "a\r",
  "blank lines": "\n",
  "lines of spaces": "   \n",
  fences: "---\n",
  "fences with keys": "---\na: b\n---\n\n",
  numbered: "1. Décide a ;\n\n",
  "numbered that refer to others": "1. Décide du paragraphe 2 a ;\n\n",
  "numbered without marks": "1. Décide a\n\n",
  items: "a) Un ;\n\n",
  "items of items": "a) Un :\n\ni) Deux ;\n\n",
  "lists begun": "1. Décide :\n\na) De agir ;\n\n",
  "labels alone": "1.\n\na)\n\n",
  headings: "# A\n\n",
  "headings without paragraphs": "# A\n",
  captions: "Article 1\n\n",
  "titles in capitals": "TITRE\n\n",
  suppressions: "<!-- preambule-disable-next-paragraph operative-mark -->\n\n",
  "suppressions of nothing": "<!-- preambule-disable-line a: b -->\n\n",
  "suppressions of the file": "<!-- preambule-disable-file elision -->\n\n",
  "open comments": "<!-- a\n\n",
  instruments: "L'Assemblée générale,\n\nDécide.\n\n",
  declarations: "Nous, ministres,\n\n1. Décidons.\n\n",
  annexes: "Annexe\n\nTitre\n\n",
  signatures: "Pour la France\n\n(Signé) A\n\n",
  letters_: "Monsieur le Président,\n\nJe vous prie.\n\n",
  "footnotes given": "[^1]: A.\n\n",
  footnotes: "Note[^1].\n\n[^1]: A.\n\n",
  preambles: "Rappelant a,\n\n",
  "unfinished preambles": "Rappelant a\n\n",
  "double openers": "Rappelant\n\nRappelant,\n\n",
  mastheads: "Nations Unies\n\nA/RES/70/1\n\nAssemblée générale\n\n",
  "quoted paragraphs": "« 1. Décide a ;\n\n2. Prie b. »\n\n",
  "quoted acronyms": "« la CEI » ",
  "quoted quotations": "« “la Cour” » ",
  "bracketed resolutions": "[résolution 70/1] ",
  "bracketed brackets": "[[a] [b]] ",
  "annexes in prose": "l’annexe II de la résolution 70/1, ",
  "terms in quotations": "(ci-après « la Cour ») ",
  "acronyms in brackets": "(la CEI et l’ONU) ",
  "resolutions in paragraphs": "Rappelant sa résolution 70/1 du 3 mai 2015,\n\nRappelant sa résolution 70/2,\n\n",
  "English items": "(a) To act;\n\n",
  "second clauses": "1. Décide d’agir et prie les États de venir ;\n\n",
  "long lists in a line": "Décide : a) de a ; b) de b ; c) de c ; ",
  "misspelt openers": "Rapellant a,\n\n",
  "doubled words": "de de ",
  "full words": "M. le Secrétaire no 5 ",
  "months in capitals": "3 MAI 2015, ",
  "old States": "la Birmanie et le Zaïre, ",
  "mixed languages": "The General Assembly,\n\nRecalling a,\n\n",
};

/** Made otherwise than by repetition after a beginning; each gives about so many characters. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  "numbers that rise": length => {
    const parts = ["L'Assemblée générale,\n"];
    for (let at = 1, size = 0; size < length; at++) size += parts.push(`${at}. Décide du paragraphe ${at} a ;\n`) && 34;
    return parts.join("\n");
  },
  "references in a chain": length => {
    const parts = ["L'Assemblée générale,\n"];
    for (let at = 1, size = 0; size < length; at++) {
      size += parts.push(`${at}. Décide du paragraphe ${at + 1} ci-dessous a ;\n`) && 44;
    }
    return parts.join("\n");
  },
  "words that all differ": length => {
    const parts: string[] = [];
    for (let at = 0, size = 0; size < length; at++) size += parts.push(`mot${at.toString(36)}x`) && 8;
    return `${BEGINNING}${parts.join(" ")}.`;
  },
  "acronyms that all differ": length => {
    const parts: string[] = [];
    // Of four letters, and others in each text: no word of it has been read before.
    for (let at = 20_000 + length, size = 0; size < length; at++) {
      const name = at.toString(26).replace(/./g, digit => String.fromCharCode(65 + Number.parseInt(digit, 26)));
      size += parts.push(`la Cour ${name} (C${name})`) && 18;
    }
    return `${BEGINNING}${parts.join(", ")}.`;
  },
  "titles that all differ": length => {
    const parts: string[] = [];
    for (let at = 0, size = 0; size < length; at++) {
      size += parts.push(`# Titre ${at}\n\nVoir la section intitulée « Titre ${at + 1} » a.\n`) && 54;
    }
    return `L'Assemblée générale,\n\n${parts.join("\n")}`;
  },
  "notes that all differ": length => {
    const parts: string[] = [];
    for (let at = 1, size = 0; size < length; at++) {
      size += parts.push(`${at}. Décide[^${at}] a ;\n\n[^${at}]: Note ${at}.\n`) && 36;
    }
    return `L'Assemblée générale,\n\n${parts.join("\n")}`;
  },
  "terms that all differ": length => {
    const parts: string[] = [];
    for (let at = 1, size = 0; size < length; at++) {
      size += parts.push(`${at}. Décide que la Cour ${at} (« la Cour ${at} ») soit ;\n`) && 50;
    }
    return `L'Assemblée générale,\n\n${parts.join("\n")}`;
  },
  "indents that grow": length => {
    const parts: string[] = [];
    for (let at = 0, size = 0; size < length; at++) size += parts.push(`${" ".repeat(at % 300)}a ;`) && (at % 300) + 4;
    return parts.join("\n");
  },
  "front matter of one key": length => `---\nlang: ${"a".repeat(length)}\n---\n\nDécide.\n`,
  "front matter of many keys": length => {
    const keys: string[] = [];
    for (let at = 0, size = 0; size < length; at++) size += keys.push(`k${at}: v`) && 9;
    return `---\n${keys.join("\n")}\n---\n\nDécide.\n`;
  },
  "front matter in brackets": length => `---\na: ${"[".repeat(length)}\n---\n\nDécide.\n`,
  "front matter of lists": length => `---\n${"- ".repeat(length / 2)}\n---\n\nDécide.\n`,
  "front matter without end": length => `---\n${"a: b\n".repeat(length / 5)}\nDécide.\n`,
  "front matter of aliases": length => `---\na: &a b\nc: [${"*a, ".repeat(length / 4)}]\n---\n\nDécide.\n`,
  "front matter of quotes": length => `---\na: "${'\\"'.repeat(length / 2)}\n---\n\nDécide.\n`,
  "front matter of comments": length => `---\n${"# a\n".repeat(length / 4)}---\n\nDécide.\n`,
};

/** A text of about `length` UTF-16 code units, by its name. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    Object.entries(UNITS).map(([name, unit]) => [
      name,
      (length: number) => BEGINNING + unit.repeat(Math.ceil(length / unit.length)) + END,
    ]),
  ),
  ...SHAPES,
};
