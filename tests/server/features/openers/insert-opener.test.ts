import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findNewFindings } from "../../../../server/features/move-clauses/validate-edits.ts";
import { createOpenerSheet, insertOpener, listInsertPlaces } from "../../../../server/features/openers/openers.ts";
import type { InsertWhere, OpenerSection } from "../../../../server/protocol/openers.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { applied, atCursor, ENGLISH, FRENCH, readText, resolution, SAMPLES, sample } from "../support.ts";

/** The text after an opener was put in; what waits to be written stands in `[…]`. */
function inserted(source: string, section: OpenerSection, text: string, where?: InsertWhere): string {
  const { document, offset } = atCursor(source);
  const wanted = { section, text, ...(where ? { where } : {}) };
  return applied(insertOpener(document, offset, wanted, FRENCH) ?? undefined, document);
}

const NUMBERED = [
  "Rappelant sa décision,",
  "1. Décide d'agir, comme il est dit au paragraphe 2 ;",
  "2. Demande :\n\na) Un rapport ;\n\nb) Un avis ;",
  "3. Décide de rester saisie, nonobstant les paragraphes 1 et 2.",
];

/** The text with the cursor in its paragraph `at`. */
const withCursor = (at: number, paragraphs = NUMBERED) =>
  resolution(...paragraphs.map((one, index) => (index === at ? one.replace(/(?<=\p{L}{4})/u, "‸") : one)));

describe("inserting a clause", () => {
  it("goes after the clause of the cursor with its list, and takes numbers and references along", () => {
    assert.equal(
      inserted(withCursor(2), "operative", "Invite", "after"),
      resolution(
        ...NUMBERED.slice(0, 3),
        "3. Invite […] ;",
        "4. Décide de rester saisie, nonobstant les paragraphes 1 et 2.",
      ),
    );
    const inList = resolution(...NUMBERED).replace("Un avis", "Un ‸avis");
    assert.equal(
      inserted(inList, "operative", "Invite", "after"),
      inserted(withCursor(2), "operative", "Invite", "after"),
    );
  });

  it("goes before it", () => {
    assert.equal(
      inserted(withCursor(2), "operative", "Invite", "before"),
      resolution(
        "Rappelant sa décision,",
        "1. Décide d'agir, comme il est dit au paragraphe 3 ;",
        "2. Invite […] ;",
        "3. Demande :\n\na) Un rapport ;\n\nb) Un avis ;",
        "4. Décide de rester saisie, nonobstant les paragraphes 1 et 3.",
      ),
    );
    assert.equal(
      inserted(withCursor(0), "preambular", "consciente", "before"),
      resolution("Consciente […],", ...NUMBERED),
    );
    assert.match(inserted(withCursor(1), "operative", "Invite", "before"), /décision,\n\n1\. Invite \[…\] ;\n\n2\. /);
  });

  it("goes to the end, where marks change places", () => {
    const atEnd = [...NUMBERED.slice(0, 3), "3. Décide de rester saisie, nonobstant les paragraphes 1 et 2 ;"];
    for (const at of [0, 1, 3]) {
      const found = inserted(withCursor(at), "operative", "Invite", "end");
      assert.equal(found, resolution(...atEnd, "4. Invite […]."));
    }
    const list = ["Demande :\n\na) Un rapport ;\n\nb) Un avis."];
    assert.equal(
      inserted(withCursor(0, list), "operative", "Invite", "end"),
      resolution("Demande :\n\na) Un rapport ;\n\nb) Un avis ;", "Invite […]."),
    );
  });

  it("begins a section that has no clause yet", () => {
    assert.equal(inserted("‸", "operative", "Décide"), "Décide […].");
    assert.equal(
      inserted("L'Assemblée générale,‸\n", "operative", "Décide", "end"),
      "L'Assemblée générale,\n\n1. Décide […].\n",
    );
    assert.equal(
      inserted("L'Assemblée générale,\n\n1. Décide‸ d'agir.\n", "preambular", "Rappelant", "end"),
      "L'Assemblée générale,\n\nRappelant […],\n\n1. Décide d'agir.\n",
    );
    assert.equal(
      inserted("L'Assemblée générale,\n\nRappelant‸ sa décision,\n", "operative", "Décide", "end"),
      "L'Assemblée générale,\n\nRappelant sa décision,\n\n1. Décide […].\n",
    );
  });

  it("keeps the numbers under each heading, and goes above comments about the clause", () => {
    const parts = [
      "I",
      "1. Décide d'agir ;",
      "2. Demande un avis ;",
      "II",
      "1. Invite les États ;",
      "2. Prie le Conseil.",
    ];
    assert.equal(
      inserted(withCursor(2, parts), "operative", "Note", "after"),
      resolution(...parts.slice(0, 3), "3. Note […] ;", ...parts.slice(3)),
    );
    const comment = "<!-- preambule-disable-next-paragraph opener-unknown: cité -->\n";
    assert.equal(
      inserted(resolution("1. Décide d'agir ;", `${comment}2. Demande‸ un avis.`), "operative", "Note", "before"),
      resolution("1. Décide d'agir ;", "2. Note […] ;", `${comment}3. Demande un avis.`),
    );
  });

  it("does as the text does: indents, « Nous », line ends", () => {
    const indented = ["  1. Décide d'agir ;", "  2. Demande un avis."];
    assert.equal(
      inserted(withCursor(0, indented), "operative", "Note", "after"),
      resolution("  1. Décide d'agir ;", "  2. Note […] ;", "  3. Demande un avis."),
    );
    assert.equal(
      inserted(withCursor(1, indented), "operative", "Note", "before"),
      resolution("  1. Décide d'agir ;", "  2. Note […] ;", "  3. Demande un avis."),
    );
    const windows = withCursor(1).replaceAll("\n", "\r\n");
    assert.equal(
      inserted(windows, "operative", "Invite", "before"),
      inserted(withCursor(1), "operative", "Invite", "before").replaceAll("\n", "\r\n"),
    );
    const we = "Nous, chefs d'État, réunis à Genève,\n\nNous décidons‸ d'agir ;\n\nNous demandons un avis.\n";
    assert.equal(
      inserted(we, "operative", "Invitons", "after"),
      "Nous, chefs d'État, réunis à Genève,\n\nNous décidons d'agir ;\n\nNous invitons […] ;\n\nNous demandons un avis.\n",
    );
  });

  it("goes among what a decision lists, whose sentences end each by themselves", () => {
    const list = ["1. D'adopter le plan.", "2. De demander un avis.", "3. De se réunir en mai."];
    const decision = (...items: string[]) => `${["Le Conseil décide :", ...items].join("\n\n")}\n`;
    assert.equal(
      inserted(decision(...list).replace("demander", "dem‸ander"), "operative", "De prier", "before"),
      decision("1. D'adopter le plan.", "2. De prier […].", "3. De demander un avis.", "4. De se réunir en mai."),
    );
    assert.equal(
      inserted(decision(...list).replace("adopter", "ad‸opter"), "operative", "De prier", "end"),
      decision(...list, "4. De prier […]."),
    );
  });

  it("is written where the cursor waits for it, and nowhere else", () => {
    const waiting = resolution("Rappelant sa décision,", "‸", "1. Décide d'agir.");
    assert.equal(
      inserted(waiting, "operative", "Note"),
      resolution("Rappelant sa décision,", "1. Note […]\u00a0;", "2. Décide d'agir."),
    );
    // Not in the midst of the preamble.
    const early = resolution("Rappelant sa décision,", "‸", "Consciente de tout,", "1. Décide d'agir.");
    assert.match(inserted(early, "operative", "Note"), /agir\s;\n\n2\. Note \[…\]\.\n$/);
    assert.match(inserted(early, "preambular", "Notant"), /décision,\n\nNotant \[…\],\n\nConsciente/);
  });
});

describe("the places for a clause", () => {
  const places = (source: string, settings = FRENCH) => {
    const { document, offset } = atCursor(source);
    return listInsertPlaces(document, offset, settings).map(({ where, label, beside }) => [where, label, beside]);
  };

  it("are beside the clause of the cursor, and at the ends of the sections", () => {
    assert.deepEqual(places(withCursor(2)), [
      ["after", "Après ce paragraphe du dispositif", "2. Demande :"],
      ["before", "Avant ce paragraphe du dispositif", "2. Demande :"],
      ["end", "À la fin du préambule", "Rappelant sa décision,"],
      ["end", "À la fin du dispositif", "3. Décide de rester saisie, nonobstant les paragraphes 1 et 2."],
    ]);
    assert.deepEqual(places(withCursor(0), ENGLISH), [
      ["after", "After this preambular paragraph", "Rappelant sa décision,"],
      ["before", "Before this preambular paragraph", "Rappelant sa décision,"],
      ["end", "At the end of the operative part", "3. Décide de rester saisie, nonobstant les paragraphes 1 et 2."],
    ]);
    assert.deepEqual(places("‸"), [
      ["end", "À la fin du préambule", ""],
      ["end", "À la fin du dispositif", ""],
    ]);
  });
});

/** Faults that an insertion could bring about: what is not written yet is no matter of its own. */
const ABOUT_PLACES =
  /^(?:paragraph-number|numbering-mixture|.*-mark|paragraph-reference|opener-section|opener-agreement|opener-form|preamble-after-operative|item-number|label-style)$/;

/** Puts a clause in at each place beside one clause in so many; says how often, and what came out of order. */
function tryInsertions(text: string, name: string, step = 1) {
  const document = readText(text);
  const faults: string[] = [];
  let tried = 0;
  const before = document.analysis.paragraphs;
  const clauses = before.filter(({ section }) => section);
  for (let at = 0; at < clauses.length; at += step) {
    const { start } = clauses[at] as { start: number };
    const sheet = createOpenerSheet(document, start, FRENCH);
    for (const { section, where } of listInsertPlaces(document, start, FRENCH)) {
      const opener = sheet.sections.find(one => one.section === section)?.families[0]?.openers[0];
      if (!opener) continue;
      tried++;
      const edit = insertOpener(document, start, { section, where, text: opener.text }, FRENCH);
      const after = applied(edit ?? undefined, document);
      const found = findNewFindings(document, after).filter(({ rule }) => ABOUT_PLACES.test(rule.id));
      const now = readText(after).analysis.paragraphs;
      const ofSection = (all: typeof now) => all.filter(one => one.section === section).length;
      const isRead = now.length === before.length + 1 && ofSection(now) === ofSection(before) + 1;
      const rules = [...found.map(({ rule }) => rule.id), ...(isRead ? [] : ["read otherwise"])];
      const place = `${name}: ${where} “${clauses[at]?.clause.text.slice(0, 30)}” (${section})`;
      if (rules.length > 0) faults.push(`${place}: ${rules.join(", ")}`);
    }
  }
  return { tried, faults };
}

describe("clauses put in anywhere", () => {
  for (const path of SAMPLES.filter(one => !/fau/.test(one))) {
    it(`leave ${path} in order`, () => {
      const { tried, faults } = tryInsertions(sample(path), path);
      assert.ok(tried > 0);
      assert.deepEqual(faults, []);
    });
  }

  // Some of them are scanned so badly that a list is not read as one.
  itWithCorpus("leave real texts in order, as far as they are", "un-res-fr", folder => {
    const names = readdirSync(folder).filter(file => file.endsWith(".undecl"));
    const step = Math.max(1, Math.floor(names.length / 12));
    const found = names
      .filter((_, at) => at % step === 0)
      .map(name => {
        const text = readFileSync(join(folder, name), "utf8");
        return tryInsertions(text, name, Math.ceil(text.length / 1_500));
      });
    const tried = found.reduce((sum, one) => sum + one.tried, 0);
    const faults = found.flatMap(one => one.faults);
    assert.ok(tried > 60, String(tried));
    assert.ok(faults.length < tried / 40, `${faults.length} of ${tried}:\n${faults.join("\n")}`);
  });
});
