import { searchKey } from "@/lib/names";

/** Whom a comment names. Pure. */

type Named = { id: string; name: string };

/** The one who is called so: by the whole name, or by a first name that only one has. Null: nobody, or several. */
export function personCalled<Person extends Named>(name: string, people: Person[]): Person | null {
  const key = searchKey(name);
  if (key === "") return null;
  const whole = people.filter((person) => searchKey(person.name) === key);
  if (whole.length > 0) return only(whole);
  return only(people.filter((person) => searchKey(person.name).split(" ")[0] === key));
}

/** What may be written in one field, one name after the other. */
export function namesIn(field: string): string[] {
  return field
    .split(/[,;\n]/)
    .map((name) => name.trim().replace(/^@/, ""))
    .filter((name) => name !== "");
}

/** Everybody who is named with an @ in the text, each once; a name that fits nobody is just a word. */
export function namedIn<Person extends Named>(text: string, people: Person[]): Person[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}])@(\p{L}[\p{L}\p{M}'’.\- ]*)/gu)].flatMap(
    ([, words = ""]) => longestName(words, people) ?? [],
  );
  return [...new Set(found)];
}

/** After an @ a name goes on for a few words, and the sentence after it: the most words that are a name count. */
function longestName<Person extends Named>(words: string, people: Person[]): Person | null {
  const parts = words.split(" ").slice(0, mostParts);
  for (let count = parts.length; count > 0; count -= 1) {
    const person = personCalled(parts.slice(0, count).join(" "), people);
    if (person) return person;
  }
  return null;
}

/** Longer names than these are not read to their end. */
const mostParts = 6;

function only<Person>(people: Person[]): Person | null {
  return people.length === 1 ? (people[0] ?? null) : null;
}
