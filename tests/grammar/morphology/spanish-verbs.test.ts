/** Spanish verbs open clauses in the forms that grammars print; each is found again from the verb. */
import assert from "node:assert/strict";
import { createClauseGrammar } from "../../../grammar/clause/clause.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";
import { createWordMorphology } from "../../../grammar/morphology/word-morphology.ts";

const pack = getPack("es");
const { inflect } = createWordMorphology(pack.morphology);
const clause = createClauseGrammar(
  pack,
  createPhrases(pack),
  getConcepts().map(({ id }) => id),
);

/** Infinitive, third person singular and plural, first plural, gerund, gerund with its pronoun, participle. */
const FORMS = `
  recordar recuerda recuerdan recordamos recordando recordándose recordado
  alentar alienta alientan alentamos alentando alentándose alentado
  pedir pide piden pedimos pidiendo pidiéndose pedido
  advertir advierte advierten advertimos advirtiendo advirtiéndose advertido
  construir construye construyen construimos construyendo construyéndose construido
  proveer provee proveen proveemos proveyendo proveyéndose proveído
  creer cree creen creemos creyendo creyéndose creído
  distinguir distingue distinguen distinguimos distinguiendo distinguiéndose distinguido
  proseguir prosigue prosiguen proseguimos prosiguiendo prosiguiéndose proseguido
  elegir elige eligen elegimos eligiendo eligiéndose elegido
  continuar continúa continúan continuamos continuando continuándose continuado
  confiar confía confían confiamos confiando confiándose confiado
  apreciar aprecia aprecian apreciamos apreciando apreciándose apreciado
  prohibir prohíbe prohíben prohibimos prohibiendo prohibiéndose prohibido
  reunir reúne reúnen reunimos reuniendo reuniéndose reunido
  convenir conviene convienen convenimos conviniendo conviniéndose convenido
  adquirir adquiere adquieren adquirimos adquiriendo adquiriéndose adquirido
  mover mueve mueven movemos moviendo moviéndose movido
  prever prevé prevén prevemos previendo previéndose previsto
  proponer propone proponen proponemos proponiendo proponiéndose propuesto
  suscribir suscribe suscriben suscribimos suscribiendo suscribiéndose suscrito
  resolver resuelve resuelven resolvemos resolviendo resolviéndose resuelto`
  .trim()
  .split("\n")
  .map(line => line.trim().split(" "));

const bits = (...ids: string[]) =>
  pack.cells.reduce((mask, { id }, bit) => (ids.includes(id) ? mask | (1 << bit) : mask), 0);
const capital = (text: string) => text[0]?.toUpperCase() + text.slice(1);

describe("Spanish verbs", () => {
  for (const [verb = "", s = "", p = "", we = "", gerund = "", enclitic = "", past = ""] of FORMS) {
    const feminine = `${past.slice(0, -1)}a`;

    it(`give their forms (${verb})`, () => {
      const made = [
        inflect(verb, "pres3s", bits("ms")),
        inflect(verb, "pres3p", bits("mp")),
        inflect(verb, "pres1p", bits("1mp")),
        inflect(verb, "presp", bits("fs")),
        inflect(verb, "enclitic-3", bits("fs")),
        inflect(verb, "pp-", bits("ms")),
        inflect(verb, "pp-", bits("fs")),
      ];
      assert.deepEqual(made, [s, p, we, gerund, enclitic, past, feminine]);
    });

    it(`open a clause with each (${verb})`, () => {
      const cases: [text: string, section: string, mask: number][] = [
        [gerund, "preambular", bits("ms", "fs", "mp", "fp", "1mp", "1fp")],
        [enclitic, "preambular", bits("ms", "fs", "mp", "fp")],
        [`habiendo ${past}`, "preambular", bits("fs", "mp")],
        [`profundamente ${feminine}`, "preambular", bits("fs")],
        [s, "operative", bits("ms", "fs")],
        [p, "operative", bits("mp", "fp")],
        [we, "operative", bits("1mp", "1fp")],
        [`se ${s}`, "operative", bits("ms", "fs")],
      ];
      const wrong = cases.filter(([text, section, mask]) => {
        const { opener } = clause(`${capital(text)} por todos,`);
        const head = opener?.heads[0];
        const isRead = opener?.text.toLowerCase() === text && head?.sections.some(one => one === section);
        return !isRead || ((head?.mask ?? 0) & mask) !== mask;
      });
      assert.deepEqual(wrong, []);
    });
  }
});
