import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BAD, GOOD, preambule, withFiles } from "./run.ts";

describe("preambule parse", () => {
  it("prints the contract's JSON, a file an element, in the order given", () => {
    withFiles({ "b.undecl": GOOD, "a.undecl": "L’Assemblée générale,\n\nPrend\nnote de 𝒜.\n" }, folder => {
      const { code, out } = preambule(["parse", "--format", "json", "b.undecl", "a.undecl"], "", folder);
      const parsed = JSON.parse(out);
      assert.equal(code, 0);
      assert.deepEqual(
        parsed.map(({ file, language, profile }: Record<string, string>) => [file, language, profile]),
        [
          ["b.undecl", "en", "ga"],
          ["a.undecl", "fr", "ga"],
        ],
      );
      assert.deepEqual(parsed[0].paragraphs[2], {
        kind: "operative",
        section: "operative",
        instrument: 0,
        level: 0,
        label: "1.",
        opener: {
          text: "Decides",
          concept: "decide",
          modifiers: [],
          range: { start: { line: 4, character: 3 }, end: { line: 4, character: 10 } },
        },
        terminator: ";",
        range: { start: { line: 4, character: 0 }, end: { line: 4, character: 18 } },
      });
      // UTF-16: the astral letter counts two.
      assert.deepEqual(parsed[1].paragraphs[1].range.end, { line: 3, character: 11 });
    });
  });

  it("reads standard input and prints an outline for people", () => {
    const { code, out } = preambule(["parse", "-"], GOOD);
    assert.equal(code, 0);
    assert.match(out, /^- {2}\(en, ga\)$/m);
    assert.match(out, /operative\s+1\.\s+Decides\s+;/);
  });
});

describe("preambule check", () => {
  it("exits 0 on a clean text, 1 on findings at or above --fail-on, and prints the contract's JSON", () => {
    assert.equal(preambule(["check", "-"], GOOD).code, 0);
    assert.equal(preambule(["check", "-"], BAD).code, 1);
    assert.equal(preambule(["check", "-", "--fail-on", "never"], BAD).code, 0);
    const { code, out } = preambule(["check", "--format", "json", "--rule", "preambular-mark=hint", "-"], BAD);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), [
      {
        file: "-",
        language: "en",
        profile: "ga",
        diagnostics: [
          {
            code: "preambular-mark",
            severity: "hint",
            message: "A preambular paragraph ends with “,”, not “;”.",
            range: { start: { line: 2, character: 22 }, end: { line: 2, character: 23 } },
            source: "preambule",
          },
        ],
      },
    ]);
  });

  it("speaks French when asked to", () => {
    assert.match(
      preambule(["check", "--messages", "fr", "-"], BAD).out,
      /erreur {2}Un alinéa du préambule se termine par «\u00a0,\u00a0»/,
    );
  });

  it("names files in SARIF so that other tools find them", () => {
    withFiles({ "à relire, n°1#.undecl": BAD }, folder => {
      const uris = (path: string) => {
        const { runs } = JSON.parse(preambule(["check", "--format", "sarif", path], "", folder).out);
        assert.equal(runs[0].columnKind, "utf16CodeUnits");
        return runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
      };
      assert.equal(uris("à relire, n°1#.undecl"), "%C3%A0%20relire%2C%20n%C2%B01%23.undecl");
      const whole = join(folder, "à relire, n°1#.undecl");
      assert.equal(fileURLToPath(uris(whole)), whole);
    });
  });

  it("takes folders, globs and many files", () => {
    withFiles({ "a.undecl": GOOD, "b.undecl": BAD, "c.txt": BAD }, folder => {
      const files = (...args: string[]) =>
        JSON.parse(preambule(["check", "--format", "json", ...args], "", folder).out).map(
          ({ file }: { file: string }) => file,
        );
      assert.deepEqual(files("."), ["./a.undecl", "./b.undecl"]);
      assert.deepEqual(files("*.undecl", "c.txt"), ["a.undecl", "b.undecl", "c.txt"]);
    });
  });

  it("counts in words", () => {
    const both = BAD.replace("Decides", "1. Decides  ");
    withFiles({ "good.undecl": GOOD, "bad.undecl": BAD, "both.undecl": both }, folder => {
      const total = (...args: string[]) =>
        preambule(["check", ...args], "", folder)
          .out.trimEnd()
          .split("\n")
          .at(-1);
      assert.equal(total("good.undecl"), "No findings in 1 file.");
      assert.equal(total("bad.undecl"), "1 error in 1 file.");
      assert.equal(total("bad.undecl", "both.undecl", "good.undecl"), "2 errors, 1 warning in 3 files.");
      assert.equal(total("--messages", "fr", "good.undecl"), "Aucune remarque, dans 1 fichier.");
      assert.equal(total("nowhere.undecl"), "No file could be read.");
    });
  });

  it("prints SARIF, JUnit and workflow commands", () => {
    withFiles({ "b.undecl": BAD }, folder => {
      const print = (format: string) => preambule(["check", "--format", format, "b.undecl"], "", folder).out;
      const { runs } = JSON.parse(print("sarif"));
      assert.equal(runs[0].results[0].ruleId, "preambular-mark");
      assert.equal(runs[0].results[0].locations[0].physicalLocation.region.startLine, 3);
      const rule = (wanted: string) => runs[0].tool.driver.rules.find(({ id }: { id: string }) => id === wanted);
      assert.match(rule("preambular-mark").help.markdown, /^# End of a preambular paragraph\n/);
      assert.match(rule("preambular-mark").help.text, /^End of a preambular paragraph\n=+\n/);
      assert.equal(rule("preambular-mark").defaultConfiguration.level, "error");
      assert.equal(rule("elision").help, undefined, "it found nothing");
      assert.match(print("junit"), /<testsuite name="b\.undecl"[^>]*failures="1"[\s\S]*preambular-mark/);
      assert.match(
        print("github"),
        /^::error file=b\.undecl,line=3,col=23,endLine=3,endColumn=24,title=preambular-mark::/,
      );
    });
  });
});

describe("control characters of a text", () => {
  it("reach no terminal and no page", () => {
    const text = `The General Assembly,\n\nRecalling the \u001b[31mcharter\u202e;\n\n1. Decides to act.\n\n2. Calls upon \u001b[2J it.\n`;
    withFiles({ "a\u001bb.undecl": text }, folder => {
      for (const format of ["github", "human", "junit"]) {
        const { out } = preambule(["check", "--format", format, "."], "", folder);
        assert.ok(out.length > 100);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
        assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u202e]/u, format);
      }
    });
  });
});

describe("bad input", () => {
  it("that cannot be read is named, and the other files are processed", () => {
    const archive = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
    withFiles({ "good.undecl": GOOD, "archive.undecl": archive, "page.undecl": "%PDF-1.7\n…" }, folder => {
      const { code, out, error } = preambule(
        ["parse", "--format", "json", "nowhere.undecl", "archive.undecl", "page.undecl", "*.doc", "good.undecl"],
        "",
        folder,
      );
      assert.equal(code, 2);
      assert.deepEqual(
        JSON.parse(out).map(({ file }: { file: string }) => file),
        ["good.undecl"],
      );
      for (const line of [
        /^nowhere\.undecl: no such file/m,
        /^archive\.undecl: this is no text/m,
        /^page\.undecl: this is no text/m,
        /^\*\.doc: no file matches/m,
      ])
        assert.match(error, line);
    });
  });

  it("that holds no text is named: a folder without any, letters that are no UTF-8", () => {
    withFiles({ "a.txt": GOOD, "latin.undecl": Buffer.from("L'Assemblée générale,\n", "latin1") }, folder => {
      const latin = preambule(["check", "latin.undecl"], "", folder);
      assert.equal(latin.code, 0);
      assert.match(latin.error, /^latin\.undecl: the text is not saved as UTF-8/m);
      mkdirSync(join(folder, "empty"));
      const empty = preambule(["check", "empty"], "", folder);
      assert.equal(empty.code, 2);
      assert.match(empty.error, /^empty: there is no \*\.undecl file/m);
    });
  });

  it("that is too large is refused at once", () => {
    withFiles({ "large.undecl": Buffer.alloc(50 * 1024 * 1024, "a ") }, folder => {
      const { code, error } = preambule(["check", "large.undecl"], "", folder);
      assert.equal(code, 2);
      assert.match(error, /large\.undecl: 50 MB is too much/);
    });
  });

  it("that is empty or in another language is read with a word about it", () => {
    const empty = preambule(["parse", "--format", "json", "-"], "");
    assert.equal(empty.code, 0);
    assert.match(empty.error, /-: the text is empty/);
    assert.deepEqual(JSON.parse(empty.out)[0].paragraphs, []);
    const other = preambule(
      ["check", "-"],
      "Suomen eduskunta on päättänyt, että järvien suojelu kuuluu kaikille kansalaisille ja viranomaisille.\n",
    );
    assert.match(other.error, /in none of the known languages/);
  });

  it("of odd bytes is read without loss of the rest", () => {
    const odd = Buffer.concat([
      Buffer.from("L'Assemblée générale,\n\nRappelant "),
      Buffer.from([0xff, 0xed, 0xa0, 0x80]),
      Buffer.from(" sa décision,\n\nDécide d'agir.\n"),
    ]);
    const { code, out } = preambule(["parse", "--format", "json", "-"], odd);
    assert.equal(code, 0);
    assert.deepEqual(
      JSON.parse(out)[0].paragraphs.map(({ kind }: { kind: string }) => kind),
      ["enacting", "preambular", "operative"],
    );
    const wide = preambule(
      ["parse", "--format", "json", "-"],
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, "utf16le")]),
    );
    assert.equal(JSON.parse(wide.out)[0].paragraphs.length, 4);
  });

  it("on the command line is wrong use: exit 2 and what is wrong", () => {
    for (const args of [
      [],
      ["check"],
      ["check", "--format", "xml", "-"],
      ["check", "--rule", "x", "-"],
      ["check", "--rule", "opener-unkown=off", "-"],
      ["check", "--language", "xx", "-"],
      ["frobnicate"],
    ]) {
      const { code, error, out } = preambule(args);
      assert.equal(code, 2, args.join(" "));
      assert.notEqual(error + out, "");
    }
  });
});

describe("help", () => {
  it("speaks the language that is asked for", () => {
    const french = preambule(["--messages", "fr", "check", "--help"]);
    assert.equal(french.code, 0);
    assert.match(french.out, /^Emploi .*[\s\S]*par défaut/);
    assert.doesNotMatch(french.out, /choices|default:|Options:/);
    assert.match(preambule(["check", "--help"]).out, /^Usage: preambule check/);
    const { error } = preambule(["check", "--messages=fr", "--rule", "opener-unkown=off", "-"]);
    assert.match(error, /peut-être opener-unknown/);
  });

  it("begins no line with a mark", () => {
    for (const verb of [[], ["check"], ["format"], ["stats"], ["import"], ["rules"]]) {
      const { out } = preambule(["--messages", "fr", ...verb, "--help"]);
      assert.doesNotMatch(out, /^\s*[:;!?»]|«$/m);
    }
  });
});

describe("preambule check --format markdown", () => {
  it("writes the review of each file, and exits as ever", () => {
    withFiles({ "good.undecl": GOOD, "bad.undecl": BAD }, folder => {
      const { code, out } = preambule(["check", "--format", "markdown", "good.undecl", "bad.undecl"], "", folder);
      assert.equal(code, 1);
      assert.deepEqual(out.match(/^# .*$/gm), ["# Review: good.undecl", "# Review: bad.undecl"]);
      assert.match(out, /^- \*\*Error\*\* \(`preambular-mark`, line 3\) — A preambular paragraph ends/m);
      const json = preambule(["check", "--format", "json", "good.undecl"], "", folder).out;
      assert.equal(JSON.parse(json)[0].review, undefined);
    });
  });
});

describe("preambule stats", () => {
  it("counts each text, in words or as JSON with the lines of what is counted", () => {
    withFiles({ "good.undecl": GOOD, "bad.undecl": BAD }, folder => {
      const { code, out } = preambule(["stats", "--format", "json", "good.undecl", "bad.undecl", "none"], "", folder);
      assert.equal(code, 2);
      const [good, bad] = JSON.parse(out);
      assert.deepEqual([good.file, good.language, good.profile, good.words], ["good.undecl", "en", "ga", 15]);
      assert.deepEqual(good.instruments[0].parts, [
        { section: "preambular", words: 3, paragraphs: 1, subParagraphs: 0 },
        { section: "operative", words: 9, paragraphs: 2, subParagraphs: 0 },
      ]);
      assert.deepEqual(good.openers[0], { concept: "recall", count: 1, forms: [{ text: "Recalling", lines: [3] }] });
      assert.deepEqual(good.force, [{ force: 1, lines: [7] }]);
      assert.deepEqual(bad.findings, { error: 1, warning: 0, information: 0, hint: 0 });
      const human = preambule(["stats", "--messages", "fr", "good.undecl"], "", folder);
      assert.equal(human.code, 0);
      assert.match(human.out, /^good\.undecl {2}\(en, ga\)\n[\s\S]*^ {2}Dispositif +9 mots · 2 paragraphes$/m);
    });
  });
});

describe("preambule import", () => {
  it("prints the cleaned text, names what it dropped and writes the report", () => {
    const raw =
      " Les chefs d ’État des pays de l ’Union, \n\n Conscients  de la valeur des lacs, \n\nA/82/587 \n\n3/4 21-19542 \n\n Décident d ’agir  . \n";
    withFiles({ "page.txt": raw }, folder => {
      const { code, out, error } = preambule(["import", "page.txt", "--report", "report.json"], "", folder);
      assert.equal(code, 0);
      assert.match(out, /Les chefs d’État des pays de l’Union,/);
      assert.match(out, /Conscients de la valeur des lacs,/);
      assert.match(error, /dropped: A\/82\/587/);
      const fails = preambule(["import", "page.txt", "--report", "nowhere/report.json"], "", folder);
      assert.equal(fails.code, 2);
      assert.match(fails.error, /nowhere\/report\.json: the report cannot be written there \(ENOENT\)\.\n$/);
    });
  });
});
