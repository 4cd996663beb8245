/** VS Code's workbench in a headless browser. */
import { type Browser, chromium, type Page } from "playwright-core";
import {
  type Folders,
  provideVsCodeServer,
  type RunningServer,
  startVsCodeServer,
  toRemotePath,
} from "../../client/build/vscode-server.ts";
import { findChromium } from "./chromium.ts";

export interface WorkbenchOptions {
  readonly folders: Folders;
  readonly serverFlags?: readonly string[];
  /** The folder or file to open. */
  readonly folder?: string;
  /** What the workbench reads from its address besides: `openFile`, `extensionTestsPath` … as paths of this machine. */
  readonly payload?: readonly (readonly [key: string, path: string])[];
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The display language; the workbench itself stays English where it has no language pack, extensions do not. */
  readonly language?: string;
  /** What the browser says it is, and on which system. */
  readonly userAgent?: string;
  /** Called before the page loads, to listen to it. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export interface Workbench {
  readonly page: Page;
  readonly server: RunningServer;
  close(): Promise<void>;
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  return chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
}

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const server = await startVsCodeServer(await provideVsCodeServer(), options.folders, {
    ...(options.serverFlags ? { flags: options.serverFlags } : {}),
  });
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    server.stop();
  };
  try {
    browser = await launchBrowser();
    const page = await browser.newPage({
      viewport: options.viewport ?? { width: 1400, height: 900 },
      locale: "en",
      ...(options.userAgent ? { userAgent: options.userAgent } : {}),
    });
    const { language } = options;
    if (language)
      await page.addInitScript({ content: `globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};` });
    await options.prepare?.(page);
    const payload = (options.payload ?? []).map(([key, path]) => [key, toRemotePath(server.url, path)]);
    const address = new URL(server.url);
    address.searchParams.set("payload", JSON.stringify(payload));
    if (options.folder) address.searchParams.set("folder", options.folder);
    await page.goto(String(address));
    return { page, server, close };
  } catch (error) {
    await close();
    throw error;
  }
}
