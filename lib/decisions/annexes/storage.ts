import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { environment } from "@/lib/environment";

/** The S3-compatible storage that the settings name, for files; without one the database keeps them. */

/** It does not answer, or not with what was asked for. */
export class StorageAway extends Error {}

const patienceMs = 20_000;

/** Where files go: into the storage, or out of it because it is to be left; null: there is none. */
export function direction(): "in" | "out" | null {
  const { storage } = environment();
  if (!storage) return null;
  return storage.isLeft ? "out" : "in";
}

/** Puts an object in; the same key again replaces it. Throws StorageAway. */
export async function putObject(key: string, bytes: Uint8Array, type: string): Promise<void> {
  const sum = createHash("sha256").update(bytes).digest("hex");
  const headers = { "content-type": type, "x-amz-content-sha256": sum };
  await ask(key, { method: "PUT", body: new Uint8Array(bytes), headers });
}

/** What is kept under the key. Throws StorageAway, also where nothing is. */
export async function getObject(key: string): Promise<Uint8Array> {
  const answer = await ask(key, { method: "GET" });
  return new Uint8Array(await answer.arrayBuffer());
}

/** Takes an object out; one that is gone is no mistake. Throws StorageAway. */
export async function removeObject(key: string): Promise<void> {
  await ask(key, { method: "DELETE" }, [404]);
}

async function ask(key: string, request: RequestInit, alsoFine: number[] = []): Promise<Response> {
  const { storage } = environment();
  if (!storage) throw new StorageAway("No storage is set, and this file lies in one");
  const { url, region, keyId: accessKeyId, secret: secretAccessKey } = storage;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 1 });
  const signal = AbortSignal.timeout(patienceMs);
  const answer = await client.fetch(`${url}/${key}`, { ...request, signal }).catch((cause) => {
    throw new StorageAway("The storage does not answer", { cause });
  });
  if (answer.ok || alsoFine.includes(answer.status)) return answer;
  // What it says may repeat the key's name; the status is enough to look it up.
  throw new StorageAway(`The storage answers ${answer.status}`);
}
