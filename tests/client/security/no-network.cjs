/** Loaded before a program: whatever it does to reach a network, or to be reached, is written to standard error. */
const { writeSync } = require("node:fs");

const seen = what => {
  writeSync(2, `NETWORK: ${what}\n`);
  throw new Error(`network: ${what}`);
};
const watch = (of, names, what) => {
  for (const name of names) {
    // Some are constructors.
    of[name] = function watched() {
      seen(`${what}.${name}`);
    };
  }
};

const { Socket, Server } = require("node:net");
watch(Socket.prototype, ["connect"], "net.Socket");
watch(Server.prototype, ["listen"], "net.Server");
watch(require("node:tls"), ["connect", "createServer"], "tls");
for (const name of ["http", "https"]) watch(require(`node:${name}`), ["request", "get", "createServer"], name);
watch(require("node:http2"), ["connect", "createServer", "createSecureServer"], "http2");
watch(require("node:dgram"), ["createSocket"], "dgram");
const dns = require("node:dns");
for (const [of, what] of [
  [dns, "dns"],
  [dns.promises, "dns.promises"],
]) {
  watch(of, ["lookup", "lookupService", ...Object.keys(of).filter(name => /^(?:resolve|reverse)/.test(name))], what);
}
watch(globalThis, ["fetch", "WebSocket", "EventSource"], "globalThis");
