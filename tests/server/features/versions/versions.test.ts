/** Which files hold the same text in other languages. */
import assert from "node:assert/strict";
import { createFileIdentity } from "../../../../server/features/shared/files/file-identity.ts";
import { createFileKey } from "../../../../server/features/shared/files/file-key.ts";
import { findVersions, type TextFile } from "../../../../server/features/versions/versions.ts";
import { readText } from "../support.ts";

const FRENCH = "Les ministres,\n\nRappelant le Traité,\n\nDécident d'agir.\n";
const ENGLISH = "The Ministers,\n\nRecalling the Treaty,\n\nDecide to act.\n";

/** A file by its path and text; lines of front matter may stand before it. */
function file(path: string, text: string, ...front: readonly string[]): TextFile {
  const uri = `file:///d/${path}`;
  const source = front.length ? `---\n${front.join("\n")}\n---\n\n${text}` : text;
  return { uri, key: createFileKey(uri), identity: createFileIdentity(readText(source, {}, uri)) };
}

/** The versions of the first file, as paths. */
const versions = (...files: readonly [TextFile, ...TextFile[]]) =>
  findVersions(files[0], files).map(({ uri }) => uri.slice("file:///d/".length));

/** Both ways: the second is a version of the first and the first of the second. */
function together(a: TextFile, b: TextFile, ...others: readonly TextFile[]): boolean {
  const [there, back] = [versions(a, b, ...others), versions(b, a, ...others)].map(found => found.length > 0);
  assert.equal(there, back, "the one is a version of the other");
  return there === true;
}

describe("versions of a text", () => {
  it("are those that the front matter names, whoever names whom, and all that are rendered from one", () => {
    const original = file("a.undecl", FRENCH);
    const rendered = file("b.undecl", ENGLISH, "translationOf: a.undecl");
    const other = file("sub/c.undecl", ENGLISH, "lang: es", "translationOf: ../a.undecl");
    assert.deepEqual(versions(original, rendered, other), ["b.undecl", "sub/c.undecl"]);
    assert.deepEqual(versions(rendered, original, other), ["sub/c.undecl", "a.undecl"]);
    assert.deepEqual(versions(other, original, rendered), ["b.undecl", "a.undecl"]);
  });

  it("are those of the same symbol, wherever it stands", () => {
    const front = file("x.undecl", FRENCH, "symbol: A/C.3/82/L.5");
    assert.ok(together(front, file("y.undecl", ENGLISH, "symbol: a/c.3/82/L.5")));
    assert.ok(together(front, file("A-C.3-82-L.5.undecl", ENGLISH)));
    assert.ok(together(front, file("z.undecl", ENGLISH, "translationOf: A/C.3/82/L.5")));
    assert.ok(!together(front, file("y.undecl", ENGLISH, "symbol: A/C.3/82/L.6")));
    const council = "82/47. Lecture\n\nL'Assemblée générale,\n\nRappelant la Charte,\n\n1. Décide d'agir.\n";
    const assembly = "82/47. Reading\n\nThe General Assembly,\n\nRecalling the Charter,\n\n1. Decides to act.\n";
    assert.ok(together(file("p.undecl", council), file("q.undecl", assembly)));
  });

  it("are not other texts in the same language, nor texts whose original was written in one", () => {
    assert.ok(!together(file("1.undecl", FRENCH, "symbol: A/1/2"), file("2.undecl", FRENCH, "symbol: A/1/2")));
    assert.ok(!together(file("1.undecl", FRENCH, "original: English"), file("2.undecl", ENGLISH, "original: English")));
  });

  it("are those that are named alike but for the language at the end", () => {
    assert.ok(together(file("t.fr.undecl", FRENCH), file("t.en.undecl", ENGLISH)));
    assert.ok(together(file("t-FR.undecl", FRENCH), file("t_en.undecl", ENGLISH)));
    assert.ok(together(file("t.undecl", FRENCH), file("t.en.undecl", ENGLISH)));
    assert.ok(!together(file("t.fr.undecl", FRENCH), file("sub/t.en.undecl", ENGLISH)));
    assert.ok(!together(file("t.fr.undecl", FRENCH), file("u.en.undecl", ENGLISH)));
    // A copy that somebody is about to translate.
    assert.ok(together(file("t.fr.undecl", FRENCH), file("t.en.undecl", FRENCH)));
  });

  it("are those that stand in folders named after languages, unless they say otherwise", () => {
    assert.ok(together(file("fr/2031/t.undecl", FRENCH), file("en/2031/t.undecl", ENGLISH)));
    assert.ok(!together(file("fr/2031/t.undecl", FRENCH), file("en/2032/t.undecl", ENGLISH)));
    const symbols = [file("fr/t.undecl", FRENCH, "symbol: A/1/2"), file("en/t.undecl", ENGLISH, "symbol: A/1/3")];
    assert.ok(!together(symbols[0] as TextFile, symbols[1] as TextFile));
    const dated = (text: string, ...years: readonly number[]) => `${text}\n${years.join(", ")}\n`;
    const french = file("fr/t.undecl", dated(FRENCH, 2001, 2002, 2003, 2004, 2005, 2006));
    assert.ok(!together(french, file("en/t.undecl", dated(ENGLISH, 2011, 2012, 2013, 2014, 2005))));
    assert.ok(together(french, file("en/t.undecl", dated(ENGLISH, 2001, 2002))), "begun");
    assert.ok(together(french, file("en/t.undecl", dated(ENGLISH, 2001, 2002, 2003, 2014, 2005))), "a slip");
  });

  it("go by what is written down before they go by names", () => {
    const french = file("fr/t.undecl", FRENCH);
    const named = file("en/t.undecl", ENGLISH);
    const said = file("en/port.undecl", ENGLISH, "translationOf: ../fr/t.undecl");
    assert.deepEqual(versions(french, named, said), ["en/port.undecl"]);
    assert.deepEqual(versions(named, french, said), []);
    const spanish = file("es/t.undecl", ENGLISH);
    assert.deepEqual(versions(french, named, said, spanish), ["en/port.undecl", "es/t.undecl"]);
  });
});
