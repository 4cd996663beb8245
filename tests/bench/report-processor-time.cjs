/** Loaded before a program: when it ends, its processor time (microseconds, all threads) goes to the fourth stream. */
const { writeSync } = require("node:fs");

process.on("exit", () => writeSync(3, JSON.stringify(process.cpuUsage())));
