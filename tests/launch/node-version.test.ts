import { expect, test } from "vitest";
import { isAmong } from "@/lib/launch/node-version.mjs";

const range = "^20.19.0 || ^22.12.0 || >=24.0.0";

test.each(["20.19.0", "20.20.2", "22.12.0", "22.21.1", "24.0.0", "25.3.0"])(
  "Node %s fits",
  (version) => {
    expect(isAmong(version, range)).toBe(true);
  },
);

test.each(["18.20.8", "20.9.0", "20.18.3", "21.7.3", "22.2.0", "23.11.0"])(
  "Node %s does not",
  (version) => {
    expect(isAmong(version, range)).toBe(false);
  },
);
