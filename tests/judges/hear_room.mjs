// Run by Node in the judge's folder: TikTok-Live-Connector hears a room until it ends. hear_room.mjs ADDRESS HANDLE ROOM_ID
// Nothing but the sign server's address is changed, by SIGN_API_URL. What it says is described in hear_room.py.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(`${process.cwd()}/package.json`);
const { TikTokLiveConnection, WebcastEvent, WebcastEventMap } = await import(pathToFileURL(resolve("tiktok-live-connector")));

const [, streamer, roomId] = process.argv.slice(2);
const say = (told) => console.log(JSON.stringify(told));

say({ knows: Object.keys(WebcastEventMap) });
const connection = new TikTokLiveConnection(streamer, { fetchRoomInfoOnConnect: false });
connection.on("websocketConnected", (socket) =>
  socket.on("protoMessageFetchResult", (result) => {
    for (const { method, payload } of result.messages)
      say({ came: method, sha: createHash("sha256").update(payload).digest("hex").slice(0, 16) });
  }),
);
for (const name of Object.values(WebcastEvent))
  connection.on(name, (data) =>
    say({ heard: name, id: data.common?.msgId ?? "", text: name === "chat" ? data.content : "" }),
  );
connection.on("error", (error) => console.error(error));
await connection.connect(roomId);
// It ends by itself, when all that has come is told.
