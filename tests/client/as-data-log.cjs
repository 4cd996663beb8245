/** Says on standard error which files of data a program reads. */
const { Module } = require("node:module");
const { basename } = require("node:path");

const read = Module._extensions[".json"];
Module._extensions[".json"] = (module, path) => {
  console.error(`read ${basename(path)}`);
  read(module, path);
};
