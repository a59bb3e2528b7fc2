/** Organisations, people, groups and seats, n of each by `count`. */

type Counts = { organisations: number; people: number; groups: number };

export const parties = (
  initiative: string,
  from: number,
  { organisations, people, groups }: Counts,
) => [
  `insert into "Organisation" (id, "initiativeId", name, "searchKey", "sortKey", sector, does, place)
   select pg_temp.id('organisation', n), ${initiative}, name, pg_temp.search_key(name), pg_temp.sort_key(name),
          (enum_range(null::"Sector"))[1 + pg_temp.chance('sector', n, 12)], pg_temp.prose('does', n, 2), 'Vesterfjord'
     from generate_series(${from} + 1, ${from} + ${organisations}) n cross join pg_temp.organisation(n) name`,
  `insert into "Participation" (id, "organisationId", kind, "from")
   select pg_temp.id('participation', n), pg_temp.id('organisation', n),
          (array['core', 'involved', 'involved', 'involved', 'involved', 'supportive', 'supportive', 'informed']::"ParticipationKind"[])[1 + pg_temp.chance('circle', n, 8)],
          current_date - 200 - pg_temp.chance('since', n, 700)
     from generate_series(${from} + 1, ${from} + ${organisations}) n`,
  `insert into "Person" (id, "initiativeId", name, "searchKey", "sortKey", email)
   select pg_temp.id('person', n), ${initiative}, name, pg_temp.search_key(name), pg_temp.sort_key(name), 'person' || n || '@bench.example'
     from generate_series(${from} + 1, ${from} + ${people}) n cross join pg_temp.person(n) name`,
  `insert into "Affiliation" (id, "personId", "organisationId", title, "from")
   select pg_temp.id('affiliation', n), pg_temp.id('person', n), pg_temp.id('organisation', ${from} + 1 + (n - ${from} - 1) % ${organisations}),
          'Medarbejder', current_date - 150 - pg_temp.chance('works', n, 700)
     from generate_series(${from} + 1, ${from} + ${people}) n`,
  `insert into "Group" (id, "initiativeId", kind, name, "searchKey", "sortKey", purpose, mandate, "boundedTask", "setUpOn")
   select pg_temp.id('group', n), ${initiative}, 'working', name, pg_temp.search_key(name), pg_temp.sort_key(name),
          pg_temp.prose('purpose', n, 1), pg_temp.prose('mandate', n, 3), pg_temp.prose('task', n, 1), current_date - 140
     from generate_series(${from} + 1, ${from} + ${groups}) n cross join lateral (select 'Arbejdsgruppe ' || pg_temp.deed(n) as name) named`,
  `insert into "Seat" (id, "groupId", "organisationId", role, "from", position)
   select pg_temp.id('seat', g * 5 + s), pg_temp.id('group', g),
          pg_temp.id('organisation', ${from} + 1 + pg_temp.chance('seated', g * 5 + s, ${organisations})),
          (case when s = 0 then 'chair' else 'member' end)::"SeatRole", current_date - 140, s
     from generate_series(${from} + 1, ${from} + ${groups}) g cross join generate_series(0, 4) s`,
  `insert into "SeatHolding" (id, "seatId", "personId", "from")
   select pg_temp.id('holding', n), pg_temp.id('seat', n), pg_temp.id('person', ${from} + 1 + pg_temp.chance('holder', n, ${people})), current_date - 140
     from generate_series((${from} + 1) * 5, (${from} + ${groups}) * 5 + 4) n`,
];
