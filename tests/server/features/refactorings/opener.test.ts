/** Another opener: its form, and what follows it. */
import assert from "node:assert/strict";
import { around, offered, taken, titles } from "./support.ts";

const openers = (source: string) => titles(offered(source)).flatMap(title => /opener.*“(.+)”/.exec(title)?.[1] ?? []);
const french = (line: string) => around("fr", line);
const english = (line: string) => around("en", line);

/** The line after the opener was changed. */
function check(before: (line: string) => string, from: string, opener: string, to: string) {
  assert.equal(taken(before(from), `“${opener}”`), before(to));
}

describe("changing the opener", () => {
  it("offers the few that are nearest, stronger first", () => {
    assert.deepEqual(titles(offered(french("2. ‸Invite les États à agir ;"))).slice(0, 2), [
      "Make the opener stronger: “Encourage”",
      "Make the opener stronger: “Incite”",
    ]);
    assert.deepEqual(openers(english("2. ‸Requests States to act;")), ["Calls upon", "Asks", "Encourages"]);
    assert.deepEqual(openers(french("2. ‸Prie les États d'agir ;")), [
      "Engage",
      "Prie instamment",
      "Encourage",
      "Incite",
    ]);
    assert.deepEqual(openers(french("2. ‸Regrette que l'eau manque ;")), ["Déplore"]);
  });

  it("is offered at the opener only", () => {
    assert.deepEqual(openers(french("2. Invite les États à‸ agir ;")), []);
    assert.deepEqual(openers(french("‸2. Invite les États à agir ;")).length, 2);
  });

  it("re-makes the complement, with its articles and all that is asked", () => {
    check(french, "2. ‸Demande aux États d'agir ;", "Engage", "2. Engage les États à agir ;");
    check(french, "2. ‸Engage le Comité à agir ;", "Demande", "2. Demande au Comité d'agir ;");
    check(french, "2. ‸Demande à tous les États d'agir ;", "Prie", "2. Prie tous les États d'agir ;");
    check(
      french,
      "2. ‸Prie la Cour d'agir, de ne pas les priver d'eau et de les en informer ;",
      "Engage",
      "2. Engage la Cour à agir, à ne pas les priver d'eau et à les en informer ;",
    );
    check(
      french,
      "2. ‸Prie le Comité, selon son mandat, de suivre les travaux ;",
      "Engage",
      "2. Engage le Comité, selon son mandat, à suivre les travaux ;",
    );
    // Neither « à savoir » nor « l'être humain » is something to do.
    check(
      french,
      "2. ‸Engage les riverains, à savoir les pêcheurs, à agir ;",
      "Prie",
      "2. Prie les riverains, à savoir les pêcheurs, d'agir ;",
    );
    check(
      french,
      "2. ‸Prie les amis de l'être humain d'agir ;",
      "Engage",
      "2. Engage les amis de l'être humain à agir ;",
    );
    check(french, "2. ‸Prend note du rapport ;", "Salue", "2. Salue le rapport ;");
    check(french, "2. ‸Salue l'avis du Comité ;", "Se félicite", "2. Se félicite de l'avis du Comité ;");
    check(english, "2. ‸Takes note of the report;", "Welcomes", "2. Welcomes the report;");
    check(english, "2. *‸Takes note* of the report;", "Welcomes", "2. *Welcomes* the report;");
  });

  it("re-makes it in the sub-paragraphs, too", () => {
    const before = around("fr", "2. ‸Engage les États :", "a) À agir ;", "b) À imaginer mieux ;");
    const after = around("fr", "2. Prie les États :", "a) D'agir ;", "b) D'imaginer mieux ;");
    assert.equal(taken(before, "“Prie”"), after);
  });

  it("is offered without another complement where nobody can tell it", () => {
    // « de lutter et de coopérer » may go with « prendre » or with « afin ».
    const unclear = french("2. ‸Prie les États de prendre des mesures afin de lutter et de coopérer ;");
    assert.deepEqual(openers(unclear), ["Prie instamment"]);
    assert.deepEqual(openers(french("2. ‸Prie les États en mesure de le faire d'agir ;")), ["Prie instamment"]);
    // Whether « et des » goes on with the report.
    assert.deepEqual(openers(french("2. ‸Prend note du rapport du Comité et des avis reçus ;")), [
      "Se félicite",
      "Prend acte",
    ]);
    assert.deepEqual(openers(french("2. ‸Invite au respect des lacs ;")), []);
  });

  it("agrees with the enacting line and the section, and keeps the case", () => {
    const plural =
      "Les ministres des lacs,\n\nProfondément ‸préoccupés par la sécheresse,\n\nDécident d'agir ;\n\nInvitent les États à agir.\n";
    assert.deepEqual(openers(plural), ["Profondément alarmés"]);
    const we =
      "Nous, ministres des lacs,\n\nConscients de l'enjeu,\n\nNous ‸décidons d'agir ;\n\nInvitons les États à agir.\n";
    assert.deepEqual(openers(we), ["convenons"]);
    assert.match(taken(we, "“convenons”"), /\n\nNous convenons d'agir ;/);
    const item = `${we.slice(0, we.indexOf("Nous ‸"))}1. Agissons ainsi :\n\na) ‸Invitons les États à agir ;\n\nb) Décidons d'agir.\n`;
    assert.deepEqual(openers(item), ["Encourageons", "Incitons"]);
    const second = "2. Prend note du rapport et ‸souligne que l'eau manque ;";
    check(french, second, "affirme", "2. Prend note du rapport et affirme que l'eau manque ;");
  });

  it("keeps modifiers that any opener has, and those that were counted with the new one", () => {
    check(
      french,
      "2. ‸Prie également les États d'agir ;",
      "Engage également",
      "2. Engage également les États à agir ;",
    );
    check(english, "2. ‸Also requests States to act;", "Also calls upon", "2. Also calls upon States to act;");
    check(english, "2. ‸Strongly condemns the attacks;", "Strongly deplores", "2. Strongly deplores the attacks;");
    check(
      french,
      "2. ‸Demande également aux États d'agir ;",
      "Demande également instamment",
      "2. Demande également instamment aux États d'agir ;",
    );
    // What the organ feels is no matter of force.
    assert.deepEqual(openers(french("2. ‸Prend note avec satisfaction du rapport ;")), []);
  });

  it("writes the apostrophe of the text", () => {
    const text = french("2. ‸Prie les États d'agir ;").replaceAll("'", "’");
    assert.match(
      taken(text.replace("Prie les États d’agir", "Invite les États à agir"), "“Encourage”"),
      /Encourage les États à agir/,
    );
    const list = around("fr", "2. ‸Engage les États :", "a) À agir ;", "b) À ouvrir ;").replaceAll("'", "’");
    assert.match(taken(list, "“Prie”"), /a\) D’agir ;\n\nb\) D’ouvrir/);
  });
});
