/** What mastheads of the United Nations say besides what a document says of itself: the shape of `<code>/masthead.yaml`. */
import type { Profile } from "../tree/kinds.ts";

/** The organs whose documents bear the organization's masthead. */
export const ORGANS = ["ga", "sc", "hrc", "ecosoc"] as const satisfies readonly Profile[];
export type Organ = (typeof ORGANS)[number];

/** Texts have their values in braces: `{language}`. Apostrophes and spaces are as they are printed. */
export interface Masthead {
  readonly organization: string;
  readonly organs: Readonly<Record<Organ, string>>;
  /** « Distr. générale ». */
  readonly distribution: string;
  /** With the `{language}` of the original. */
  readonly original: string;
  /** With `{day}`, `{month}`, `{year}`. */
  readonly date: string;
  /** With the `{ordinal}` of a session, with a small initial, or its `{number}` where there is no word for it. */
  readonly session: { readonly words: string; readonly figures: string };
  /** With the agenda's `{items}`, as the document names them. */
  readonly agenda: { readonly one: string; readonly several: string };
  /** The lines above a resolution: who adopted it, and on which `{date}`. */
  readonly adopted: Readonly<Record<Organ, string>>;
  readonly adoptedOn: string;
  /** Of sessions, from the first on. */
  readonly ordinals: readonly string[];
}
