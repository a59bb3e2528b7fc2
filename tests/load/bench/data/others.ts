import { decisions, rule } from "@/tests/load/bench/data/decisions";
import { parties } from "@/tests/load/bench/data/parties";
import { work } from "@/tests/load/bench/data/work";

const counts = { organisations: 12, people: 12, groups: 2, activities: 10 };
const decided = 10;
const seats = 9;

/** Other initiatives in the same database, each with a steering group, work and decisions of its own. */
export function others(count: number): string[] {
  return Array.from({ length: count }, (_, index) => other(index + 1)).flat();
}

function other(index: number): string[] {
  // Apart from the numbers of the large initiative and of each other.
  const from = 1_000_000 + index * 1_000;
  const initiative = `pg_temp.id('initiative', ${index})`;
  return [
    `insert into "Initiative" (id, slug, name, purpose, "publishedAt")
     values (${initiative}, 'initiativ-${index}', 'Initiativ ${index}', pg_temp.prose('initiative', ${index}, 2), now())`,
    `insert into "AuditHead" ("initiativeId") values (${initiative})`,
    `insert into "MatrixVersion" (id, "initiativeId", number) values (pg_temp.id('matrix', ${index}), ${initiative}, 1)`,
    `insert into "MatrixRow" (id, "versionId", "matterId", position, matter, kinds, rule, "noticeDays", proposers)
     values (pg_temp.id('matrix row', ${index}), pg_temp.id('matrix', ${index}), pg_temp.id('matter', ${index}), 0, 'Andet', '{other}',
             ${rule}, 0, '{steering,working,partner}')`,
    `insert into "Group" (id, "initiativeId", kind, name, "searchKey", "sortKey", "setUpOn")
     values (pg_temp.id('steering', ${index}), ${initiative}, 'steering', 'Styregruppe', 'styregruppe', 'styregruppe', current_date - 400)`,
    ...parties(initiative, from, counts),
    `insert into "Seat" (id, "groupId", "organisationId", role, "isVoting", "from", position)
     select pg_temp.id('steering seat', ${from} + n), pg_temp.id('steering', ${index}), pg_temp.id('organisation', ${from} + n),
            (case when n = 1 then 'chair' else 'member' end)::"SeatRole", true, current_date - 400, n from generate_series(1, ${seats}) n`,
    `insert into "SeatHolding" (id, "seatId", "personId", "from")
     select pg_temp.id('steering holding', ${from} + n), pg_temp.id('steering seat', ${from} + n), pg_temp.id('person', ${from} + n), current_date - 400
       from generate_series(1, ${seats}) n`,
    ...work(initiative, from, counts),
    ...decisions(initiative, from, decided, counts.organisations),
  ];
}
