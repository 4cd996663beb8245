/** Texts that go to a translator and come back: nothing is lost on the way, and what has changed is told. */
import assert from "node:assert/strict";
import { buildVersion } from "../../../server/exchange/build-version.ts";
import { createUnits } from "../../../server/exchange/create-units.ts";
import { ExchangeFault } from "../../../server/exchange/exchange-fault.ts";
import type { Exchange, ExchangeUnit } from "../../../server/exchange/exchange-unit.ts";
import { splitCodes } from "../../../server/exchange/inline-codes.ts";
import { readXliff } from "../../../server/exchange/read-xliff.ts";
import { readTable, writeTable } from "../../../server/exchange/table.ts";
import { writeXliff } from "../../../server/exchange/write-xliff.ts";
import { ENGLISH, readText, SAMPLES, sample } from "../features/support.ts";
import { listSchemaFaults } from "./xliff-schema.ts";
import { assertXliff } from "./xliff-structure.ts";

const FRENCH = [
  "---\nlang: fr\nsymbol: X/RES/1 # le nôtre\n---\n",
  "L'Assemblée générale,\n",
  "Rappelant sa décision *in extenso*[^1] du 3 mai 2030 & le « rapport <A> »,\n",
  "<!-- preambule-disable-next-paragraph double-space: cité -->\n",
  "1. Décide de planter\ndes arbres ;\n",
  "2. Prie le Secrétaire général de lui faire rapport.\n",
  "[^1]: Décision 3.\n",
].join("\n");
const ENGLISH_TEXT = [
  "---\nlang: en\ntranslationOf: a.undecl\n---\n",
  "The General Assembly,\n",
  "Recalling its decision *in extenso*[^1] of 3 May 2030 & the “report <A>”,\n",
  "<!-- a comment of the version -->\n",
  "1. Decides to plant trees;\n",
  "2. Requests the Secretary-General to report to it.\n",
  "[^1]: Decision 3.\n",
].join("\n");

const frame = { language: "en", original: "a.undecl" };

function createExchange(original: string, version: string | null = null): Exchange {
  const [source, target] = [readText(original), version === null ? null : readText(version)];
  return {
    sourceLanguage: "fr",
    targetLanguage: "en",
    original: "a.undecl",
    units: createUnits(source, target, ENGLISH),
  };
}

/** What comes back when a translator changes targets. */
function translate(exchange: Exchange, change: (source: string, target: string | null) => string | null): Exchange {
  return { ...exchange, units: exchange.units.map(unit => ({ ...unit, target: change(unit.source, unit.target) })) };
}

const build = (exchange: Exchange, original: string, version: string | null = null) =>
  buildVersion(exchange, readText(original), version === null ? null : readText(version), frame);

const tell = ({ remarks }: ReturnType<typeof build>) => remarks.map(({ kind, words }) => `${kind} ${words}`);

describe("a text as XLIFF", () => {
  it("is XLIFF 2.1, with and without a version", () => {
    assertXliff(writeXliff(createExchange(FRENCH)));
    assertXliff(writeXliff({ ...createExchange(FRENCH), targetLanguage: null }));
    assertXliff(writeXliff(createExchange(FRENCH, ENGLISH_TEXT)));
    for (const path of SAMPLES) assertXliff(writeXliff(createExchange(sample(path))));
    assertXliff(writeXliff(createExchange("La ministre,\n\nDécide \u0001\ud800 *a* d'agir\u000b.\n")));
    assert.throws(() => assertXliff(writeXliff(createExchange(FRENCH)).replaceAll("<source>", "<target>")));
  });

  it("is what the schema of OASIS asks for", async () => {
    const texts = [...SAMPLES.map(sample), FRENCH, "La ministre,\n\nDécide \u0001\ud800 *a* d'agir\u000b.\n"];
    for (const text of texts) assert.deepEqual(await listSchemaFaults(writeXliff(createExchange(text))), []);
    const both = writeXliff(createExchange(FRENCH, ENGLISH_TEXT));
    assert.deepEqual(await listSchemaFaults(both), []);
    assert.notDeepEqual(await listSchemaFaults(both.replace("<segment", '<segment state="done"')), []);
    assert.notDeepEqual(await listSchemaFaults(both.replaceAll("<source>", "<target>")), []);
  });

  it("joins lines with a blank, but not in a script that sets none, nor beside its marks", () => {
    const text = "秘书长，\n\n1. 决定\n种树，\n并“种\n花”\n种草《 a\nb 》。\n";
    const units = createUnits(readText(`---\nlang: zh\n---\n\n${text}`), null, ENGLISH);
    assert.equal(units.at(-1)?.source, "1. 决定种树，并“种花”种草《 a b 》。");
  });

  it("is XML whatever a file, a language or a note is called", () => {
    const odd = 'a\u0001\ud800"<&>.undecl';
    const exchange = { ...createExchange("Décide.\n"), original: odd, targetLanguage: "en\u0002" };
    const [unit] = exchange.units;
    const text = writeXliff({
      ...exchange,
      units: [{ ...unit, notes: [{ category: "x\u0003", text: "y\u0004" }] } as ExchangeUnit],
    });
    const { original, targetLanguage, units } = readXliff(text);
    assert.deepEqual([original, targetLanguage], ['a\ufffd\ufffd"<&>.undecl', "en\ufffd"]);
    assert.deepEqual(units[0]?.notes, [{ category: "x\ufffd", text: "y\ufffd" }]);
  });

  it("has paragraphs on one line, codes for notes and italics, openers and findings as notes", () => {
    const text = writeXliff(createExchange(FRENCH.replace("arbres ;", "arbres  ;"), ENGLISH_TEXT));
    assert.match(
      text,
      /<source>1\. Décide de planter des arbres {2};<\/source>\n\s+<target>1\. Decides to plant trees;<\/target>/,
    );
    assert.match(
      text,
      /<source>Rappelant sa décision <pc id="1" type="fmt" subType="xlf:i"[^>]*>in extenso<\/pc><ph id="2" /,
    );
    assert.match(text, /<target>Recalling its decision <pc id="1" [^>]*>in extenso<\/pc><ph id="2" /);
    assert.match(text, /<note category="opener">Rappelant — recall<\/note>/);
    assert.match(text, /<note category="no-break-space">/);
    assert.match(text, /&amp; le « rapport &lt;A&gt; »/);
  });

  it("comes back as it went, whatever it holds", () => {
    const odd =
      "La ministre,\n\nDécide *a* **b** * c[^x] \u0001]]>&amp; d'agir\ud83d\ude00\ud800 «\u00a0x\u00a0».\n\n# Titre\n";
    for (const source of [FRENCH, odd, ...SAMPLES.map(sample)]) {
      const exchange = createExchange(source, source);
      assert.deepEqual(readXliff(writeXliff(exchange)), exchange);
    }
  });

  it("is read as tools give it back: split, moved, with elements of their own", () => {
    const [unit] = createExchange(FRENCH).units.slice(1);
    const text = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:t="urn:tool" version="2.0" srcLang="fr" trgLang="en-GB" t:x="1">
<file id="1" original="b.undecl"><t:info><t:source>no</t:source></t:info><unit id="${unit?.id}">
<originalData><data id="d1">*</data><data id="d2">[^1]</data></originalData>
<segment id="a"><source>A <pc id="1" dataRefStart="d1" dataRefEnd="d1">b</pc>.</source><target order="3">Second <mrk id="m1" type="term"><sc id="1" dataRef="d1"/>x<ec startRef="1" dataRef="d1"/></mrk>.</target></segment>
<ignorable><source> </source></ignorable>
<segment id="b"><source>C<ph id="2" dataRef="d2"/><cp hex="0001"/></source><target order="1"><t:y/><![CDATA[<First>]]><ph id="2"/></target></segment>
</unit></file></xliff>`;
    const { units, targetLanguage } = readXliff(text);
    assert.equal(targetLanguage, "en-GB");
    assert.equal(units[0]?.source, "A *b*. C[^1]\u0001");
    assert.equal(units[0]?.target, "<First>[^1] Second *x*.");
  });

  /** A file with one unit, as a tool would give it back. */
  const readUnit = (content: string) => {
    const [unit] = createExchange(FRENCH).units;
    return readXliff(
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" srcLang="fr"><file id="1"><unit id="${unit?.id}">${content}</unit></file></xliff>`,
    ).units[0];
  };

  it("takes nothing from the suggestions of a translation memory", () => {
    const match =
      '<m:matches><m:match><originalData><data id="d1">[^9]</data></originalData><source>X<ph id="1" dataRef="d1"/></source><target>Y</target></m:match></m:matches>';
    const own =
      '<originalData><data id="d1">[^1]</data></originalData><segment><source>A<ph id="1" dataRef="d1"/></source><target>B<ph id="1"/></target></segment>';
    for (const content of [match + own, own + match]) {
      const unit = readUnit(content);
      assert.deepEqual([unit?.source, unit?.target], ["A[^1]", "B[^1]"]);
    }
  });

  it("knows codes that a translator has copied or added", () => {
    const unit = readUnit(
      '<originalData><data id="d1">[^1]</data></originalData><segment><source>A<ph id="1" dataRef="d1"/></source>' +
        '<target><pc id="7" type="fmt" subType="xlf:i">B</pc><ph id="9" copyOf="1"/><ph id="10" type="fmt" subType="xlf:lb"/>' +
        '<sc id="11" type="fmt" subType="xlf:i"/>C<ec startRef="11"/></target></segment>',
    );
    assert.equal(unit?.target, "*B*[^1]\n*C*");
  });

  it("has a blank between sentences that came back without it, but not where none is written", () => {
    const join = (first: string, second: string) =>
      readUnit(
        `<segment><source>A. </source><target>${first}</target></segment><segment><source>B.</source><target>${second}</target></segment>`,
      )?.target;
    assert.equal(join("C.", "D."), "C. D.");
    assert.equal(join("C. ", "D."), "C. D.");
    assert.equal(join("C.", " D."), "C. D.");
    assert.equal(join("第一。", "第二。"), "第一。第二。");
  });

  it("counts no source that a tool has copied as a translation, and tells sentences that stayed as they were", () => {
    const copied = (state: string) => readUnit(`<segment${state}><source>A b.</source><target>A b.</target></segment>`);
    assert.deepEqual([copied("")?.target, copied(' state="initial"')?.target], [null, null]);
    assert.equal(copied(' state="final"')?.target, "A b.");
    const unit = readUnit(
      "<segment><source>A b. </source><target>C d. </target></segment><segment><source>E f.</source><target/></segment>",
    );
    assert.deepEqual([unit?.target, unit?.openSource], ["C d. E f.", "E f."]);
    const exchange = createExchange(FRENCH);
    const units = exchange.units.map(one => ({ ...one, target: "x", openSource: "E f." })).slice(0, 1);
    assert.ok(tell(build({ ...exchange, units }, FRENCH)).includes("untranslated E f."));
  });

  it("that is broken, of another version or of somebody else is refused with its line", () => {
    const good = writeXliff(createExchange(FRENCH, ENGLISH_TEXT));
    const refuse = (text: string): [string, number] => {
      try {
        readXliff(text);
      } catch (error) {
        if (error instanceof ExchangeFault) return [error.reason, error.line];
        throw error;
      }
      return ["none", 0];
    };
    assert.deepEqual(refuse(good), ["none", 0]);
    assert.deepEqual(refuse(good.replace("</segment>", "")), ["broken", 12]);
    assert.equal(refuse(good.slice(0, good.length / 2))[0], "broken");
    assert.deepEqual(refuse(good.replace('version="2.1"', 'version="1.2"')), ["version", 2]);
    assert.deepEqual(refuse("<html/>"), ["version", 1]);
    assert.equal(refuse("no xml")[0], "broken");
    assert.equal(refuse("")[0], "broken");
    assert.equal(refuse(`${good.slice(0, 200)}<?x`)[0], "broken");
    assert.deepEqual(refuse(good.replaceAll(/unit id="[^"]*"/g, 'unit id="x"')), ["foreign", 1]);
    assert.equal(refuse(good.replace("<source>", "<source>&evil;"))[0], "broken");
  });
});

describe("a text as a table", () => {
  it("comes back as it went, and a spreadsheet calculates nothing of it", () => {
    const source = `La ministre,\n\n=1+1 ; "a"\n\n'+x\n\n-2\n\n@SUM(A1)\n\n＝1\n\n\tx\n`;
    for (const text of [source, FRENCH, ...SAMPLES.map(sample)]) {
      const exchange = createExchange(text, text);
      const table = writeTable(exchange);
      const { units } = readTable(table, "fr", "en");
      assert.deepEqual(
        units.map(({ id, source: words, target }) => [id, words, target]),
        exchange.units.map(({ id, source: words, target }) => [id, words, target]),
      );
      for (const cell of table.split(/[,\n]/)) assert.doesNotMatch(cell, /^"?[=+\-@＝]/u);
    }
    assert.match(writeTable(createExchange(source)), /^\ufeff"id","source","target","notes"\r\n/);
  });

  it("is read with other separators and columns, and refused with a sentence where it is none", () => {
    const [unit] = createExchange(FRENCH).units;
    const { units } = readTable(`Target;ID;Source\n"The; Assembly,";${unit?.id};x\n`, "fr", "en");
    assert.deepEqual(units, [{ id: unit?.id, source: "x", target: "The; Assembly,", notes: [] }]);
    const reasons = ["a,b\n1,2\n", `id,source,target\n${unit?.id},"x,y\n`, "id,source,target\n1,2,3\n", ""].map(
      text => {
        try {
          readTable(text, "fr", "en");
          return "none";
        } catch (error) {
          return (error as ExchangeFault).reason;
        }
      },
    );
    assert.deepEqual(reasons, ["columns", "quote", "foreign", "columns"]);
  });
});

describe("a table from a spreadsheet", () => {
  const [unit] = createExchange(FRENCH).units;
  const read = (text: string) => readTable(text, "fr", "en").units.map(({ target }) => target);

  it("may name its separator, begin with empty lines, and have line breaks and quotation marks in cells", () => {
    assert.deepEqual(read(`sep=;\r\nid;source;target\r\n${unit?.id};x, y;"a\r\n;b"\r\n`), ["a\n;b"]);
    assert.deepEqual(read(`"sep=\t"\nid\tsource\ttarget\n${unit?.id}\tx\ty\n`), ["y"]);
    assert.deepEqual(read(`\ufeff\r\n;;\r\nid;source;target\r\n${unit?.id};x;y\r\n`), ["y"]);
    assert.deepEqual(read(`id;source;target\r${unit?.id};x;y\r`), ["y"]);
    assert.deepEqual(read(`id\tsource\ttarget\n${unit?.id}\tx "y" z\tsay "a" b\n`), ['say "a" b']);
    assert.deepEqual(read(`id,source,target\n${unit?.id},x,"say ""a"" b"\n`), ['say "a" b']);
  });
});

const WORDS: Readonly<Record<string, string>> = {
  "L'Assemblée générale,": "The General Assembly,",
  "1. Décide de planter des arbres ;": "1. Decides to plant trees;",
  "2. Prie le Secrétaire général de lui faire rapport.": "2. Requests the Secretary-General to report to it.",
  "[^1]: Décision 3.": "[^1]: Decision 3.",
  "Rappelant sa décision *in extenso*[^1] du 3 mai 2030 & le « rapport <A> »,":
    "Recalling its decision *in extenso*[^1] of 3 May 2030 & the “report <A>”,",
};

describe("a version that comes back", () => {
  it("is the original in the words of the translator, with its comments and front matter", () => {
    const { text, remarks } = build(
      translate(createExchange(FRENCH), source => WORDS[source] ?? null),
      FRENCH,
    );
    assert.equal(
      text,
      [
        "---\nlang: en\nsymbol: X/RES/1\ntranslationOf: a.undecl\n---\n",
        "The General Assembly,\n",
        "Recalling its decision *in extenso*[^1] of 3 May 2030 & the “report <A>”,\n",
        "<!-- preambule-disable-next-paragraph double-space: cité -->\n",
        "1. Decides to plant trees;\n",
        "2. Requests the Secretary-General to report to it.\n",
        "[^1]: Decision 3.\n",
      ].join("\n"),
    );
    assert.deepEqual(remarks, []);
  });

  it("keeps what is not translated in the words of the original, and tells it", () => {
    const built = build(
      translate(createExchange(FRENCH), source => (source.startsWith("2.") ? null : (WORDS[source] ?? null))),
      FRENCH,
    );
    assert.match(built.text, /\n\n2\. Prie le Secrétaire général de lui faire rapport\.\n/);
    assert.deepEqual(tell(built), ["untranslated 2. Prie le Secrétaire général de lui faire rapport."]);
  });

  it("finds paragraphs that have moved since, tells those that have changed, are new or gone, and loses none", () => {
    const now = [
      "L'Assemblée générale,\n",
      "1. Prie le Secrétaire général de lui faire rapport.\n",
      "2. Décide aussi de planter de grands arbres ;\n",
      "3. Invite les lacs.\n",
      "[^1]: Décision 3.\n",
    ].join("\n");
    const built = build(
      translate(createExchange(FRENCH), source => WORDS[source] ?? null),
      now,
    );
    assert.deepEqual(tell(built), [
      "gone Recalling its decision *in extenso*[^1] of 3 May 2030 & the “report <A>”,",
      "changed 1. Prie le Secrétaire général de lui faire rapport.",
      "changed 2. Décide aussi de planter de grands arbres ;",
      "added 3. Invite les lacs.",
    ]);
    assert.match(
      built.text,
      /The General Assembly,\n\n<!-- Recalling its decision .*”, -->\n\n2\. Requests the Secretary-General to report to it\.\n\n1\. Decides to plant trees;\n\n3\. Invite les lacs\.\n/,
    );
  });

  it("tells a footnote call that was lost", () => {
    const built = build(
      translate(createExchange(FRENCH), source => WORDS[source]?.replace("*[^1]", "*") ?? null),
      FRENCH,
    );
    assert.deepEqual(tell(built), ["codes [^1]"]);
  });

  it("changes of a file that is there only what is new, and keeps what is in it alone", () => {
    const version = `${ENGLISH_TEXT}\nA paragraph of its own.\n`;
    const exchange = createExchange(FRENCH, version);
    assert.equal(build(exchange, FRENCH, version).text, version);
    const built = build(
      translate(exchange, (_, target) => target?.replace("plant trees", "plant oaks") ?? null),
      FRENCH,
      version,
    );
    assert.equal(built.text, version.replace("plant trees", "plant oaks"));
    assert.deepEqual(tell(built), []);
  });

  it("begins a file that has no words yet, and keeps what stands in it", () => {
    const exchange = translate(createExchange(FRENCH), source => WORDS[source] ?? null);
    const whole = build(exchange, FRENCH).text;
    for (const empty of ["", "\n \n"]) assert.equal(build(exchange, FRENCH, empty).text, whole);
    const body = whole.slice(whole.indexOf("\nThe General"));
    for (const front of ["---\nlang: en # mine\n---", "---\nlang: en # mine\n---\n\n<!-- mine -->\n"])
      assert.equal(build(exchange, FRENCH, front).text, `${front.trim()}\n${body}`);
    assert.equal(build(exchange, FRENCH, "<!-- mine -->\n").text, whole.replace(body, `\n<!-- mine -->\n${body}`));
  });

  it("puts back nothing that was taken out of the version meanwhile, unless it has new words", () => {
    const exchange = createExchange(FRENCH, ENGLISH_TEXT);
    const short = ENGLISH_TEXT.replace("1. Decides to plant trees;\n\n", "");
    const built = build(exchange, FRENCH, short);
    assert.equal(built.text, short);
    assert.deepEqual(tell(built), ["removed 1. Decides to plant trees;"]);
    const again = translate(exchange, (_, target) => target?.replace("plant trees", "plant oaks") ?? null);
    assert.match(build(again, FRENCH, short).text, /”,\n\n1\. Decides to plant oaks;\n\n/);
  });

  it("keeps no second time what stands in the version, or was kept before, or comes twice", () => {
    const now = FRENCH.replace(/Rappelant .*\n\n/, "");
    const exchange = createExchange(FRENCH, ENGLISH_TEXT);
    const first = build(exchange, now, ENGLISH_TEXT);
    assert.equal(first.text, ENGLISH_TEXT);
    assert.match(tell(first).join("\n"), /^stays Recalling .*”,$/);
    const short = ENGLISH_TEXT.replace(/Recalling .*\n\n/, "");
    const second = build(exchange, now, short);
    assert.match(second.text, /<!-- Recalling .*”, -->/);
    assert.equal(build(exchange, now, second.text).text, second.text);
    const twice = build({ ...exchange, units: [...exchange.units, ...exchange.units] }, FRENCH);
    assert.equal(twice.text, build(exchange, FRENCH).text);
    assert.deepEqual(tell(twice), []);
  });

  it("puts a paragraph that the file lacks behind the one before it", () => {
    const short = ENGLISH_TEXT.replace("2. Requests the Secretary-General to report to it.\n\n", "");
    const built = build(
      translate(createExchange(FRENCH), source => WORDS[source] ?? null),
      FRENCH,
      short,
    );
    assert.equal(built.text, ENGLISH_TEXT);
  });

  it("overwrites nobody's work: of two changes both are kept", () => {
    const exchange = createExchange(FRENCH, ENGLISH_TEXT);
    const edited = ENGLISH_TEXT.replace("plant trees", "plant old trees");
    assert.equal(build(exchange, FRENCH, edited).text, edited);
    const built = build(
      translate(exchange, (_, target) => target?.replace("plant trees", "plant oaks") ?? null),
      FRENCH,
      edited,
    );
    assert.match(built.text, /<!-- 1\. Decides to plant old trees; -->\n\n1\. Decides to plant oaks;\n/);
    assert.deepEqual(tell(built), ["replaced 1. Decides to plant old trees;"]);
  });

  it("has the line ends of the original", () => {
    const built = build(
      translate(createExchange(FRENCH), source => WORDS[source] ?? null),
      FRENCH.replaceAll("\n", "\r\n"),
    );
    assert.doesNotMatch(built.text, /[^\r]\n/);
    assert.deepEqual(tell(built), []);
  });
});

describe("inline codes", () => {
  it("are the text when they are joined, and italics only where asterisks are in pairs", () => {
    const join = (text: string) =>
      splitCodes(text)
        .map(piece => ("data" in piece ? piece.data : piece.text))
        .join("");
    const kinds = (text: string) => splitCodes(text).map(({ kind }) => kind);
    for (const text of ["", "*a*", "a * b", "**b**", "*a", "*a* [^1]\n*b*", "* a*", "[^ ]"])
      assert.equal(join(text), text);
    assert.deepEqual(kinds("*a*[^1]"), ["open", "text", "close", "code"]);
    for (const text of ["a * b * c", "**b**", "*a"]) assert.deepEqual(kinds(text), ["text"]);
  });
});
