/** No rule cries over what is put together from sound parts: adverbials behind openers, openers joined. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { inspect } from "../../../server/documents/inspection.ts";
import type { RuledFinding } from "../../../server/rules/run.ts";
import { isSerious } from "./check.ts";

interface Combinations {
  readonly enacting: string;
  readonly closing: string;
  readonly adverbials: {
    readonly openers: readonly string[];
    readonly adverbials: readonly string[];
    readonly object: string;
  };
  readonly coordinated: {
    readonly joints: readonly string[];
    readonly preambular: readonly string[];
    readonly operative: readonly string[];
  };
}

const languages: Readonly<Record<string, Combinations>> = parse(
  readFileSync(join(import.meta.dirname, "sound-combinations.yaml"), "utf8"),
);

const uncapitalise = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Each with those that stand a few places behind it in the list, so that all meet and none too often. */
function pair(parts: readonly string[], joints: readonly string[]): string[] {
  return joints.flatMap((joint, shift) =>
    parts.map((part, at) => {
      const other = parts[(at + 1 + 2 * shift) % parts.length] as string;
      return `${part}${joint}${uncapitalise(other)}`;
    }),
  );
}

function assertSound(language: string, paragraphs: readonly string[]): void {
  const text = `${paragraphs.join("\n\n")}\n`;
  const found = inspect(text, { language }, (rule, error) => assert.fail(`${rule} throws: ${error}`)).findings;
  assert.deepEqual(
    found.filter(isSerious).map(one => describeFinding(one, text)),
    [],
  );
}

function describeFinding({ rule, start, end }: RuledFinding, text: string): string {
  const line = text.slice(text.lastIndexOf("\n", start) + 1, start);
  return `${rule.id}: ${line}⟦${text.slice(start, end)}⟧`;
}

for (const [language, { enacting, closing, adverbials, coordinated }] of Object.entries(languages)) {
  describe(`what is put together from sound parts (${language})`, () => {
    for (const opener of adverbials.openers) {
      it(`is sound behind “${opener}”`, () => {
        const paragraphs = adverbials.adverbials.map(one => `${opener} ${one} ${adverbials.object},`);
        assertSound(language, [enacting, ...paragraphs, closing]);
      });
    }

    it("is sound as two preambular openers", () => {
      const paragraphs = pair(coordinated.preambular, coordinated.joints).map(one => `${one},`);
      assertSound(language, [enacting, ...paragraphs, closing]);
    });

    it("is sound as two operative openers", () => {
      const mark = language === "fr" ? "\u00a0;" : ";";
      const paragraphs = pair(coordinated.operative, coordinated.joints);
      const numbered = [...paragraphs, closing.replace(/\.$/, "")].map((one, at) => `${at + 1}. ${one}${mark}`);
      assertSound(language, [enacting, ...numbered.slice(0, -1), `${numbered.length}. ${closing}`]);
    });
  });
}
