/** The numbers of the two long versions that are compared; the example's own are far below. */
export const longVersions = { from: 1_001, to: 1_002 };

/** Twenty pages: 170 paragraphs of some sixty words. */
const paragraphs = 170;

/** Who writes them: somebody who has written before, and so is not of the backbone. */
const author = (initiative: string) =>
  `(select "authorId" from "StrategyVersion" where "initiativeId" = ${initiative} order by number limit 1)`;

/** Two versions of twenty pages, submitted; every third paragraph of the later one has another sentence in it. */
export const agenda = (initiative: string) => {
  const versions = `(values (1, ${longVersions.from}), (2, ${longVersions.to})) as v (n, number)`;
  const text = (n: string) =>
    `pg_temp.prose('agenda', s, 2) || ' ' || pg_temp.prose('agenda ' || case when s % 3 = 0 then ${n} else 1 end, s, 1) || ' ' || pg_temp.prose('more', s, 2)`;
  return [
    `insert into "Proposal" (id, "initiativeId", number, kind, title, text, "authorId", "decidingGroupId", "matterId", "searchKey", "createdAt")
     select pg_temp.id('agenda proposal', v.n), ${initiative}, top.number + v.n, 'adopt_strategy', 'Vedtag strategiens version ' || v.number, '', ${author(initiative)},
            (select id from "Group" where "initiativeId" = ${initiative} and kind = 'steering' order by "setUpOn", id limit 1),
            (select "matterId" from "Proposal" where "initiativeId" = ${initiative} and kind = 'adopt_strategy' order by number limit 1),
            'vedtag strategiens version ' || v.number, localtimestamp - interval '1 day'
       from ${versions} cross join (select max(number) as number from "Proposal" where "initiativeId" = ${initiative}) top`,
    `insert into "StrategyVersion" (id, "initiativeId", number, "authorId", "proposalId", "createdAt")
     select pg_temp.id('agenda', v.n), ${initiative}, v.number, ${author(initiative)}, pg_temp.id('agenda proposal', v.n), localtimestamp - interval '1 day' from ${versions}`,
    `insert into "Passage" (id, "initiativeId", part) select pg_temp.id('passage', s), ${initiative}, 'problem' from generate_series(1, ${paragraphs}) s`,
    `insert into "PassageWording" (id, "versionId", "passageId", position, text, "authorId", "writtenAt", since)
     select pg_temp.id('wording', v.n * 1000 + s), pg_temp.id('agenda', v.n), pg_temp.id('passage', s), s, ${text("v.n")}, ${author(initiative)}, localtimestamp, v.number
       from ${versions} cross join generate_series(1, ${paragraphs}) s order by v.n, s`,
    `insert into "ProposalSubmission" ("proposalId", "personId", at)
     select pg_temp.id('agenda proposal', v.n), ${author(initiative)}, localtimestamp from ${versions}`,
  ];
};
