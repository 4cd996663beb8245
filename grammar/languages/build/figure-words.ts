/** Reads the section `usage.figureWords` of `language.yaml`; every key may be absent. */
import type { FigureWords, NounPair } from "../figure-words.ts";
import type { YamlNode } from "./yaml-node.ts";

const DAYS = 7;

export function readFigureWords(node: YamlNode): FigureWords {
  node.readEntriesOrNone(["weekdays", "from", "until", "numbered", "counted", "ofOne", "ofSeveral", "isHyphened"]);
  const weekdays = node.get("weekdays").readStringsOrNone();
  if (weekdays.length !== 0 && weekdays.length !== DAYS) node.get("weekdays").fail("must be seven, from Monday on");
  return {
    weekdays,
    from: node.get("from").readStringsOrNone(),
    until: node.get("until").readStringsOrNone(),
    numbered: readPairs(node.get("numbered")),
    counted: readPairs(node.get("counted")),
    ofOne: node.get("ofOne").readStringsOrNone(),
    ofSeveral: node.get("ofSeveral").readStringsOrNone(),
    isHyphened: node.get("isHyphened").readOptional(key => key.readBoolean()) ?? false,
  };
}

/** Each written as `session/sessions`. */
function readPairs(node: YamlNode): NounPair[] {
  return node.readStringsOrNone().map(pair => {
    const [singular = "", plural = "", ...rest] = pair.split("/");
    if (singular === "" || plural === "" || rest.length > 0) node.fail(`“${pair}” must be like “session/sessions”`);
    return { singular, plural };
  });
}
