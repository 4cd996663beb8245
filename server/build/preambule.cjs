#!/usr/bin/env node
/** What the command `preambule` is, and what editors start: it loads the server's modules, which lie beside it. */
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");

// From 22 on, Node keeps what it has compiled of our code for the next start. Here and not among the temporary files,
// where it would by itself: who can write here can change the code anyway. Where nobody can, it keeps nothing.
enableCompileCache?.(join(__dirname, "compiled"));

require("./chunks/main.cjs");
