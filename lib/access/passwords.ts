import type { RefusalReason } from "@/lib/refusal";
import { commonPasswords, commonWords } from "./common-passwords";

/** Long enough that guessing is hopeless, short enough that a sentence is not refused. */
export const shortestPassword = 12;
export const longestPassword = 200;

/** Guessers try these endings on every word: a year, a few figures, a sign. */
const shortEnding = 6;
/** What must remain of a password when one's own name is taken out of it. */
const ownRest = 8;

/**
 * Why a password would be guessed; null when it is good. There are no rules about kinds of signs:
 * length and not being common are what counts (NIST SP 800-63B, 5.1.1.2).
 * @param about what others know of this person: e-mail address, name, the initiative's name
 */
export function passwordWeakness(
  password: string,
  about: readonly string[] = [],
): RefusalReason | null {
  const text = password.normalize("NFKC");
  const length = [...text].length;
  if (length < shortestPassword) return "password-too-short";
  if (length > longestPassword) return "password-too-long";
  const folded = text.toLowerCase();
  if (isRepetition(folded) || isSequence(folded)) return "password-repeats";
  if (isCommon(folded)) return "password-common";
  return about.some((words) => isAbout(folded, words)) ? "password-about-you" : null;
}

/** Few different signs, or one short piece said again and again. */
function isRepetition(text: string): boolean {
  return new Set(text).size < 5 || /^(.{1,6}?)\1+.{0,5}$/su.test(text);
}

const rows = ["1234567890", "qwertyuiopåasdfghjklæøzxcvbnm", "qwertzuiopü", "azertyuiop"];

/** Mostly signs that follow one another in the alphabet, in figures or on the keyboard. */
function isSequence(text: string): boolean {
  const signs = [...text];
  const followers = signs.filter((sign, at) => at > 0 && follows(signs[at - 1] ?? "", sign));
  return followers.length >= (signs.length - 1) * 0.75;
}

function follows(before: string, sign: string): boolean {
  const step = (sign.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  if (step === 0 || Math.abs(step) === 1) return true;
  return rows.some((row) => row.includes(before + sign) || row.includes(sign + before));
}

function isCommon(text: string): boolean {
  const plain = unmasked(text);
  if (commonPasswords.has(text) || commonPasswords.has(plain)) return true;
  return [text, plain].some((candidate) => {
    const letters = candidate.replace(/[^\p{L}]/gu, "");
    return candidate.length - letters.length <= shortEnding && isFewCommonWords(letters);
  });
}

/** p4$$w0rd is password. */
function unmasked(text: string): string {
  const masks: Record<string, string> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    $: "s",
    "!": "i",
  };
  // A mask stands among letters; figures and signs at the end are an ending.
  return text.replace(/[013457@$!](?=.*\p{L})/gu, (sign) => masks[sign] ?? sign);
}

/** At most two different common words, however often. Four make a passphrase. */
function isFewCommonWords(letters: string): boolean {
  if (letters === "") return false;
  const ways: (Set<string> | null)[] = [new Set()];
  for (let end = 1; end <= letters.length; end += 1) {
    ways[end] = null;
    for (const word of commonWords) {
      const before = letters.endsWith(word, end) ? ways[end - word.length] : null;
      if (!before) continue;
      const with_ = new Set(before).add(word);
      if (with_.size <= 2) ways[end] = with_;
    }
  }
  return ways[letters.length] !== null;
}

/** Does hardly anything remain when what others know is taken out? */
function isAbout(text: string, known: string): boolean {
  const whole = plainLetters(known);
  const words = known.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const pieces = [whole, ...words.map(plainLetters)].filter((piece) => piece.length >= 4);
  let rest = plainLetters(text);
  const before = rest;
  for (const piece of pieces.sort((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(piece, "");
  }
  return rest !== before && rest.length < ownRest;
}

function plainLetters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
