"use strict";
/**
 * Installs what package.json names, unless it is there, then runs a script of the project in the project's own Node:
 *
 *   node client/build/setup/run-script.cjs [SCRIPT [ARGUMENT …]]
 *
 * The first thing that runs on a newcomer's machine, in whatever Node that has. It is CommonJS in plain syntax, so that
 * a Node which is too old for the rest can still say so.
 */

const { formatMessage } = require("./messages.cjs");
const { engines } = require("../../../package.json");

/** From `>=18`. */
const oldest = Number.parseInt(engines.node.replace(/\D+/, ""), 10);
const found = process.versions.node;
if (Number.parseInt(found, 10) < oldest) {
  console.error(formatMessage("nodeTooOld", { oldest, found }));
  process.exitCode = 1;
} else {
  import("./run-script.mjs").then(({ runScript }) => runScript(process.argv.slice(2)));
}
