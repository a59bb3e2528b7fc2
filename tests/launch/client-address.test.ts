import { expect, test } from "vitest";
import { markClientAddress } from "@/lib/launch/client-address";

function told(headers: Record<string, string>, trustProxy: boolean) {
  const request = { headers: { ...headers }, socket: { remoteAddress: "192.0.2.1" } };
  markClientAddress(request as never, trustProxy);
  return (request.headers as Record<string, string>)["x-client-address"];
}

test("without a proxy the connection's own address counts, whatever the browser says", () => {
  const headers = { "x-client-address": "10.0.0.1", "x-forwarded-for": "10.0.0.2" };
  expect(told(headers, false)).toBe("192.0.2.1");
});

test("behind a trusted proxy the address that it saw counts, not those the browser put before it", () => {
  expect(told({ "x-forwarded-for": "10.0.0.2, 198.51.100.7" }, true)).toBe("198.51.100.7");
  expect(told({ "x-client-address": "10.0.0.1" }, true)).toBe("192.0.2.1");
  expect(told({ "x-forwarded-for": "" }, true)).toBe("192.0.2.1");
});

test.each([
  ["198.51.100.7:51234", "198.51.100.7"],
  ["10.0.0.2:1, 198.51.100.7:2", "198.51.100.7"],
  ["[2001:db8::1]:51234", "2001:db8::1"],
  ["[2001:db8::1]", "2001:db8::1"],
  ["2001:db8::1", "2001:db8::1"],
  ["unknown", "192.0.2.1"],
  ["198.51.100.7, _hidden", "192.0.2.1"],
  ["198.51.100.7, 999.1.1.1", "192.0.2.1"],
])("a proxy that writes %j means %s, and the port makes no other place of it", (value, address) => {
  expect(told({ "x-forwarded-for": value }, true)).toBe(address);
});
