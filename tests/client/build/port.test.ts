import assert from "node:assert/strict";
import { createServer, type Server } from "node:net";
import { choosePort, parsePort } from "../../../client/build/port.ts";

async function takePort(port = 0): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(port, "127.0.0.1");
  await new Promise((resolve, reject) => server.once("listening", () => resolve(null)).once("error", reject));
  const address = server.address();
  assert.ok(typeof address === "object" && address);
  return { server, port: address.port };
}

const close = (server: Server) => new Promise(resolve => server.close(resolve));

describe("the port of VS Code in the browser", () => {
  it("is the one that was asked for, else the usual one, where it is free", async () => {
    const { server, port } = await takePort();
    await close(server);
    assert.equal(await choosePort(port, assert.fail), port);
    assert.equal(await choosePort(undefined, assert.fail, port), port);
    // Nothing listens any more.
    await close((await takePort(port)).server);
  });

  it("is an error where the one that was asked for is taken", async () => {
    const { server, port } = await takePort();
    try {
      await assert.rejects(choosePort(port, assert.fail), new RegExp(`\\b${port}\\b.*npm start -- --port \\d+$`));
    } finally {
      await close(server);
    }
  });

  it("is another, which is said, where the usual one is taken", async () => {
    const said: string[] = [];
    const { server, port } = await takePort();
    try {
      const chosen = await choosePort(undefined, message => said.push(message), port);
      assert.notEqual(chosen, port);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? "", new RegExp(`\\b${port}\\b.*\\b${chosen}\\b`));
    } finally {
      await close(server);
    }
  });

  it("is a number from 1 to 65535", () => {
    assert.deepEqual(["1", "8200", "65535"].map(parsePort), [1, 8200, 65535]);
    for (const text of ["", "0", "65536", "-1", "8e3", "80.5", "port", " 80"]) {
      assert.throws(() => parsePort(text), RangeError, text);
    }
  });
});
