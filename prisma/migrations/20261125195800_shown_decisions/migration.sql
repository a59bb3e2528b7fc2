-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "shownAt" TIMESTAMP(3);

-- Whether everybody may read of a decision, or sees it listed, follows from the decision and from the
-- row that it was put on under, which is frozen: so the public register counts thousands from an index.
create or replace function proposal_follows_settling() returns trigger language plpgsql as $$
declare
  settled uuid := case when tg_op = 'DELETE' then old."proposalId" else new."proposalId" end;
begin
  perform 1 from "Proposal" p where p.id = settled for no key update;
  update "Proposal" p
     set "settledAs" = (select d."outcome" from "Decision" d where d."proposalId" = p.id),
         "settledAt" = coalesce((select d."decidedAt" from "Decision" d where d."proposalId" = p.id),
                                (select w."at" from "ProposalWithdrawal" w where w."proposalId" = p.id)),
         "shownAt" = (select d."decidedAt" from "Decision" d
                        join "ProposalOpening" o on o."proposalId" = d."proposalId"
                        join "MatrixRow" r on r.id = o."matrixRowId"
                       where d."proposalId" = p.id and (d."publishedAt" is not null or r.publicity = 'listed'))
   where p.id = settled;
  return null;
end $$;
create trigger proposal_follows_opening after insert on "ProposalOpening"
  for each row execute function proposal_follows_settling();
create trigger proposal_follows_publication after update of "publishedAt" on "Decision"
  for each row execute function proposal_follows_settling();

update "Proposal" p set "shownAt" = d."decidedAt"
  from "Decision" d
  join "ProposalOpening" o on o."proposalId" = d."proposalId"
  join "MatrixRow" r on r.id = o."matrixRowId"
 where d."proposalId" = p.id and (d."publishedAt" is not null or r.publicity = 'listed');

create index proposal_shown on "Proposal" ("initiativeId", "shownAt", "number") where "shownAt" is not null;
