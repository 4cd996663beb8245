import assert from "node:assert/strict";
import { type ClauseLexer, createClauseLexer } from "../../../grammar/clause/lexer.ts";
import { ClauseParser } from "../../../grammar/clause/parser.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { getPack } from "../../../grammar/languages/registry.ts";

function lexerOf(language: string): ClauseLexer {
  const pack = getPack(language);
  return createClauseLexer(pack, createPhrases(pack));
}

const french = lexerOf("fr");
const english = lexerOf("en");
const parser = new ClauseParser();

/** What a clause is made of, by its characters. */
function parts(text: string, lex = french) {
  const { labels, subject, opener, later, references, marks, noteCalls, terminator, leadEnd } = parser.parse(lex(text));
  const heads = (found: typeof opener) =>
    found?.map(({ head, modifiers }) => [head.image, ...modifiers.map(({ image }) => image)]) ?? null;
  return {
    labels: labels.map(label => text.slice(label.start, label.end)),
    subject: subject !== null,
    opener: heads(opener),
    later: later.map(heads),
    references: references.map(({ start, end }) => text.slice(start, end)),
    marks: marks.map(({ image }) => image).join(""),
    noteCalls: noteCalls.map(({ image }) => image),
    terminator: terminator?.image ?? null,
    leadEnd,
  };
}

const NOTHING = {
  labels: [],
  subject: false,
  opener: null,
  later: [],
  references: [],
  marks: "",
  noteCalls: [],
  terminator: null,
  leadEnd: 0,
};

describe("the clause parser", () => {
  it("tells what leads up to an opener from what is said", () => {
    assert.deepEqual(parts("3. a) (Salue très vivement l’effort (en cours) ;"), {
      ...NOTHING,
      labels: ["3.", "a)"],
      opener: [["Salue", "très", "vivement"]],
      marks: "(()",
      terminator: ";",
      leadEnd: 7,
    });
  });

  it("reads linked heads as one opener and those in the prose one by one", () => {
    assert.deepEqual(
      parts(
        "Recalling with concern and reaffirming its rules, and stressing the aims[^1] of resolution 3/2;[^2] and",
        english,
      ),
      {
        ...NOTHING,
        opener: [["Recalling", "with concern"], ["reaffirming"]],
        later: [[["stressing"]]],
        references: ["3/2"],
        noteCalls: ["[^1]", "[^2]"],
        terminator: ";",
      },
    );
  });

  it("keeps nothing of the clause before, in whichever language it was", () => {
    const full = "1. Le Conseil décide (12 mai) [^1] ;";
    const first = parts(full);
    assert.deepEqual(parts("", english), NOTHING);
    assert.deepEqual(parts("rien"), NOTHING);
    assert.deepEqual(parts(full), first);
    assert.equal(first.terminator, ";");
  });

  it("makes no token array longer or shorter", () => {
    const tokens = french("Prie le Conseil ;");
    const before = [...tokens];
    parser.parse(tokens);
    assert.deepEqual(tokens, before);
  });

  it("gives Chevrotain what it asks of a token", () => {
    const [label, head] = french("2. Note ;");
    assert.deepEqual(
      [label, head].map(token => [token?.image, token?.startOffset, token?.endOffset, token?.tokenType.name]),
      [
        ["2.", 0, 1, "Label"],
        ["Note", 3, 6, "Head"],
      ],
    );
    assert.equal(label?.tokenTypeIdx, label?.tokenType.tokenTypeIdx);
  });

  it("takes whatever the lexer makes of a text", () => {
    const pieces = [
      ..."« » ( ) [ ] , ; : . * ' / § 1. a) 12 [^1] \ud835".split(" "),
      ..."Rappelant Décide et ou très vivement se félicite prend note avec satisfaction que le Conseil nous".split(" "),
      ..."Recalling Decides and further with concern we the Council pursuant to resolution 3/12 paragraph".split(" "),
    ];
    const random = generator(5);
    for (let round = 0; round < 2000; round++) {
      const words = Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)]);
      const text = words.join(random(4) === 0 ? "" : " ");
      for (const lex of [french, english]) {
        parser.parse(lex(text));
        assert.deepEqual(parser.errors, [], text);
      }
    }
  });
});

/** Whole numbers below a bound, the same ones each time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
