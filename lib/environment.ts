import { resolve } from "node:path";
import { z } from "zod";
import { CannotStart } from "@/lib/launch/cannot-start.mjs";

/** A setting left empty in .env counts as not set. */
const optional = <T extends z.ZodType>(setting: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), setting);

const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must look like ${example}` }).optional();

const settings = z.object({
  PORT: optional(
    z.coerce
      .number("must be a number from 0 to 65535")
      .int("must be a whole number")
      .min(0, "must be a number from 0 to 65535")
      .max(65535, "must be a number from 0 to 65535")
      .default(3000),
  ),
  HOST: optional(z.string().default("127.0.0.1")),
  DATA_DIR: optional(z.string().default(".data")),
  DATABASE_URL: optional(address(/^postgres(ql)?$/, "postgresql://user:password@host:5432/name")),
  S3_URL: optional(address(/^https?$/, "https://storage.example.org/bucket")),
  S3_REGION: optional(z.string().default("us-east-1")),
  S3_KEY_ID: optional(z.string().optional()),
  S3_SECRET: optional(z.string().optional()),
  S3_MOVE_BACK: optional(z.enum(["yes", "no"], "must be yes or no").default("no")),
  SMTP_URL: optional(address(/^smtps?$/, "smtp://user:password@host:587")),
  MAIL_FROM: optional(z.string().default("Collective impact <no-reply@localhost>")),
  PUBLIC_URL: optional(address(/^https?$/, "https://initiative.example.org")),
  TRUST_PROXY: optional(z.enum(["yes", "no"], "must be yes or no").default("no")),
  LOG_REQUESTS: optional(z.enum(["1", "0"], "must be 1 or 0").default("1")),
});

type Settings = z.output<typeof settings>;

function read() {
  const outcome = settings.safeParse(process.env);
  if (!outcome.success) throw new CannotStart(explain(outcome.error));
  const value = outcome.data;
  return {
    port: value.PORT,
    host: value.HOST,
    /** Absolute. */
    dataDir: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    smtpUrl: value.SMTP_URL,
    storage: storageIn(value),
    mailFrom: value.MAIL_FROM,
    /** The address that links in mails begin with; never taken from a request. No slash at the end. */
    publicUrl: (value.PUBLIC_URL ?? addressOf(value.HOST, value.PORT)).replace(/\/+$/, ""),
    /** Whether a proxy in front tells who is asking. */
    trustProxy: value.TRUST_PROXY === "yes",
    /** Whether every request leaves a line in the output. */
    logRequests: value.LOG_REQUESTS === "1",
  };
}

/** The storage for files, with what signs the requests to it; null: the database keeps them. */
function storageIn(value: Settings) {
  const { S3_URL, S3_REGION: region, S3_KEY_ID: keyId, S3_SECRET: secret } = value;
  if (!S3_URL) return null;
  if (!keyId || !secret) {
    throw new CannotStart("The setting S3_URL needs S3_KEY_ID and S3_SECRET too.");
  }
  const isLeft = value.S3_MOVE_BACK === "yes";
  return { url: S3_URL.replace(/\/+$/, ""), region, keyId, secret, isLeft };
}

/** "Every network" is no name to call a server by. */
function addressOf(host: string, port: number) {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** Names the setting but never repeats its value: it may hold a password. */
function explain(error: z.ZodError) {
  const [issue] = error.issues;
  return `The setting ${issue?.path.join(".")} ${issue?.message}.`;
}

export type Environment = ReturnType<typeof read>;

let known: Environment | undefined;

/**
 * The settings of this process, read once. See .env.example for what each means.
 * Throws CannotStart with one sentence when a setting is wrong.
 */
export function environment(): Environment {
  known ??= read();
  return known;
}
