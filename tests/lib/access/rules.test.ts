import fc from "fast-check";
import { expect, test } from "vitest";
import { addressBucket, invitationState, localPath, slugFrom } from "@/lib/access/rules";

test.each([
  ["/", "/"],
  ["/initiatives/kystby/decisions?list=open#top", "/initiatives/kystby/decisions?list=open#top"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["\\\\elsewhere.example", "/"],
  ["/a\\b", "/"],
  ["https://elsewhere.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/\t/elsewhere.example", "/"],
  ["/\n/elsewhere.example", "/"],
  ["/..//elsewhere.example", "/"],
  ["/.//elsewhere.example", "/"],
  ["/%2e%2E//elsewhere.example", "/"],
  ["/account/..//elsewhere.example/a?b#c", "/"],
  ["/account//now", "/account//now"],
  ["/ø/../æ?q=å#ü", "/%C3%A6?q=%C3%A5#%C3%BC"],
  ["/\u2028", "/%E2%80%A8"],
  ["/find?q=/..//there", "/find?q=/..//there"],
  [" /account", "/"],
  ["/a b", "/"],
  ["account", "/"],
  ["", "/"],
  [undefined, "/"],
  [["/account"], "/"],
  [`/${"a".repeat(600)}`, "/"],
])("after signing in, %j leads to %s", (next, path) => {
  expect(localPath(next)).toBe(path);
});

test("whatever is asked for, the way leads to this site", () => {
  const asked = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.stringMatching(/^[/\\\t\n.:a-z@]{1,12}$/),
    fc.stringMatching(/^\/(\.|%2[eE]|\/|a|\?){1,8}$/),
  );
  fc.assert(
    fc.property(asked, (next) => {
      const there = new URL(localPath(next), "https://here.example");
      expect(there.origin).toBe("https://here.example");
      // Whoever resolves the dots first sends the browser only the path that is left.
      expect(new URL(there.pathname, there).origin).toBe("https://here.example");
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ["Flere Med i Kystby", [], "flere-med-i-kystby"],
  ["Ærø & Ågård: Børn først!", [], "aeroe-aagaard-boern-foerst"],
  ["Flere Med", ["flere-med"], "flere-med-2"],
  ["Flere Med", ["flere-med", "flere-med-2"], "flere-med-3"],
  ["new", [], "new-2"],
  ["???", [], "initiativ"],
  ["Їжа", [], "initiativ"],
  ["x".repeat(200), [], "x".repeat(48)],
])("the initiative %j, beside %j, lives at %s", (name, taken, slug) => {
  expect(slugFrom(name, taken)).toBe(slug);
});

test("an address is made of small letters, figures and hyphens, whatever the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(slugFrom(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::FFFF:192.0.2.7", "192.0.2.7"],
  ["::ffff:c000:207", "192.0.2.7"],
  ["0:0:0:0:0:ffff:c000:0207", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:0001:2::", "2001:db8:1:2"],
  ["2001:db8:1:2:3:4:192.0.2.7", "2001:db8:1:2"],
  ["::", "0:0:0:0"],
  ["2001:db8:1:2:ffff::1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["unknown", "unknown"],
])("attempts from %s count as %s", (address, bucket) => {
  expect(addressBucket(address)).toBe(bucket);
});

const now = new Date("2026-11-23T12:00:00Z");
const later = new Date("2026-12-07T12:00:00Z");
test.each([
  [{ acceptedAt: null, withdrawnAt: null, expiresAt: later }, "pending"],
  [{ acceptedAt: null, withdrawnAt: null, expiresAt: now }, "expired"],
  [{ acceptedAt: null, withdrawnAt: now, expiresAt: later }, "withdrawn"],
  [{ acceptedAt: now, withdrawnAt: null, expiresAt: now }, "accepted"],
])("an invitation with %o is %s", (invitation, state) => {
  expect(invitationState(invitation, now)).toBe(state);
});
