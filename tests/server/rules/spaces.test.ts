/** Whatever spaces a document has, a fix sets those that the person asked for. */
import assert from "node:assert/strict";
import { inspect } from "../../../server/documents/inspection.ts";
import { applyEdits, listPreferredEdits } from "../../../server/rules/fixes/apply-fixes.ts";
import { SPACES, type Spaces } from "../../../server/rules/rule.ts";
import { spent } from "../../fixtures/spent.ts";

const TEXT = `L’Assemblée générale,

Consciente du rôle des « lacs » et des "fleuves",

1. Invite les États à agir ;

2. Prie chacun d’y penser : souvent ;

3. Demande s’il le faut ;

4. Engage les villes à agir;

5. Décide d’y revenir ;
`;

function fixSpaces(spaces: Spaces | undefined): string {
  return applyEdits(TEXT, listPreferredEdits(inspect(TEXT, { spaces }).findings));
}

describe("the spaces that fixes set", () => {
  const expected: Record<Spaces, readonly [quote: string, mark: string]> = {
    nbsp: ["\u00a0", "\u00a0"],
    fine: ["\u00a0", "\u202f"],
    plain: [" ", " "],
  };
  for (const spaces of SPACES) {
    it(`are ${spaces} when the person says so`, () => {
      const [quote, mark] = expected[spaces];
      const text = fixSpaces(spaces);
      assert.ok(text.includes(`des «${quote}fleuves${quote}»,`), text);
      assert.ok(text.includes(`les villes à agir${mark};`), text);
    });
  }

  it("are the document's own when nobody says anything", () => {
    const text = fixSpaces(undefined);
    assert.ok(text.includes("des « fleuves »,") && text.includes("les villes à agir ;"), text);
  });

  it("are asked for all over only by those who want no-break spaces", () => {
    const codes = (spaces: Spaces) => inspect(TEXT, { spaces }).findings.map(({ rule }) => rule.id);
    assert.ok(codes("fine").includes("no-break-space"));
    assert.ok(!codes("plain").includes("no-break-space"));
  });

  it("set what breaks as the person wants it", () => {
    const hint = inspect(TEXT, { spaces: "fine" }).findings.find(({ rule }) => rule.id === "no-break-space");
    const text = applyEdits(TEXT, hint?.fixes?.[0]?.edits ?? []);
    assert.ok(text.includes("à agir\u202f;") && text.includes("penser\u00a0:") && text.includes("«\u00a0lacs\u00a0»"));
  });

  it("finds inner quotations of a paragraph full of them in linear time", () => {
    const text = (count: number) => `L’Assemblée générale,\n\nConsciente,\n\nDécide « ${'"a" '.repeat(count)}».\n`;
    const time = (count: number) =>
      spent(() => assert.ok(inspect(text(count), { language: "fr" }).findings.length >= count));
    time(1000);
    assert.ok(time(20_000) < 20 * (time(4000) + 50));
  });
});
