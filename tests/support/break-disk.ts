import fs from "node:fs";
import { openFolder } from "@/lib/embedded/open";

/** Saves a row in this folder, lets the disk fail, and tries to save another. */
export default async function breakDisk([folder = ""]: string[]) {
  const { database } = await openFolder(folder);
  await database.exec("create table note (text text); insert into note values ('first')");
  console.log("saved the first");
  fs.fsyncSync = () => {
    throw Object.assign(new Error("i/o error, fsync"), { code: "EIO" });
  };
  await database.query("insert into note values ('second')");
  console.log("saved the second");
}
