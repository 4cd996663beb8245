/** Where two versions of a text part. */
import assert from "node:assert/strict";
import { compareVersions } from "../../../../server/features/versions/differences.ts";
import { readText, sample } from "../support.ts";

const FRENCH = [
  "Déclaration sur les lacs",
  "Les ministres,",
  "Rappelant le Traité de 2014,",
  "Conscients du danger que courent 240 vallées,",
  "Saluent l'offre de 3 observatoires ;",
  "Prient le Secrétariat de leur faire rapport en 2032 ;",
  "Décident de se réunir en 2031.",
];
const ENGLISH = [
  "Declaration on lakes",
  "The Ministers,",
  "Recalling the Treaty of 2014,",
  "Aware of the danger to 240 valleys,",
  "Welcome the offer of 3 observatories;",
  "Request the Secretariat to report to them in 2032;",
  "Decide to meet in 2031.",
];

const read = (paragraphs: readonly string[]) => readText(`${paragraphs.join("\n\n")}\n`);

/** `kind: clause, line here, line there`; every paragraph stands on every second line. */
function parted(left: readonly string[], right: readonly string[]): string[] {
  return compareVersions(read(left), read(right), "en").differences.map(
    ({ kind, clause, here, there }) => `${kind}: ${clause} ${here.start.line / 2} ${there.start.line / 2}`,
  );
}

describe("where versions part", () => {
  it("is nowhere in versions that say the same", () => {
    assert.deepEqual(compareVersions(read(FRENCH), read(ENGLISH), "en"), { same: 7, differences: [] });
    const [declaration, version] = ["fr/declaration", "en/port-amiral"].map(name => readText(sample(`${name}.undecl`)));
    assert.ok(declaration && version);
    assert.deepEqual(compareVersions(declaration, version, "en").differences, []);
  });

  it("is where one lacks a clause, shown behind its neighbour in the other", () => {
    const shorter = ENGLISH.toSpliced(4, 1);
    assert.deepEqual(parted(FRENCH, shorter), ["missing: Saluent l'offre de 3 observatoires ; 4 3"]);
    assert.deepEqual(parted(shorter, FRENCH), ["extra: Saluent l'offre de 3 observatoires ; 3 4"]);
  });

  it("is where a clause stands elsewhere, each named once", () => {
    const moved = [...ENGLISH.slice(0, 4), ENGLISH[5] as string, ENGLISH[4] as string, ENGLISH[6] as string];
    const [difference, ...others] = parted(FRENCH, moved);
    assert.match(difference ?? "", /^moved: (?:Saluent .* 4 5|Prient .* 5 4)$/);
    assert.deepEqual(others, []);
  });

  it("is shown where both texts go on in order, not where a moved clause stands", () => {
    const [title, enacting, ...clauses] = FRENCH;
    const [titled, enacted, recall, aware, welcome, request, decide] = ENGLISH as [string, ...string[]];
    const left = [title, enacting, ...clauses.toSpliced(3, 0, "Regrettent la perte de 77 stations ;")] as string[];
    const right = [titled, enacted, recall, aware, request, decide, welcome] as string[];
    assert.deepEqual(parted(left, right), [
      "moved: Saluent l'offre de 3 observatoires ; 4 6",
      "missing: Regrettent la perte de 77 stations ; 5 3",
    ]);
  });

  it("is not in what is printed around a text", () => {
    const masthead = ["Nations Unies", "A/RES/82/47", "Distr. générale"];
    const resolution = (paragraphs: readonly string[]) => [...masthead, ...paragraphs];
    assert.deepEqual(parted(resolution(FRENCH), ENGLISH), []);
  });

  it("holds for texts without paragraphs", () => {
    assert.deepEqual(compareVersions(read([""]), read([""]), "en"), { same: 0, differences: [] });
    assert.equal(compareVersions(read([""]), read(ENGLISH), "en").differences.length, ENGLISH.length);
  });
});
