/**
 * Offers to clean what is pasted from PDF or Word. VS Code shows the offer beside what was pasted; versions that have no
 * such offers get a message.
 */
import * as vscode from "vscode";
import { CLEAN_TEXT, type CleanTextAnswer } from "../../server/protocol/clean-text.ts";
import { type Host, LANGUAGE_ID } from "../core/host.ts";
import { showResult } from "./show-result.ts";

/** In characters: a shorter text is cleaned by hand. */
const SHORTEST = 120;

const SELECTOR: vscode.DocumentSelector = { language: LANGUAGE_ID };
const PLAIN = "text/plain";

/** What newer versions of VS Code have besides what the oldest supported one does. */
interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteEdit {
  yieldTo?: readonly PasteKind[];
}

interface PasteApi {
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: vscode.TextDocument,
          ranges: readonly vscode.Range[],
          data: vscode.DataTransfer,
          context: unknown,
          token: vscode.CancellationToken,
        ): Promise<PasteEdit[] | undefined>;
      },
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
  readonly DocumentPasteEdit: new (text: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind; readonly Text: PasteKind };
}

/** The version of VS Code from which extensions may offer edits at paste. */
const [MAJOR, MINOR] = [1, 97];

function canOfferEditsAtPaste(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > MAJOR || (major === MAJOR && minor >= MINOR);
}

export function registerPasteOffer(host: Host): vscode.Disposable {
  const api = vscode as unknown as PasteApi;
  // Before 1.97 the function is there, too, but throws: extensions may not use what is only proposed.
  const isReleased = canOfferEditsAtPaste(vscode.version);
  const register = isReleased ? api.languages.registerDocumentPasteEditProvider : undefined;
  if (!register) return vscode.workspace.onDidChangeTextDocument(change => void offerInMessage(host, change));
  const kind = api.DocumentDropOrPasteEditKind.Empty.append("preambule", "cleanedText");
  return register(
    SELECTOR,
    {
      async provideDocumentPasteEdits({ uri }, _ranges, data, _context, token) {
        const pasted = await data.get(PLAIN)?.asString();
        const answer = pasted && (await requestCleaning(host, uri, pasted, token));
        if (!answer || answer.text === null) return undefined;
        const title = vscode.l10n.t("Paste Without Page Breaks and Headers");
        const edit = new api.DocumentPasteEdit(answer.text, title, kind);
        // A text is pasted as it is, and cleaned when somebody chooses that.
        edit.yieldTo = [api.DocumentDropOrPasteEditKind.Text];
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [PLAIN] },
  );
}

/** Undefined for what is too short, or has no lines that could have been cut. */
async function requestCleaning(
  host: Host,
  uri: vscode.Uri,
  text: string,
  token?: vscode.CancellationToken,
): Promise<CleanTextAnswer | undefined> {
  if (text.length < SHORTEST || !/\S[^\S\n]*\n[\s\S]*\S/.test(text)) return undefined;
  return host.request<CleanTextAnswer>(CLEAN_TEXT, { textDocument: { uri: uri.toString() }, text }, token);
}

/** A change that puts in much at once was a paste, or an edit of ours, in which there is nothing to clean. */
async function offerInMessage(
  host: Host,
  { document, contentChanges, reason }: vscode.TextDocumentChangeEvent,
): Promise<void> {
  const [change] = contentChanges;
  if (document.languageId !== LANGUAGE_ID || !change || contentChanges.length > 1 || reason !== undefined) return;
  const { text: pasted, rangeOffset } = change;
  const answer = await requestCleaning(host, document.uri, pasted);
  if (!answer || answer.text === null) return;
  const clean = vscode.l10n.t("Clean Up");
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t("What was pasted has page breaks, headers or lines cut in two."),
    clean,
  );
  const range = new vscode.Range(document.positionAt(rangeOffset), document.positionAt(rangeOffset + pasted.length));
  // Whoever has written on since keeps what was written.
  if (chosen !== clean || document.getText(range) !== pasted) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, answer.text);
  if (await vscode.workspace.applyEdit(edit)) showResult(answer);
}
