/**
 * Every feature of the language server as a function of a document and a place in it, for what is held of all of them:
 * that they take time by the length of a text, that nothing that is written makes them throw, that they leave nothing
 * behind. `every-feature.test.ts` sees to it that none is forgotten.
 */
import { codeActions } from "../../../server/features/code-actions/code-actions.ts";
import { codeLenses, resolveCodeLens } from "../../../server/features/code-lenses/code-lenses.ts";
import { versionsLens } from "../../../server/features/code-lenses/versions-lens.ts";
import { completion } from "../../../server/features/completion/completion.ts";
import { resolveCompletion } from "../../../server/features/completion/resolve-completion.ts";
import { diagnostics } from "../../../server/features/diagnostics.ts";
import { documentLinks } from "../../../server/features/document-links/document-links.ts";
import { documentSymbols } from "../../../server/features/document-symbols/document-symbols.ts";
import { foldingRanges } from "../../../server/features/folding-ranges/folding-ranges.ts";
import { formatDocument, formatOnType, formatRange } from "../../../server/features/formatting/formatting.ts";
import { TYPED_TRIGGERS } from "../../../server/features/formatting/triggers.ts";
import { hover } from "../../../server/features/hover/hover.ts";
import { inlayHints } from "../../../server/features/inlay-hints/inlay-hints.ts";
import { linkedEditingRanges } from "../../../server/features/linked-editing/linked-editing.ts";
import { answerMove } from "../../../server/features/move-clauses/answer-move.ts";
import { citedAt, definitionInFiles, filesBySymbol } from "../../../server/features/navigation/cited-files.ts";
import { definition, documentHighlights, references } from "../../../server/features/navigation/navigation.ts";
import { insertOpener, insertPlaces, openerSheet } from "../../../server/features/openers/openers.ts";
import { difference } from "../../../server/features/preview/diff-blocks.ts";
import { preview } from "../../../server/features/preview/preview.ts";
import {
  type OfferData,
  refactorings,
  resolvedRefactoring,
} from "../../../server/features/refactorings/refactorings.ts";
import { prepareRename, rename } from "../../../server/features/rename/rename.ts";
import { review, reviewEdit, reviewMarkdown } from "../../../server/features/review/review.ts";
import { selectionRanges } from "../../../server/features/selection-ranges/selection-ranges.ts";
import { semanticTokens } from "../../../server/features/semantic-tokens/semantic-tokens.ts";
import { tokenEdits } from "../../../server/features/semantic-tokens/token-edits.ts";
import { setFrontMatter } from "../../../server/features/set-front-matter/set-front-matter.ts";
import { type FeatureSettings, USUALLY_SHOWN } from "../../../server/features/shared/feature-settings.ts";
import { fileSymbols } from "../../../server/features/shared/files/file-symbols.ts";
import { signatureHelp } from "../../../server/features/signature-help/signature-help.ts";
import { statistics, statisticsTable } from "../../../server/features/statistics/statistics.ts";
import { documentStatus } from "../../../server/features/status/status.ts";
import { structure } from "../../../server/features/structure/structure.ts";
import { comparison } from "../../../server/features/versions/differences.ts";
import { clauseAt, placeThere } from "../../../server/features/versions/version-position.ts";
import { textFile, versionsOf } from "../../../server/features/versions/versions.ts";
import { bestOf, symbolsMatching } from "../../../server/features/workspace-symbols/workspace-symbols.ts";
import { REVIEW_GROUPINGS, REVIEW_SEVERITIES } from "../../../server/protocol/review.ts";
import { FRENCH, readText, type TestDocument } from "./support.ts";

/** Where an editor asks: the cursor, as an offset in UTF-16 code units. */
export type Feature = (document: TestDocument, offset: number) => unknown;

const settings: FeatureSettings = {
  ...FRENCH,
  rules: {},
  shown: { ...USUALLY_SHOWN, inlayHints: { number: "all", agreement: true, force: true } },
};
const whole = ({ analysis }: TestDocument) => ({ start: 0, end: analysis.text.length });
const at = (offset: number) => ({ start: offset, end: offset });

/** The same text in another version: a word more in the middle, and the last paragraph away. */
function otherVersion({ analysis, positions }: TestDocument): TestDocument {
  const { text, paragraphs } = analysis;
  const middle = paragraphs[paragraphs.length >> 1]?.start ?? 0;
  const end = paragraphs.at(-1)?.start ?? text.length;
  return readText(
    `${text.slice(0, middle)}Autre ${text.slice(middle, Math.max(middle, end))}`,
    {},
    `${positions.uri}.en.undecl`,
  );
}

/** By the request that it answers; requests of our own client by what they ask for. */
export const EVERY_FEATURE: Readonly<Record<string, Feature>> = {
  diagnostics: (document, offset) => diagnostics(document, settings, offset),
  "code actions everywhere": document =>
    codeActions(document, whole(document), { diagnostics: diagnostics(document, settings, null) }, settings),
  "code actions here": (document, offset) => codeActions(document, at(offset), { diagnostics: [] }, settings),
  refactorings: (document, offset) =>
    refactorings(document, at(offset), { diagnostics: [], only: [""] }, settings).map(
      action => action.data && resolvedRefactoring(action, action.data as OfferData, document, settings),
    ),
  "code lenses": document =>
    codeLenses(document, settings)
      .slice(0, 9)
      .map(lens => resolveCodeLens(lens, document, settings)),
  "lenses of versions": document =>
    versionsLens(versionsOf(textFile(document), [textFile(document)]), document, settings),
  completion: (document, offset) => {
    const answer = completion(document, offset, settings);
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    return [answer, items.slice(0, 5).map(item => resolveCompletion(item, settings))];
  },
  "document links": document => documentLinks(document, settings),
  "document symbols": document => documentSymbols(document, settings),
  "symbols of the file": document =>
    bestOf(symbolsMatching("a", document.positions.uri, fileSymbols(document, settings))),
  "folding ranges": document => foldingRanges(document, settings),
  formatting: document => formatDocument(document, settings),
  "formatting of a range": (document, offset) => formatRange(document, at(offset), settings),
  "formatting on type": (document, offset) =>
    TYPED_TRIGGERS.map(mark => formatOnType(document, offset, mark, settings)),
  "front matter": document => [
    setFrontMatter(document, { key: "lang", value: "fr" }, settings),
    setFrontMatter(document, { key: "profile", value: null }, settings),
  ],
  hover: (document, offset) => hover(document, offset, settings),
  "inlay hints": document => inlayHints(document, whole(document), settings),
  "linked editing": (document, offset) => linkedEditingRanges(document, offset),
  moving: (document, offset) => {
    const { uri, version } = document.positions;
    const range = { start: document.positions.positionAt(offset), end: document.positions.positionAt(offset) };
    return (["up", "down", "promote", "demote"] as const).map(step =>
      answerMove(document, { textDocument: { uri, version }, from: { touched: [range] }, to: { step } }, settings),
    );
  },
  definition: (document, offset) => [
    definition(document, offset, settings),
    citedAt(document, offset),
    definitionInFiles(document, offset, settings, filesBySymbol(document, [textFile(document)])),
  ],
  references: (document, offset) => references(document, offset, true),
  "document highlights": (document, offset) => documentHighlights(document, offset),
  openers: (document, offset) => [
    openerSheet(document, offset, settings),
    insertPlaces(document, offset, settings),
    insertOpener(document, offset, { section: "operative", text: "Décide" }, settings),
    insertOpener(document, offset, { section: "preambular", text: "Rappelant", where: "end" }, settings),
  ],
  preview: document => {
    const { blocks } = preview(document, settings);
    return difference(
      blocks.filter((_, index) => index % 7 !== 3),
      blocks,
    );
  },
  rename: (document, offset) => [
    prepareRename(document, offset, settings),
    rename(document, offset, "7", settings),
    rename(document, offset, "Autre chose", settings),
  ],
  review: document => REVIEW_GROUPINGS.map(by => review(document, { by, severities: REVIEW_SEVERITIES }, settings)),
  "edits of a review": document => {
    const [finding] = document.findings;
    if (!finding) return null;
    const { rule, start, end } = finding;
    const range = { start: document.positions.positionAt(start), end: document.positions.positionAt(end) };
    return (["fix", "fix-all", "ignore"] as const).map(does =>
      reviewEdit(document, { does, rule: rule.id, range }, settings),
    );
  },
  "review as Markdown": document => reviewMarkdown(document, "a.undecl", settings),
  "selection ranges": (document, offset) => selectionRanges(document, [0, offset, document.analysis.text.length]),
  "semantic tokens": document => {
    const tokens = semanticTokens(document);
    return tokenEdits(tokens.slice(0, tokens.length - (tokens.length % 10)), tokens);
  },
  "semantic tokens of a range": (document, offset) => semanticTokens(document, { start: offset, end: offset + 200 }),
  "signature help": (document, offset) => signatureHelp(document, offset, settings),
  statistics: document => [statistics(document, settings), statisticsTable(document, settings)],
  status: document => documentStatus(document),
  structure: document => structure(document, settings),
  versions: (document, offset) => {
    const other = otherVersion(document);
    return [placeThere(clauseAt(document, offset), document, other), comparison(document, other)];
  },
};
