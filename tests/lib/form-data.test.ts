import { expect, test } from "vitest";
import { readForm, typedValues } from "@/lib/form-data";

function formOf(pairs: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

test("a name that occurs several times becomes a list", () => {
  const typed = readForm(
    formOf([
      ["goal", "one"],
      ["goal", "two"],
      ["goal", "three"],
      ["title", "x"],
    ]),
  );
  expect(typed.fields.goal).toEqual(["one", "two", "three"]);
  expect(typed.fields.title).toBe("x");
});

test("the once-only key is apart, and only a key of the right form", () => {
  expect(readForm(formOf([["deedKey", "0192f0c8-aaaa-7bbb-8ccc-123456789abc"]])).deedKey).toBe(
    "0192f0c8-aaaa-7bbb-8ccc-123456789abc",
  );
  expect(readForm(formOf([["deedKey", "'; drop"]])).deedKey).toBeNull();
});

test("prototype names are plain data", () => {
  const typed = readForm(formOf([["__proto__", "x"]]));
  expect(Object.getPrototypeOf(typed.fields)).toBeNull();
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("null characters go, line ends are one sign", () => {
  expect(readForm(formOf([["text", "a\u0000b\r\nc"]])).fields.text).toBe("ab\nc");
});

test("passwords and files never travel back to the page", () => {
  const typed = readForm(
    formOf([
      ["email", "a@example.dk"],
      ["password", "a secret of mine"],
      ["file", new File(["x"], "x.csv")],
    ]),
  );
  expect(typedValues(typed)).toEqual({ email: "a@example.dk" });
});
