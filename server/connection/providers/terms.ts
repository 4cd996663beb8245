/**
 * The glossaries of the folder: says of each open document which hold for it, and which text it is a version of, and
 * again whenever one of these changes. Nobody waits for it: until then documents are checked without.
 */
import type { CancellationToken } from "vscode-languageserver";
import { CancellationTokenSource, DiagnosticSeverity } from "vscode-languageserver";
import { runInSlices } from "../../documents/event-loop.ts";
import { StepwiseTask } from "../../documents/stepwise-task.ts";
import type { ReadDocument } from "../../features/shared/read-document.ts";
import type { TextTerms } from "../../features/terms/text-terms.ts";
import type { Terminology } from "../../terms/terminology.ts";
import type { GlossaryFile, GlossaryFiles } from "../../workspace/glossary-files.ts";
import type { Provider, ProviderHost } from "../provider.ts";

const NEVER: CancellationToken = new CancellationTokenSource().token;

export const termsProvider: Provider = {
  register(host) {
    const texts = new OpenTexts(host);
    host.onDidCheck(uri => texts.handleCheck(uri));
    host.onDidClose(uri => texts.forget(uri));
  },
};

/** In slices, before somebody waits for what is found with it. */
async function prepareIndex(document: ReadDocument, terminology: Terminology): Promise<void> {
  const { getTextLanguage } = await import("../../features/terms/text-terms.ts");
  const language = getTextLanguage(document);
  await runInSlices(new StepwiseTask(() => terminology.prepareIndex(language)), () => false);
}

/** How long glossaries count as unchanged where the editor does not watch files. */
const VALID_MS = 5000;

class OpenTexts {
  readonly #host: ProviderHost;
  /** What was said last, by document. */
  readonly #said = new Map<string, TextTerms | null>();
  /** Glossaries of which faults were shown. */
  #faulty = new Set<string>();
  #updating: Promise<void> | null = null;
  #isStale = false;
  #isFollowing = false;
  #updatedAt = 0;

  constructor(host: ProviderHost) {
    this.#host = host;
  }

  forget(uri: string): void {
    this.#said.delete(uri);
  }

  /** A document was checked: it may be new, or the original of others. */
  handleCheck(uri: string): void {
    const isOriginal = [...this.#said.values()].some(terms => terms?.original?.positions.uri === uri);
    const isOld = this.#host.session()?.client.watchesFiles !== true && performance.now() - this.#updatedAt > VALID_MS;
    if (isOriginal || isOld || !this.#said.has(uri)) this.#update();
    if (!this.#isFollowing) {
      this.#isFollowing = true;
      void this.#follow();
    }
  }

  async #follow(): Promise<void> {
    const { changes } = await this.#host.folder.load();
    for (let { count } = changes; ; count = changes.count) {
      await changes.waitForMore(count, NEVER);
      this.#update();
    }
  }

  /** Looks again at all open documents, once more where something changes meanwhile. */
  #update(): void {
    this.#isStale = true;
    this.#updating ??= this.#updateWhileStale()
      .catch(error => this.#host.faults.log("glossaries", error))
      .finally(() => {
        this.#updating = null;
      });
  }

  async #updateWhileStale(): Promise<void> {
    const glossaries = await this.#host.folder.loadGlossaries();
    while (this.#isStale) {
      this.#isStale = false;
      const files = await glossaries.load();
      this.#updatedAt = performance.now();
      await this.#showFaults(files);
      for (const uri of this.#host.listOpen()) await this.#updateDocument(uri, glossaries, files);
    }
  }

  async #updateDocument(uri: string, glossaries: GlossaryFiles, files: readonly GlossaryFile[]): Promise<void> {
    const terminology = glossaries.findTerminology(uri, files);
    const document = terminology && (await this.#host.prepare(uri, "tree"))?.document;
    const terms = document ? { terminology, original: await this.#findOriginal(document) } : null;
    if (document && terms) {
      await prepareIndex(document, terms.terminology);
      if (terms.original) await prepareIndex(terms.original, terms.terminology);
    }
    const before = this.#said.get(uri) ?? null;
    this.#said.set(uri, terms);
    const isSame = before?.terminology === terms?.terminology && before?.original === terms?.original;
    if (!isSame) this.#host.setTerms(uri, terms);
  }

  async #findOriginal(document: ReadDocument): Promise<TextTerms["original"]> {
    const { folder } = this.#host;
    // Only a text that says so is a version of another.
    const { translationOf, original } = document.analysis.frontMatter?.values ?? {};
    if (translationOf === undefined && original === undefined) return null;
    const [files, texts] = [await folder.load(), await (await folder.loadTexts()).loadAll(NEVER)];
    const { findOriginal } = await import("../../features/versions/find-original.ts");
    const found = findOriginal(document, texts ?? []);
    return found && (await files.readDocument(found.uri, NEVER));
  }

  /** Faults stand in the glossary itself, as those of a text in the text. */
  async #showFaults(files: readonly GlossaryFile[]): Promise<void> {
    const { connection, session } = this.#host;
    const faulty = files.filter(({ glossary }) => glossary.faults.length > 0);
    const mended = [...this.#faulty].filter(uri => !faulty.some(file => file.uri === uri));
    this.#faulty = new Set(faulty.map(({ uri }) => uri));
    for (const uri of mended) void connection.sendDiagnostics({ uri, diagnostics: [] });
    if (faulty.length === 0) return;
    const { formatMessage } = await import("../../rules/messages/format-message.ts");
    for (const { uri, glossary } of faulty) {
      const messages = (await session()?.settings.get(uri))?.messages ?? "en";
      const diagnostics = glossary.faults.map(({ line, message, arguments: values }) => ({
        range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 200 } },
        severity: DiagnosticSeverity.Warning,
        source: "preambule",
        code: "glossary",
        message: formatMessage(message, messages, values),
      }));
      void connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}
