import fc from "fast-check";
import { expect, test } from "vitest";
import { passwordWeakness } from "@/lib/access/passwords";

const about = ["mette.holm@kystby.example", "Mette Holm", "Flere Med i Kystby"];

test.each([
  ["elleve tegn", "password-too-short"],
  ["x9".repeat(5), "password-too-short"],
  ["å".repeat(201), "password-too-long"],
  ["aaaaaaaaaaaaaa", "password-repeats"],
  ["abcabcabcabcabc", "password-repeats"],
  ["xkq9xkq9xkq9xkq9", "password-repeats"],
  ["123456789012345", "password-repeats"],
  ["abcdefghijklmno", "password-repeats"],
  ["qwertyuiopåasd", "password-repeats"],
  ["asdfghjklæøzxcv", "password-repeats"],
  ["password1234", "password-common"],
  ["P@ssw0rd!2026", "password-common"],
  ["Velkommen2026!", "password-common"],
  ["Sommer-Sommer-26", "password-common"],
  ["adgangskode123", "password-common"],
  ["københavnkommune1", "password-common"],
  ["jegelskerdig", "password-common"],
  ["correcthorsebatterystaple", "password-common"],
  ["1qaz2wsx3edc", "password-common"],
  ["styregruppen2026", "password-common"],
  ["MetteHolm2026!", "password-about-you"],
  ["mette.holm@kystby.example", "password-about-you"],
  ["FlereMediKystby1", "password-about-you"],
  ["kystby-mette-99", "password-about-you"],
])("%j is refused: %s", (password, reason) => {
  expect(passwordWeakness(password, about)).toBe(reason);
});

test.each([
  "bikube ved fjorden 14",
  "sommer danmark hest kaffe",
  "vT9#kLp2!xQz",
  "Mettes gamle havelåge knirker",
  "ti små cyklister i regnvejr",
  "正しい馬の電池のホチキス",
  "83726194857261",
])("%j is good", (password) => {
  expect(passwordWeakness(password, about)).toBeNull();
});

test("the same password written with other code points is judged alike", () => {
  const password = "blåbær på åsen";
  expect(passwordWeakness(password.normalize("NFD"))).toBe(passwordWeakness(password));
  expect(passwordWeakness("ｐａｓｓｗｏｒｄ１２３４")).toBe("password-common");
});

test("long random passwords are never refused", () => {
  const random = fc
    .stringMatching(/^[A-Za-z0-9!-/]{24}$/)
    .filter((text) => new Set(text).size > 12);
  fc.assert(fc.property(random, (password) => passwordWeakness(password, about) === null));
});
