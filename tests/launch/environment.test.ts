import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

/** The settings are read once per process, so each test begins with a fresh copy of the module. */
async function settings(given: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  const { environment } = await import("@/lib/environment");
  return environment();
}

test("without settings it is this machine, port 3000 and .data", async () => {
  const found = await settings({ PORT: "", HOST: "", DATA_DIR: "", DATABASE_URL: "" });
  expect(found).toMatchObject({ port: 3000, host: "127.0.0.1", databaseUrl: undefined });
  expect(found.dataDir).toBe(`${process.cwd()}/.data`);
});

test("an address keeps no slash at its end", async () => {
  const found = await settings({ PUBLIC_URL: "https://initiative.example.org/" });
  expect(found.publicUrl).toBe("https://initiative.example.org");
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://root:hunter2@localhost/x"],
  ["SMTP_URL", "mail.example.org"],
  ["PUBLIC_URL", "www.example.com"],
])("%s=%s is refused by name, and its value is not repeated", async (name, value) => {
  const refusal = await settings({ [name]: value }).catch((error: Error) => error);
  expect(refusal).toMatchObject({ name: "CannotStart" });
  expect((refusal as Error).message).toMatch(new RegExp(`^The setting ${name} must .+\\.$`));
  expect((refusal as Error).message).not.toContain(value);
});
