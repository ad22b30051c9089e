// Run by Node in the judge's folder: TikTok-Live-Connector watches a room until it ends. watch_room.mjs ADDRESS HANDLE
// Each event is one line of JSON in words of our own, which the other judge uses as well; see tests/test_judges.py.
// SIGN_API_URL names the sign server.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(`${process.cwd()}/package.json`);
const { TikTokLiveConnection } = await import(pathToFileURL(resolve("tiktok-live-connector")));

const [address, streamer] = process.argv.slice(2);
const handle = (user) => user?.displayId ?? "";
const say = (event, told) => console.log(JSON.stringify({ event, ...told }));

const events = {
  connected: ["connected", (state) => ({ room: state.roomId })],
  chat: ["comment", (data) => ({ who: handle(data.user), name: data.user.nickname, text: data.content })],
  gift: [
    "gift",
    (data) => ({
      who: handle(data.user),
      gift: data.gift.name,
      diamonds: data.gift.diamondCount,
      count: data.repeatCount,
      ends: data.repeatEnd === 1,
    }),
  ],
  like: ["like", (data) => ({ who: handle(data.user), count: data.count, total: data.total })],
  member: ["join", (data) => ({ who: handle(data.user) })],
  follow: ["follow", (data) => ({ who: handle(data.user) })],
  share: ["share", (data) => ({ who: handle(data.user) })],
  roomUser: ["viewers", (data) => ({ now: data.total, total: data.totalUser })],
  captionMessage: [
    "caption",
    (data) => ({ text: data.content.map((content) => content.content), is_final: data.definite }),
  ],
  linkMicBattle: [
    "battle",
    (data) => ({ battle: data.battleId, action: data.action, hosts: Object.keys(data.anchorsInfo).length }),
  ],
  linkMicArmies: [
    "armies",
    (data) => ({
      battle: data.battleId,
      points: Object.fromEntries(Object.entries(data.armies).map(([host, army]) => [host, Number(army.hostscore)])),
    }),
  ],
  controlMessage: ["control", (data) => ({ action: data.action })],
};

const connection = new TikTokLiveConnection(streamer, {
  fetchRoomInfoOnConnect: true,
  wsConfigOverrides: { DEFAULT_WS_PING_INTERVAL: 200 },
});
// Its own idea of TikTok's address has no room for a port of this machine.
connection.webClient.getBaseUrl = () => address;
for (const [name, [event, told]] of Object.entries(events)) connection.on(name, (data) => say(event, told(data)));
connection.on("error", (error) => console.error(error));
const left = new Promise((done) => connection.on("disconnected", done));
await connection.connect();
const title = connection.roomInfo.data.title;
await left;
say("left", { title });
process.exit(0);
