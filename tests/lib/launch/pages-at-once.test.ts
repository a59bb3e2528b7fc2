import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { withPagesAtOnce } from "@/lib/launch/pages-at-once";

const page = { accept: "text/html" };

/** A server whose pages are made when the test says so: what it has begun, and an asker. */
async function house({ most = 2, idle = false } = {}) {
  const begun: string[] = [];
  const came = new Set<string>();
  const left = new Set<string>();
  const open = new Map<string, ServerResponse>();
  const answer = withPagesAtOnce(
    async ({ url = "" }, response) => {
      begun.push(url);
      open.set(url, response);
    },
    most,
    () => idle,
  );
  const server = createServer((asked, response) => {
    const { url = "" } = asked;
    came.add(url);
    response.once("close", () => left.add(url));
    void answer(asked, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ask = (
    path: string,
    headers: Record<string, string> = page,
    method = "GET",
    reads = true,
  ) => {
    const asked = request({ port, path, headers, method, agent: false });
    asked.on("response", (got) => reads && got.resume());
    asked.on("error", () => {}).end();
    return asked;
  };
  const arrived = (path: string) => vi.waitFor(() => expect(came).toContain(path), 10_000);
  const gone = (path: string) => vi.waitFor(() => expect(left).toContain(path), 10_000);
  const begins = (expected: string[]) => vi.waitFor(() => expect(begun).toEqual(expected), 10_000);
  /** One after the other, so that they come in this order. */
  const askAll = async (...paths: string[]) => {
    for (const path of paths) {
      ask(path);
      await arrived(path);
    }
  };
  const finish = async (path: string) => {
    open.get(path)?.end();
    await gone(path);
  };
  const write = (path: string, text: string) => open.get(path)?.write(text);
  return { begun, ask, askAll, arrived, gone, begins, finish, write };
}

test("two pages are made at once, and the others follow in the order in which they came", async () => {
  const { begun, askAll, begins, finish } = await house();
  await askAll("/a", "/b", "/c", "/d");
  expect(begun).toEqual(["/a", "/b"]);
  await finish("/b");
  await begins(["/a", "/b", "/c"]);
  await finish("/a");
  await begins(["/a", "/b", "/c", "/d"]);
});

test("however many have been made, no more than two are made at once", async () => {
  const { begun, askAll, begins, finish } = await house();
  const all = ["/a", "/b", "/c", "/d", "/e", "/f", "/g"];
  await askAll(...all);
  for (const [index, path] of all.slice(0, 5).entries()) {
    expect(begun).toEqual(all.slice(0, index + 2));
    await finish(path);
    await begins(all.slice(0, index + 3));
  }
  await finish("/f");
  await finish("/g");
  await askAll("/x", "/y", "/z");
  expect(begun).toEqual([...all, "/x", "/y"]);
});

test("deeds, files and streams do not wait", async () => {
  const { ask, askAll, begins } = await house({ most: 1 });
  await askAll("/a", "/b");
  ask("/file", { accept: "*/*" });
  await begins(["/a", "/file"]);
  ask("/stream", { accept: "text/event-stream" });
  await begins(["/a", "/file", "/stream"]);
  ask("/deed", page, "POST");
  await begins(["/a", "/file", "/stream", "/deed"]);
});

test("the parts of a page that a script asks for wait as the page does", async () => {
  const { begun, ask, askAll, arrived } = await house({ most: 1 });
  await askAll("/a");
  ask("/parts", { accept: "*/*", rsc: "1" });
  await arrived("/parts");
  expect(begun).toEqual(["/a"]);
});

test("whoever goes away while waiting is not answered, and keeps nobody waiting", async () => {
  const { ask, askAll, arrived, gone, begins, finish } = await house({ most: 1 });
  await askAll("/a");
  const impatient = ask("/gone");
  await arrived("/gone");
  await askAll("/c");
  impatient.destroy();
  await gone("/gone");
  await finish("/a");
  await begins(["/a", "/c"]);
});

test("whoever goes away while the page is made makes room", async () => {
  const { ask, askAll, begins } = await house({ most: 1 });
  const impatient = ask("/a");
  await begins(["/a"]);
  await askAll("/b");
  impatient.destroy();
  await begins(["/a", "/b"]);
});

test("where pages wait for the database or for their readers, more are let in", async () => {
  const { askAll, begins } = await house({ most: 1, idle: true });
  await askAll("/a", "/b", "/c");
  await begins(["/a", "/b", "/c"]);
});

test("whoever does not read what is sent gives up their turn for good", async () => {
  const { ask, arrived, askAll, begins, write } = await house({ most: 1, idle: false });
  ask("/a", page, "GET", false);
  await begins(["/a"]);
  write("/a", "x".repeat(30_000_000));
  ask("/b");
  await arrived("/b");
  await begins(["/a", "/b"]);
  await askAll("/c");
  await begins(["/a", "/b"]);
});
