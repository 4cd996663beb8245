/** Names that every object has of itself are words like any other, in texts and settings. */
import assert from "node:assert/strict";
import { readSettings } from "../../../server/connection/settings.ts";
import { provideCompletion } from "../../../server/features/completion/completion.ts";
import { provideHover } from "../../../server/features/hover/hover.ts";
import { provideDefinition, provideReferences } from "../../../server/features/navigation/navigation.ts";
import { createPreview } from "../../../server/features/preview/preview.ts";
import { FRENCH, readText } from "../features/support.ts";

/** With words of the same look that no object has. */
const NAMES = [
  ["constructor", "monstructor"],
  ["prototype", "trototype"],
  ["toString", "doString"],
  ["valueOf", "valueOn"],
  ["hasOwnProperty", "hasOwnPropertx"],
  ["__proto__", "__troto__"],
  ["__defineGetter__", "__defineGettet__"],
] as const;

const createTextsWith = (word: string): string[] => [
  `---\nlang: ${word}\nprofile: ${word}\n${word}: ${word}\n---\n\nL'Assemblée générale,\n\nRappelant sa résolution,\n\nDécide d'agir.\n`,
  `L'Assemblée générale,\n\n${word} sa résolution,\n\nRappelant le ${word},\n\n1. ${word} les États ;\n\n2. Décide ${word} ${word} de la ${word} :\n\na) ${word} ;\n`,
  `The ${word},\n\n${word} its resolution,\n\nRecalling the ${word} (“${word}”),\n\n1. ${word} that;\n\n2. Decides to ${word} the ${word} of ${word};\n`,
  `# ${word}\n\nLe ${word},\n\nVu le ${word} (${word.toUpperCase()}),\n\n${word.toUpperCase()}\n\n1. Les ${word} sont[^${word}]\n\n[^${word}]: ${word}\n\n<!-- preambule-disable ${word}: ${word} -->\n\nFait à ${word}, le 3 ${word} 2020\n\n${word} ${word}\nPrésident de ${word}\n`,
];

function readAll(text: string, word: string): unknown {
  const document = readText(text);
  const { language, profile, paragraphs } = document.analysis;
  const asked: unknown[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    asked.push(
      provideHover(document, at, FRENCH),
      provideCompletion(document, at, FRENCH),
      provideDefinition(document, at, FRENCH),
    );
    asked.push(provideReferences(document, at, true));
  }
  const { blocks } = createPreview(document, FRENCH);
  const findings = document.findings.map(({ rule, start, arguments: values }) => [rule.id, start, values ?? null]);
  const found = [language, profile, paragraphs.map(({ kind }) => kind), findings, blocks, asked];
  // A note that consists of what Markdown takes for bold is shown without.
  const plain = (one: string) => new RegExp(`_*${one.replaceAll("_", "")}_*`, "gi");
  return JSON.parse(JSON.stringify(found).replace(plain(word), "W"));
}

describe("names that objects have", () => {
  for (const [name, other] of NAMES) {
    it(`are words in a text: ${name}`, () => {
      const others = createTextsWith(other);
      for (const [at, text] of createTextsWith(name).entries()) {
        assert.deepEqual(readAll(text, name), readAll(others[at] as string, other), text);
      }
    });
  }

  it("are no settings", () => {
    const hostile = '{"__proto__": {"language": "en", "spaces": "fine", "rules": {"opener-unknown": "off"}}}';
    for (const source of [hostile, `{"preambule": ${hostile}}`, `{"rules": ${hostile}, "codeLens": ${hostile}}`]) {
      const read = readSettings([JSON.parse(source)], "fr");
      assert.deepEqual([read.language, read.spaces, Object.keys(read.levels ?? {})], [undefined, "nbsp", []], source);
    }
    const { levels } = readSettings([JSON.parse('{"rules": {"__proto__": "off", "constructor": "off"}}')], "fr");
    assert.equal(Object.getPrototypeOf(levels), null);
    assert.equal(({} as { language?: unknown }).language, undefined);
  });
});
