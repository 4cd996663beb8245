/** What somebody sees who opens the address that `npm start` prints. */
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../vscode/workbench.ts";

/** Milliseconds for something to appear: this VS Code starts its extensions while we look. */
const PATIENCE = 60_000;

export class ServedPage {
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(address: string): Promise<ServedPage> {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: "en" });
      await page.goto(address);
      return new ServedPage(browser, page);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Waits until the open editor shows a text. */
  async waitForText(text: string): Promise<void> {
    // The editor draws spaces as no-break spaces.
    const pattern = new RegExp(text.replaceAll(" ", "\\s"));
    await this.#page.locator(".view-line", { hasText: pattern }).first().waitFor({ timeout: PATIENCE });
  }

  /** Waits until the Outline shows a row with a text. */
  async waitForOutline(text: string): Promise<void> {
    await this.#runCommand("Explorer: Focus on Outline View");
    await this.#page
      .locator(".outline-pane .monaco-list-row", { hasText: text })
      .first()
      .waitFor({ timeout: PATIENCE });
  }

  /** Opens a file of the folder and waits until VS Code counts problems in it. */
  async waitForProblems(file: string): Promise<void> {
    await this.#page.keyboard.press("Control+P");
    await this.#page.keyboard.type(file);
    await this.#page.locator(".quick-input-list .monaco-list-row", { hasText: file }).first().waitFor();
    await this.#page.keyboard.press("Enter");
    const count = this.#page.locator('[id="status.problems"]', { hasText: /[1-9]/ });
    await count.waitFor({ timeout: PATIENCE });
  }

  async takePicture(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #runCommand(title: string): Promise<void> {
    await this.#page.keyboard.press("F1");
    await this.#page.keyboard.type(title);
    await this.#page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
    await this.#page.keyboard.press("Enter");
  }
}
