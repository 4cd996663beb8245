/** Settings by document: requested from the editor once, and kept until the editor reports a change. */
import { readSettings, type Settings } from "./settings.ts";

/** Requests the settings of a document from the editor, or of the window without a URI. */
export type SettingsRequest = (uri: string | undefined) => Promise<unknown>;

/** The key of the window's settings; no document has this URI. */
const GENERAL = "";

/** After this time defaults are used, so that an editor that never answers does not block reading. */
const MAX_WAIT_MS = 2000;

export class SettingStore {
  readonly #initial: unknown;
  readonly #locale: string;
  readonly #request: SettingsRequest | null;
  readonly #wait: number;
  #pushed: unknown = {};
  readonly #known = new Map<string, Promise<Settings>>();

  /** `initial` are the `initializationOptions`; `pull` is null for an editor that only pushes settings. */
  constructor(initial: unknown, locale: string, pull: SettingsRequest | null, wait = MAX_WAIT_MS) {
    this.#initial = initial;
    this.#locale = locale;
    this.#request = pull;
    this.#wait = wait;
  }

  get(uri: string): Promise<Settings> {
    let settings = this.#known.get(uri);
    if (!settings) {
      settings = this.#ask(uri).then(pulled => readSettings([this.#initial, this.#pushed, pulled], this.#locale));
      this.#known.set(uri, settings);
    }
    return settings;
  }

  /** The settings of the window. */
  getGeneral(): Promise<Settings> {
    return this.get(GENERAL);
  }

  reset(pushed: unknown): void {
    this.#pushed = pushed;
    this.#known.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #ask(uri: string): Promise<unknown> {
    if (!this.#request) return {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise(resolve => {
      timer = setTimeout(resolve, this.#wait, {});
    });
    try {
      return await Promise.race([this.#request(uri === GENERAL ? undefined : uri), timeout]);
    } catch {
      return {};
    } finally {
      clearTimeout(timer);
    }
  }
}
