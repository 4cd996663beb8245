/** Every opener of every pack is coloured whole, as the grammar reads it; nothing else is. */
import assert from "node:assert/strict";
import { createClauseGrammar } from "../../grammar/clause/clause.ts";
import { createPhrases } from "../../grammar/clause/phrases.ts";
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import type { CompiledPack, HeadForm } from "../../grammar/languages/pack.ts";
import { getConcepts, getPack } from "../../grammar/languages/registry.ts";
import { getPrintedForm } from "../../syntaxes/openers.ts";
import { openersOf } from "./agreement.ts";
import { loadGrammar, type Tokenize, tokenizerOf } from "./tokenizer.ts";

const SECTION = { p: "preambular", o: "operative" } as const;

/** Ways in which one form may be printed; what follows it keeps it from going on. */
const PRINTS: readonly { readonly name: string; readonly print: (form: string) => string; readonly mark: string }[] = [
  { name: "alone", print: capital, mark: "" },
  { name: "before a comma", print: capital, mark: ", …" },
  { name: "after a label, in small letters", print: form => form.toLowerCase(), mark: " :" },
  { name: "in capitals", print: form => form.toUpperCase(), mark: ";" },
  { name: "with curly apostrophes and no-break spaces", print: form => curly(capital(form)), mark: "\u00a0;" },
  { name: "with combining marks", print: form => capital(form).normalize("NFD"), mark: " ;" },
];

describe("openers", () => {
  let tokenize: Tokenize;
  before(async () => {
    tokenize = tokenizerOf(await loadGrammar());
  });

  for (const code of listLanguageCodes()) {
    const pack = getPack(code);
    const sections = listSections(pack);

    for (const { name, print, mark } of PRINTS) {
      it(`of ${code} are coloured whole ${name}`, () => {
        const label = name.includes("label") ? "1. " : "";
        const wrong = pack.heads.flatMap(head => {
          const form = print(getPrintedForm(head));
          const found = coloured(label + form + mark);
          const own = sections.get(getPrintedForm(head).toLowerCase()) ?? [];
          return own.some(section => found === `${section} ${form}`) ? [] : [`${form}: ${found}`];
        });
        assert.deepEqual(wrong, []);
        assert.ok(pack.heads.length > 0);
      });
    }

    it(`of ${code} end where the grammar ends them, whatever the modifiers`, async () => {
      // Alone, as another language may know more modifiers: « ardent ».
      const alone = tokenizerOf(await loadGrammar([pack]));
      const parse = createClauseGrammar(
        pack,
        createPhrases(pack),
        getConcepts().map(concept => concept.id),
      );
      const wrong: string[] = [];
      let compared = 0;
      let made = 0;
      for (const text of modified(pack)) {
        made++;
        const { opener } = parse(text);
        if (opener?.heads[0].source !== "lexicon") continue;
        compared++;
        const expected = `${opener.heads[0].sections[0]} ${opener.text}`;
        const found = coloured(text, alone);
        if (found !== expected) wrong.push(`${text}: ${expected} | ${found}`);
      }
      // One expression cannot weigh two heads that share a word with a modifier: « Appelle instamment l'attention ».
      assert.ok(wrong.length <= compared / 1000, `${wrong.length} of ${compared}:\n${wrong.slice(0, 20).join("\n")}`);
      assert.ok(compared > made / 4, `${compared} of ${made} compared`);
    });

    it(`of ${code} stay plain inside a line and on a wrapped line`, () => {
      const wrong = pack.heads.filter(head => {
        const form = getPrintedForm(head);
        const lines = tokenize(`x ${form} x\n${capital(form)} x\n${form.toLowerCase()} x\n\n${form.toLowerCase()} x`);
        return lines.some(line => openersOf(line).length > 0);
      });
      assert.deepEqual(pack.capitalOpeners ? wrong : [], []);
    });
  }

  function coloured(text: string, by = tokenize): string {
    const line = by(text)[0];
    return line
      ? openersOf(line)
          .map(found => `${found.section} ${found.text}`)
          .join(" + ")
      : "";
  }
});

/**
 * The sections that a form may open, in small letters, of which the colours show one: « En application » may open both.
 * A head that is a modifier or a connector before another, « لا تزال مقتنعة », may be shown as that one.
 */
function listSections(pack: CompiledPack): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  for (const head of pack.heads) {
    const form = getPrintedForm(head).toLowerCase();
    sections.set(form, [...(sections.get(form) ?? []), SECTION[head[1]]]);
  }
  const before = pack.modifiers.filter(([, , , places]) => places.includes("b")).map(([words]) => words);
  for (const [form, own] of sections) {
    const rests = [...before, ...pack.attachedConnectors]
      .filter(words => form.startsWith(words))
      .map(words => form.slice(words.length).trimStart());
    own.push(...rests.flatMap(rest => sections.get(rest) ?? []));
  }
  return sections;
}

/** A few heads of one and of several words, with each modifier before, inside and after, and two together. */
function* modified(pack: CompiledPack): Generator<string> {
  const some = (heads: readonly HeadForm[], most: number) =>
    heads.filter((_, at) => at % Math.ceil(heads.length / most) === 0);
  const short = some(
    pack.heads.filter(head => !/[ '’]/.test(getPrintedForm(head))),
    4,
  );
  const long = some(
    pack.heads.filter(head => getPrintedForm(head).includes(" ")),
    10,
  );
  // One expression cannot weigh a modifier that is a head too: « تظل ».
  const heads = new Set(pack.heads.map(getPrintedForm));
  const modifiers = pack.modifiers.map(([form]) => form).filter(form => !heads.has(form));
  for (const [at, modifier] of modifiers.entries()) {
    const other = modifiers[(at * 7 + 3) % modifiers.length] as string;
    for (const head of [...short, ...long]) {
      const [first = "", ...rest] = getPrintedForm(head).split(" ");
      const inside = (...words: string[]) => capital([first, ...words, ...rest].join(" "));
      yield `${capital(modifier)} ${first.toLowerCase()} ${rest.join(" ")} x.`;
      yield `${inside(modifier)} x.`;
      yield `${inside()} ${modifier} x.`;
      yield `${inside(modifier)} ${other} x.`;
      yield `${inside(modifier, other)}, x.`;
    }
  }
}

function capital(form: string): string {
  return form.replace(/^./u, first => first.toUpperCase());
}

function curly(form: string): string {
  return form.replaceAll("'", "’").replaceAll(" ", "\u00a0");
}
