import * as words from "@/tests/load/bench/data/words";

const list = (of: string[]) => `array[${of.map((one) => `'${one}'`).join(", ")}]`;

/**
 * What the generator's statements speak in; gone with the connection. Everything follows from the
 * seed, a word and a number, so the same seed makes the same rows on every database.
 */
export const functions = (seed: number) => `
  create or replace function pg_temp.chance(what text, n bigint, below int) returns int language sql immutable as
    $$ select ('x' || substr(md5('${seed} ' || what || ' ' || n), 1, 7))::bit(28)::int % below $$;
  create or replace function pg_temp.one_of(choices text[], what text, n bigint) returns text language sql immutable as
    $$ select choices[1 + pg_temp.chance(what, n, array_length(choices, 1))] $$;
  -- In the form of a uuid 7, growing with n as ids do that are made one after the other.
  create or replace function pg_temp.id(what text, n bigint) returns uuid language sql immutable as
    $$ select ('0190' || lpad(to_hex(n), 8, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid
         from md5('${seed} ' || what || ' ' || n) h $$;
  create or replace function pg_temp.prose(what text, n bigint, sentences int) returns text language sql immutable as
    $$ select string_agg(pg_temp.one_of(${list(words.sentences)}, what || s, n), ' ') from generate_series(1, sentences) s $$;
  create or replace function pg_temp.search_key(name text) returns text language sql immutable as
    $$ select trim(regexp_replace(replace(replace(replace(replace(lower(name), 'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), 'é', 'e'), '[^a-z0-9]+', ' ', 'g')) $$;
  create or replace function pg_temp.sort_key(name text) returns text language sql immutable as
    $$ select replace(replace(replace(replace(replace(lower(name), 'aa', 'å'), 'æ', '{'), 'ø', '|'), 'å', '}'), 'é', 'e') $$;
  create or replace function pg_temp.organisation(n bigint) returns text language sql immutable as
    $$ select pg_temp.one_of(${list(words.kinds)}, 'kind', n) || ' ' || pg_temp.one_of(${list(words.places)}, 'place', n) || ' ' || n $$;
  create or replace function pg_temp.person(n bigint) returns text language sql immutable as
    $$ select pg_temp.one_of(${list(words.first)}, 'first', n) || ' ' || pg_temp.one_of(${list(words.last)}, 'last', n) || ' ' || pg_temp.one_of(${list(words.last)}, 'last name', n) $$;
  create or replace function pg_temp.deed(n bigint) returns text language sql immutable as
    $$ select pg_temp.one_of(${list(words.deeds)}, 'deed', n) || ' i ' || pg_temp.one_of(${list(words.places)}, 'where', n) || ' ' || n $$;
  create or replace function pg_temp.ask(n bigint) returns text language sql immutable as
    $$ select pg_temp.one_of(${list(words.asks)}, 'ask', n) || ' ' || lower(pg_temp.deed(n)) $$;`;
