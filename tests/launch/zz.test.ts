import fs from "node:fs";
import { expect, test, vi } from "vitest";
import { connectionsTo } from "@/lib/embedded/connection";
import { openFolder } from "@/lib/embedded/open";
import { RecordingClient } from "@/lib/statements";
import { temporaryFolder } from "@/tests/support/server";

test("a", async () => {
  const f = temporaryFolder();
  const e = await openFolder(f.path);
  const pool = connectionsTo(e.database, RecordingClient);
  await pool.query("create table note (id int)");
  const real = fs.fsyncSync;
  const spy = vi.spyOn(fs, "fsyncSync").mockImplementation((fd) => {
    throw Object.assign(new Error("EIO"), { code: "EIO", errno: -5 });
  });
  console.log(
    "insert",
    await Promise.race([
      pool.query("insert into note values (1)").catch((x) => "REFUSED " + x.message),
      new Promise((d) => setTimeout(d, 3000, "HANG")),
    ]),
  );
  spy.mockRestore();
  console.log(
    "then",
    await Promise.race([
      pool.query("select * from note").catch((x) => "REFUSED " + x.message),
      new Promise((d) => setTimeout(d, 3000, "HANG")),
    ]),
  );
  console.log(
    "again",
    await Promise.race([
      e.database.query("insert into note values (1)").catch((x) => "REFUSED " + x.message),
      new Promise((d) => setTimeout(d, 3000, "HANG")),
    ]),
  );
}, 60000);
