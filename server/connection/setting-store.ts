/** Settings by document: requested from the editor once, and kept until the editor reports a change. */
import { readSettings, type Settings } from "./settings.ts";

/** Requests the settings of a document from the editor, or of the window without a URI. */
export type SettingsRequest = (uri: string | undefined) => Promise<unknown>;

/** The key of the window's settings; no document has this URI. */
const GENERAL = "";

/** After this time defaults are used, so that an editor that never answers does not block reading; an answer that comes later is applied then. */
const MAX_WAIT_MS = 2000;

export class SettingStore {
  readonly #initial: unknown;
  readonly #locale: string;
  readonly #request: SettingsRequest | null;
  readonly #wait: number;
  readonly #onLate: () => void;
  #pushed: unknown = {};
  readonly #known = new Map<string, Promise<Settings>>();

  /**
   * `initial` are the `initializationOptions`; `pull` is null for an editor that only pushes settings. `onLate` is called
   * when an answer comes after the wait that changes settings which are in use.
   */
  constructor(
    initial: unknown,
    locale: string,
    pull: SettingsRequest | null,
    wait = MAX_WAIT_MS,
    onLate: () => void = () => {},
  ) {
    this.#initial = initial;
    this.#locale = locale;
    this.#request = pull;
    this.#wait = wait;
    this.#onLate = onLate;
  }

  get(uri: string): Promise<Settings> {
    let settings = this.#known.get(uri);
    if (!settings) {
      const answer = this.#ask(uri);
      settings = this.#waitFor(answer).then(pulled => this.#read(pulled));
      this.#known.set(uri, settings);
      void this.#applyLate(uri, settings, answer);
    }
    return settings;
  }

  /** Whatever goes wrong is a rejected promise: on a connection that was closed a request throws at once. */
  async #ask(uri: string): Promise<unknown> {
    return this.#request ? this.#request(uri === GENERAL ? undefined : uri) : {};
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

  #read(pulled: unknown): Settings {
    return readSettings([this.#initial, this.#pushed, pulled], this.#locale);
  }

  async #waitFor(answer: Promise<unknown>): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise(resolve => {
      timer = setTimeout(resolve, this.#wait, {});
    });
    try {
      return await Promise.race([answer, timeout]);
    } catch {
      return {};
    } finally {
      clearTimeout(timer);
    }
  }

  /** Replaces settings that were used without the editor's answer, unless they have been asked for again since. */
  async #applyLate(uri: string, used: Promise<Settings>, answer: Promise<unknown>): Promise<void> {
    try {
      const late = this.#read(await answer);
      const now = await used;
      if (this.#known.get(uri) !== used || JSON.stringify(now) === JSON.stringify(late)) return;
      this.#known.set(uri, Promise.resolve(late));
    } catch {
      // There is no answer, late or not.
      return;
    }
    this.#onLate();
  }
}
