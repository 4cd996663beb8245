/** Reads person, number and gender: the third person singular where nothing is written. */
import type { Agreement } from "../settings.ts";
import type { YamlNode } from "./yaml-node.ts";

export type { Agreement } from "../settings.ts";

export function readAgreement(node: YamlNode): Agreement {
  return {
    person: node.get("person").readOptional(key => key.readOneOf([1, 3])) ?? 3,
    number: node.get("number").readOptional(key => key.readOneOf(["s", "p"])) ?? "s",
    ...optionalMember(
      "gender",
      node.get("gender").readOptional(key => key.readOneOf(["m", "f", "n"])),
    ),
  };
}

/** `{ [key]: value }`, or nothing: absent keys must be absent, not undefined. */
export function optionalMember<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
