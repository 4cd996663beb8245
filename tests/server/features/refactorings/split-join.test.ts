/** A compound paragraph becomes two, and two become one. */
import assert from "node:assert/strict";
import { around, offered, taken, titles } from "./support.ts";

const two = (source: string, kind = "refactor.rewrite") => taken(source, "Split into two", kind);
const one = (source: string) => taken(source, "Join with the next");

describe("splitting a compound paragraph", () => {
  it("makes two of it, and counts those after it anew with the references to them", () => {
    assert.equal(
      two(
        around(
          "fr",
          "2. Prend note‸ du rapport visé au paragraphe 1 ci-dessus et demande également au Comité d'agir ;",
          "3. Invite les États à aider le Comité ;",
          "4. Décide d'appliquer les paragraphes 1 et 3 ci-dessus ;",
        ),
      ),
      around(
        "fr",
        "2. Prend note du rapport visé au paragraphe 1 ci-dessus ;",
        "3. Demande également au Comité d'agir ;",
        "4. Invite les États à aider le Comité ;",
        "5. Décide d'appliquer les paragraphes 1 et 4 ci-dessus ;",
      ),
    );
  });

  it("gives the list to the second half, with the references to it", () => {
    assert.equal(
      two(
        around(
          "en",
          "2. Takes note‸ of the report, and requests the Secretary-General:",
          "(a) To act;",
          "(b) To report;",
          "3. Decides to apply paragraph 2 (a) above;",
        ),
      ),
      around(
        "en",
        "2. Takes note of the report;",
        "3. Requests the Secretary-General:",
        "(a) To act;",
        "(b) To report;",
        "4. Decides to apply paragraph 3 (a) above;",
      ),
    );
  });

  it("cuts before the verb that the cursor is in, else before the first", () => {
    const text = (cut: string) =>
      around("fr", `2. ${cut}Prend note du rapport et souligne que l'eau manque et ⟧demande au Comité d'agir ;`);
    const marked = (at: string) => text("").replace("⟧", "").replace(at, `‸${at}`);
    assert.match(two(marked("demande au")), /manque ;\n\n3\. Demande/);
    assert.match(two(marked("Prend note")), /rapport ;\n\n3\. Souligne que l'eau manque et demande/);
  });

  it("cuts a chain of verbs at a comma, and ends what is left of it with « et »", () => {
    const chain = "2. Condamne les attaques, souligne que l'eau manque, et demande au Comité d'agir ;";
    const cut = (words: string) => two(around("fr", chain.replace(words, `‸${words}`)));
    assert.match(cut("souligne"), /2\. Condamne les attaques ;\n\n3\. Souligne que l'eau manque, et demande/);
    assert.match(cut("demande"), /2\. Condamne les attaques, et souligne que l'eau manque ;\n\n3\. Demande/);
  });

  it("works in the preamble, in texts of full stops, and where « Nous » stands before the verbs", () => {
    assert.match(
      two("L'Assemblée générale,\n\nRappelant‸ sa résolution et soulignant que l'eau manque,\n\nDécide d'agir.\n"),
      /Rappelant sa résolution,\n\nSoulignant que l'eau manque,\n\nDécide/,
    );
    const we = "Nous, ministres des lacs,\n\nPréoccupés par la sécheresse,\n\n";
    assert.match(
      two(`${we}Nous décidons‸ d'agir et nous félicitons de l'accord ;\n\nNous invitons les États à agir.\n`),
      /Nous décidons d'agir ;\n\nNous nous félicitons de l'accord ;/,
    );
    const sentences = `${we}1. Décidons d'agir.\n\n2. Prenons note‸ de l'accord et invitons les États à agir.\n\n3. Décidons de nous revoir.\n`;
    assert.match(two(sentences), /2\. Prenons note de l'accord\.\n\n3\. Invitons les États à agir\.\n\n4\. Décidons/);
  });

  it("takes italics along", () => {
    const whole = around("fr", "2. *Prend note*‸ du rapport et *demande* au Comité d'agir ;");
    const parts = around("fr", "2. *Prend note* du rapport ;", "3. *Demande* au Comité d'agir ;");
    assert.equal(two(whole), parts);
    assert.equal(one(parts.replace("note*", "note*‸")), whole.replace("‸", ""));
  });

  it("keeps the lines of the text as it has them", () => {
    const text = around("fr", "2. Prend note‸ du rapport et souligne que l'eau manque ;").replaceAll("\n", "\r\n");
    assert.match(two(text), /rapport ;\r\n\r\n3\. Souligne que l'eau manque ;\r\n\r\n4\./);
  });

  it("is refused where only its writer knows which half is meant", () => {
    const cited = around(
      "fr",
      "2. Prend note‸ du rapport et demande au Comité d'agir ;",
      "3. Décide d'appliquer le paragraphe 2 ;",
    );
    assert.match(two(cited), /^“paragraphe 2” could mean either half/);
    const before = around("fr", "2. Prend note‸ du rapport visé au paragraphe précédent et demande au Comité d'agir ;");
    assert.match(two(before), /^“paragraphe précédent” would no longer say where/);
    const added = around("fr", "2. Prend note‸ du rapport et demande au Comité d'agir ;", "2 bis. Décide d'attendre ;");
    assert.match(two(added.replace("\n\n4. ", "\n\n3. ")), /^The numbering has added numbers \(2 bis\./);
  });

  it("is not offered where the second verb needs what stands before it", () => {
    for (const line of [
      "2. Invite‸ les États à agir et les encourage à coopérer ;",
      "2. Prend note‸ du rapport mais souligne que l'eau manque ;",
      "2. Invite‸ les États à agir ;",
      "2. Invite‸ les États à agir et, à cet égard, souligne que l'eau manque ;",
      "2. Invite‸ les États à agir, compte tenu de cela, et, à cet égard, souligne que l'eau manque ;",
    ]) {
      assert.ok(!titles(offered(around("fr", line))).some(title => title.startsWith("Split")), line);
    }
  });
});

describe("joining two paragraphs", () => {
  it("makes one of them, and counts those after them anew with the references to them", () => {
    assert.equal(
      one(
        around(
          "fr",
          "2. Prend note‸ du rapport ;",
          "3. Demande également au Comité :",
          "a) D'agir ;",
          "b) D'attendre ;",
          "4. Décide d'appliquer le paragraphe 5 et l'alinéa b) du paragraphe 3 ;",
        ),
      ),
      around(
        "fr",
        "2. Prend note du rapport et demande également au Comité :",
        "a) D'agir ;",
        "b) D'attendre ;",
        "3. Décide d'appliquer le paragraphe 4 et l'alinéa b) du paragraphe 2 ;",
      ),
    );
  });

  it("sets a comma where the first is long, and takes « Nous » once", () => {
    assert.match(
      one(around("en", "2. Takes note‸ of the report, the opinion and the plan;", "3. Invites States to act;")),
      /the plan, and invites States to act;\n\n3\. Decides/,
    );
    const we = "Nous, ministres des lacs,\n\nPréoccupés par la sécheresse,\n\n";
    assert.match(
      one(`${we}Nous décidons‸ d'agir ;\n\nNous nous félicitons de l'accord ;\n\nNous invitons les États à agir.\n`),
      /Nous décidons d'agir et nous félicitons de l'accord ;/,
    );
  });

  it("is refused where a reference tells the two apart", () => {
    const both = around(
      "fr",
      "2. Prend note‸ du rapport ;",
      "3. Invite les États à agir ;",
      "4. Décide d'appliquer les paragraphes 2 et 3 ;",
    );
    assert.match(one(both), /^“paragraphes 2 et 3” names both paragraphs/);
    const within = around("fr", "2. Prend note‸ du rapport ;", "3. Décide d'appliquer le paragraphe 2 ci-dessus ;");
    assert.match(one(within), /^“paragraphe 2 ci-dessus” names both paragraphs, or the one within the other/);
    const single =
      "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide‸ d'agir ;\n\n2. Invite les États à agir.\n";
    assert.match(one(single), /would get a fault/);
  });

  it("is not offered with a comment or a list between, with another speaker, or for what is compound already", () => {
    for (const [first, ...more] of [
      ["2. Prend note‸ du rapport ;", "<!-- pourquoi ? -->\n\n3. Invite les États à agir ;"],
      ["2. Prie‸ le Comité :", "a) D'agir ;", "b) D'attendre ;"],
      ["2. Prend note‸ du rapport et souligne que l'eau manque ;"],
      ["2. Prend note‸ de ceci : l'eau manque ;"],
    ] as [string, ...string[]][]) {
      const offers = titles(offered(around("fr", first, ...more)));
      assert.ok(!offers.some(title => title.startsWith("Join")), `${first} ${offers.join(" | ")}`);
    }
    const other =
      "Nous, ministres des lacs,\n\nConscients de l'enjeu,\n\nDécidons‸ d'agir ;\n\nNous, femmes des rives, invitons les États à agir.\n";
    assert.ok(!titles(offered(other)).some(title => title.startsWith("Join")));
  });
});

describe("splitting and joining in other languages", () => {
  /** A compound paragraph and the same as two, with the cursor in the first verb. */
  const TEXTS: Readonly<Record<string, readonly [compound: string, apart: string]>> = {
    "Arabic, where the connector is written together with the verb": [
      "إن الجمعية العامة،\n\n1 - تقر‸ر إنشاء صندوق، وإدارته، وتدعو الدول إلى دعمه؛\n\n2 - تقرر أن تعود إلى المسألة.\n",
      "إن الجمعية العامة،\n\n1 - تقر‸ر إنشاء صندوق، وإدارته؛\n\n2 - تدعو الدول إلى دعمه؛\n\n3 - تقرر أن تعود إلى المسألة.\n",
    ],
    "Russian, with small openers": [
      "Генеральная Ассамблея,\n\n1. поста‸новляет учредить фонд и призывает государства поддержать его;\n\n2. постановляет вернуться к вопросу.\n",
      "Генеральная Ассамблея,\n\n1. поста‸новляет учредить фонд;\n\n2. призывает государства поддержать его;\n\n3. постановляет вернуться к вопросу.\n",
    ],
  };
  for (const [name, [compound, apart]] of Object.entries(TEXTS)) {
    it(`are each other's inverse in ${name}`, () => {
      assert.equal(two(compound), apart.replace("‸", ""));
      assert.equal(one(apart), compound.replace("‸", ""));
    });
  }

  it("join without blanks in Chinese", () => {
    assert.equal(
      one("大会，\n\n1. 决‸定设立一个基金，以援助各国；\n\n2. 邀请各国支持该基金；\n\n3. 决定继续审议此事。\n"),
      "大会，\n\n1. 决定设立一个基金，以援助各国，并邀请各国支持该基金；\n\n2. 决定继续审议此事。\n",
    );
  });

  it("write no second connector before an Arabic verb that has one", () => {
    const preamble = "إن الجمعية العامة،\n\nإذ تش‸ير إلى قرارها 70/1،\n\nوإذ تلاحظ التقدم المحرز،\n\n1 - تقرر العمل.\n";
    assert.match(one(preamble), /إذ تشير إلى قرارها 70\/1 وإذ تلاحظ التقدم المحرز،/);
  });
});
