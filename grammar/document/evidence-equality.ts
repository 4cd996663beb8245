/**
 * Compares evidence. After most edits the evidence of a block is equal, and the document is not built again: so
 * `Evidence` holds nothing that differs without an effect.
 */
import type { Subject } from "../tree/tree.ts";
import type { Evidence } from "./evidence.ts";

type Same = { readonly [K in keyof Evidence]: (a: Evidence[K], b: Evidence[K]) => boolean };

/** Every field, so that a new one cannot be forgotten. */
const SAME: Same = {
  pattern: Object.is,
  names: Object.is,
  verbFinal: Object.is,
  subject: isSameSubject,
  complete: Object.is,
  profile: Object.is,
  sections: isSameList,
  source: Object.is,
  labelLevel: Object.is,
  number: (a, b) => a === b || (a !== null && b !== null && a.value === b.value && a.form === b.form),
  quote: Object.is,
  mark: Object.is,
  words: Object.is,
  led: Object.is,
  continues: Object.is,
  joins: Object.is,
  resumes: Object.is,
  heading: Object.is,
  headsPreamble: Object.is,
  bullet: Object.is,
  series: Object.is,
  row: Object.is,
};
const FIELDS = Object.keys(SAME) as (keyof Evidence)[];

/** Whether placement and instruments are the same with either. */
export function isSameEvidence(a: Evidence | null, b: Evidence | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return FIELDS.every(field => isSameField(field, a, b));
}

function isSameField<K extends keyof Evidence>(field: K, a: Evidence, b: Evidence): boolean {
  return SAME[field](a[field], b[field]);
}

export function isSameSubject(a: Subject | null, b: Subject | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return (
    a.text === b.text &&
    a.known === b.known &&
    a.mask === b.mask &&
    a.agreement.person === b.agreement.person &&
    a.agreement.number === b.agreement.number &&
    a.agreement.gender === b.agreement.gender
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
