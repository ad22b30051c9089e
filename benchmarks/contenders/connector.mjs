// Frames to typed events by TikTok-Live-Connector: node connector.mjs CAPTURE SECONDS, started in its folder.
// It does what its client does for a binary message: deserializeWebSocketMessage, then the events of a connection.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(`${process.cwd()}/package.json`);
const { TikTokLiveConnection, deserializeWebSocketMessage } = await import(pathToFileURL(resolve("tiktok-live-connector")));

const data = readFileSync(process.argv[2]);
const frames = [];
for (let position = 0; position < data.length; ) {
  const length = data.readUInt32LE(position);
  frames.push(data.subarray(position + 4, position + 4 + length));
  position += 4 + length;
}

const connection = new TikTokLiveConnection("benchmark", {});
let messages = 0;
let events = 0;
connection.on("decodedData", () => events++);

async function decodeAll() {
  messages = events = 0;
  for (const frame of frames) {
    const { protoMessageFetchResult } = await deserializeWebSocketMessage(frame);
    if (!protoMessageFetchResult) continue;
    messages += protoMessageFetchResult.messages.length;
    await connection.processProtoMessageFetchResult(protoMessageFetchResult);
  }
}

const seconds = Number(process.argv[3]);
const warmAt = performance.now() + seconds * 250;
while (performance.now() < warmAt) await decodeAll();

const endAt = performance.now() + seconds * 1000;
const passes = [];
while (performance.now() < endAt || passes.length < 3) {
  const started = performance.now();
  await decodeAll();
  passes.push((performance.now() - started) / 1000);
}
passes.sort((first, second) => first - second);
console.log(JSON.stringify({ seconds: passes[passes.length >> 1], messages, events, passes: passes.length }));
