import { searchKey } from "@/lib/names";

/** Something with a name that a cell may mean. */
export type Named = { id: string; name: string; alsoKnownAs?: string[]; note?: string };

/**
 * How sure it is that a cell means it. `same`: the name itself, or another name it goes by.
 * `spelling`: only signs, case or å/aa differ. `near`: an abbreviation, or a slip of the pen.
 */
export type Likeness = "same" | "spelling" | "near";
export type Match = { id: string; name: string; likeness: Likeness };

/** Words that organisations share, so that "Aarhus" may be "Aarhus Kommune". */
const common = new Set(
  "kommune municipality region fond fonden foundation foreningen forening landsforening landsforeningen a s as aps fmba the".split(
    " ",
  ),
);
const small = new Set("og for af i de den det til paa med the of and in for to".split(" "));

/** Names that a cell may mean, found in one step however many there are. */
export class NameIndex {
  private readonly exact = new Map<string, Named>();
  private readonly known = new Map<string, Named>();
  private readonly spelled = new Map<string, Named>();
  /** Made when the first name is asked for that is not known outright: most files need none of it. */
  private near: Map<string, Named> | null = null;

  constructor(named: Iterable<Named> = []) {
    for (const one of named) this.add(one);
  }

  add(one: Named): void {
    const key = searchKey(one.name);
    first(this.exact, oneLine(one.name), one);
    for (const alias of one.alsoKnownAs ?? []) first(this.known, searchKey(alias), one);
    first(this.spelled, key, one);
    if (this.near) addNear(this.near, one, key);
  }

  /** What the name most likely means; null when nothing is like it. `note`: a remark beside it. */
  find(name: string, note = ""): Match | null {
    const key = searchKey(name);
    if (key === "") return null;
    const same = this.exact.get(oneLine(name)) ?? this.known.get(key);
    if (same) return matchOf(same, "same");
    const spelled = this.spelled.get(key);
    if (spelled) return matchOf(spelled, "spelling");
    const near = this.byShortForm(name, note, key) ?? this.bySlip(key);
    return near ? matchOf(near, "near") : null;
  }

  private nearNames(): Map<string, Named> {
    if (this.near) return this.near;
    this.near = new Map();
    for (const one of this.exact.values()) addNear(this.near, one, searchKey(one.name));
    return this.near;
  }

  /** The name is short for one that is known, or one that is known is short for the name. */
  private byShortForm(name: string, note: string, key: string): Named | undefined {
    const asked = [`beside:${key}`, `bare:${bareName(key)}`];
    if (isAbbreviation(name)) asked.push(`short:${key}`);
    const found = asked.map((hint) => this.nearNames().get(hint)).find(Boolean);
    const shorter = [
      initialsOf(name),
      ...abbreviationsIn(name),
      ...abbreviationsIn(briefly(note, 2)),
    ];
    const short = shorter.map((one) => this.spelled.get(searchKey(one)));
    const beside = this.spelled.get(searchKey(briefly(note, 4)));
    return found ?? short.find((one) => one && isAbbreviation(one.name)) ?? beside;
  }

  private bySlip(key: string): Named | undefined {
    return slipsOf(key)
      .map((slip) => this.nearNames().get(slip))
      .find((one) => one && isSlip(searchKey(one.name), key));
  }
}

function matchOf({ id, name }: Named, likeness: Likeness): Match {
  return { id, name, likeness };
}

function first(index: Map<string, Named>, key: string, one: Named): void {
  if (key !== "" && !index.has(key)) index.set(key, one);
}

function addNear(near: Map<string, Named>, one: Named, key: string): void {
  for (const hint of [...shortForms(one, key), ...slipsOf(key)]) first(near, hint, one);
}

function oneLine(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ");
}

/** Under which short forms a known name may be asked for. */
function shortForms({ name, note = "" }: Named, key: string): string[] {
  const beside = searchKey(briefly(note, 4));
  const written = [...abbreviationsIn(name), ...abbreviationsIn(briefly(note, 2))].map(searchKey);
  const shorts = isAbbreviation(name) ? [] : [initialsOf(key), ...written];
  const hints = shorts.filter((short) => short.length > 1).map((short) => `short:${short}`);
  return [`bare:${bareName(key)}`, ...(beside ? [`beside:${beside}`] : []), ...hints];
}

/** The name without the words that organisations share. */
function bareName(key: string): string {
  const words = key.split(" ");
  const bare = words.filter((word) => !common.has(word)).join(" ");
  return bare.length >= 4 ? bare : words.join(" ");
}

/** `kl` of Kommunernes Landsforening. */
function initialsOf(key: string): string {
  const words = key.split(" ");
  const initials = words.filter((word) => !small.has(word)).map((word) => word[0]);
  return initials.join("");
}

/** KL, SUS, KAB: two to six capitals. */
function isAbbreviation(name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(name.trim());
}

function abbreviationsIn(text: string): string[] {
  return text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu) ?? [];
}

/** A remark of a few words may be another name; a longer one tells a story. */
function briefly(note: string, words: number): string {
  return note.trim().split(/\s+/).length <= words ? note.trim() : "";
}

/** Keys that two names share when one word of each differs by one letter. */
function slipsOf(key: string): string[] {
  const words = key.split(" ");
  return words.flatMap((word, place) => {
    if (word.length < 5 || /\d/.test(word)) return [];
    const around = words.map((other, index) => (index === place ? "" : other)).join(" ");
    const shorter = Array.from(word, (_, cut) => word.slice(0, cut) + word.slice(cut + 1));
    return [...new Set([word, ...shorter])].map((form) => `slip:${place}:${around}:${form}`);
  });
}

/** Names alike but for one word, and that by a letter missing, added, changed or swapped with its neighbour. */
function isSlip(one: string, other: string): boolean {
  const [words, others] = [one.split(" "), other.split(" ")];
  const differing = words.flatMap((word, index) => (word === others[index] ? [] : [index]));
  const [place] = differing;
  if (words.length !== others.length || differing.length !== 1 || place === undefined) return false;
  return isOneLetterApart(words[place] ?? "", others[place] ?? "");
}

function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1);
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const swapped = `${short[from + 1] ?? ""}${short[from] ?? ""}${short.slice(from + 2)}`;
  return swapped === long.slice(from);
}
