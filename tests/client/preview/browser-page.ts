/** The preview's page in a real browser, with a stand-in for VS Code around it that the tests speak for. */
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { previewPageOptions } from "../../../client/build/preview-page-options.ts";
import { renderExportedPage } from "../../../client/preview/exported-page.ts";
import type { MessageFromPage, MessageToPage, PageTexts } from "../../../client/preview/messages.ts";
import { renderPage } from "../../../client/preview/page-html.ts";
import { diffBlocks } from "../../../server/features/preview/diff-blocks.ts";
import { createPreview } from "../../../server/features/preview/preview.ts";
import type { PreviewAnswer, PreviewBlock } from "../../../server/protocol/preview.ts";
import { FRENCH, readText } from "../../server/features/support.ts";
import { launchBrowser } from "../../vscode/workbench.ts";

export const SITE = "http://preview.test";

export const TEXTS: PageTexts = {
  document: "Le document",
  empty: "Rien",
  choose: "Choisir…",
  kinds: { operative: "paragraphe du dispositif" },
  severities: { error: "erreur", warning: "avertissement", information: "note", hint: "conseil" },
};

/** What VS Code puts into pages of extensions. */
const STAND_IN = `
  globalThis.posted = [];
  globalThis.acquireVsCodeApi = () => {
    let state;
    return { postMessage: message => posted.push(message), getState: () => state, setState: to => { state = to; } };
  };`;

export class BrowserPage {
  readonly page: Page;
  /** Addresses that the page has asked for. */
  readonly asked: readonly string[];
  #blocks: readonly PreviewBlock[] = [];
  #sequence = 0;

  constructor(page: Page, asked: readonly string[]) {
    this.page = page;
    this.asked = asked;
  }

  async send(message: MessageToPage): Promise<void> {
    await this.page.evaluate(([sent, origin]) => postMessage(sent, origin), [message, SITE] as const);
    // Messages come one after the other: what was sent is taken in when the next one is.
    await this.page.evaluate(() => new Promise(done => setTimeout(done)));
  }

  /** Reads a text as the server does and sends what differs from the one before. */
  async show(source: string, uri = "file:///a.undecl"): Promise<PreviewAnswer> {
    const { blocks, ...rest } = createPreview(readText(source), FRENCH);
    const splices = diffBlocks(this.#blocks, blocks);
    const full = this.#sequence === 0;
    this.#blocks = blocks;
    const answer: PreviewAnswer = { ...rest, full, splices, version: 1, sequence: ++this.#sequence };
    await this.send({ type: "update", uri, locked: false, answer });
    return answer;
  }

  /** What the page has said since it was last asked, but for what it always says. */
  said(): Promise<MessageFromPage[]> {
    return this.page.evaluate(() => {
      const { posted } = globalThis as unknown as { posted: MessageFromPage[] };
      return posted.splice(0).filter(({ type }) => type !== "shown" && type !== "ready");
    });
  }

  /** Waits until scrolling has come to rest and was told. */
  async rest(): Promise<void> {
    await this.page.evaluate(
      () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))),
    );
  }
}

export class PageBrowser {
  readonly #browser: Browser;
  readonly #files: ReadonlyMap<string, string>;

  constructor(browser: Browser, files: ReadonlyMap<string, string>) {
    this.#browser = browser;
    this.#files = files;
  }

  async open(size = { width: 700, height: 600 }): Promise<BrowserPage> {
    const page = await this.#browser.newPage({ viewport: size });
    const asked: string[] = [];
    await page.addInitScript(STAND_IN);
    const nonce = crypto.randomUUID();
    const html = renderPage({ getAddress: name => `${SITE}/${name}`, source: SITE, language: "fr", nonce });
    await page.route("**/*", async route => {
      const name = new URL(route.request().url()).pathname.slice(1);
      asked.push(route.request().url());
      const body = name === "" ? html : this.#files.get(name);
      const type = name === "" ? "text/html" : name.endsWith(".css") ? "text/css" : "text/javascript";
      if (body === undefined) await route.abort();
      else await route.fulfill({ body, contentType: type });
    });
    await page.goto(`${SITE}/`);
    const opened = new BrowserPage(page, asked);
    await opened.send({ type: "begin", texts: TEXTS, fontSize: 16, findings: true });
    return opened;
  }

  /** A file as it is exported, opened as a person opens it. */
  async openExported(source: string): Promise<Page> {
    const { blocks, ...rest } = createPreview(readText(source), FRENCH);
    const splices = [{ start: 0, removed: 0, blocks }];
    const answer: PreviewAnswer = { ...rest, full: true, splices, version: 1, sequence: 1 };
    const page = await this.#browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.setContent(renderExportedPage(answer, this.#files.get("printed.css") ?? ""));
    return page;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

export async function openPageBrowser(): Promise<PageBrowser> {
  const { outputFiles } = await build({ ...previewPageOptions, write: false });
  const files = new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ""), text]));
  return new PageBrowser(await launchBrowser(), files);
}
