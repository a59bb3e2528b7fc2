import { type ClientRequest, type IncomingMessage, request } from "node:http";

/** `at`: when it came, by the clock. */
export type LiveEvent<Facts> = { id: number; facts: Facts; at: number };
export type LiveReader<Facts> = Awaited<ReturnType<typeof readLive<Facts>>>;

/** Reads a stream of events as a browser does, without coming back by itself: what came when, and its end. */
export async function readLive<Facts>(
  url: URL,
  headers: Record<string, string>,
): Promise<{
  status: number;
  headers: IncomingMessage["headers"];
  events: LiveEvent<Facts>[];
  /** All that was sent, as it came. */
  text(): string;
  /** Settles when the stream ends, at whichever side. */
  ended: Promise<void>;
  hasEnded(): boolean;
  leave(): void;
}> {
  const events: LiveEvent<Facts>[] = [];
  let text = "";
  let rest = "";
  let isOver = false;
  const [asking, answer] = await ask(url, { accept: "text/event-stream", ...headers });
  answer.setEncoding("utf8");
  answer.on("data", (part: string) => {
    text += part;
    const blocks = `${rest}${part}`.split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, id, data] = /^id: (\d+)\ndata: (.*)$/m.exec(block) ?? [];
      if (data) events.push({ id: Number(id), facts: JSON.parse(data), at: Date.now() });
    }
  });
  const ended = new Promise<void>((done) => {
    answer.once("close", () => {
      isOver = true;
      done();
    });
    answer.on("error", () => undefined);
  });
  const leave = () => void asking.destroy();
  return {
    ...{ status: answer.statusCode ?? 0, headers: answer.headers, events },
    ...{ text: () => text, ended, hasEnded: () => isOver, leave },
  };
}

function ask(url: URL, headers: Record<string, string>): Promise<[ClientRequest, IncomingMessage]> {
  return new Promise((done, fail) => {
    const asking = request(url, { headers, agent: false }, (answer) => done([asking, answer]));
    asking.once("error", fail);
    asking.on("error", () => undefined);
    asking.end();
  });
}
