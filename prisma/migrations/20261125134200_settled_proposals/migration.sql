-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "settledAs" "DecisionOutcome",
ADD COLUMN     "settledAt" TIMESTAMP(3);

-- Whether a proposal is settled follows from its decision or its withdrawal, so that lists find what
-- waits among thousands without a look at each.
create function proposal_follows_settling() returns trigger language plpgsql as $$
declare
  settled uuid := case when tg_op = 'DELETE' then old."proposalId" else new."proposalId" end;
begin
  perform 1 from "Proposal" p where p.id = settled for no key update;
  update "Proposal" p
     set "settledAs" = (select d."outcome" from "Decision" d where d."proposalId" = p.id),
         "settledAt" = coalesce((select d."decidedAt" from "Decision" d where d."proposalId" = p.id),
                                (select w."at" from "ProposalWithdrawal" w where w."proposalId" = p.id))
   where p.id = settled;
  return null;
end $$;
create trigger proposal_follows_decision after insert on "Decision"
  for each row execute function proposal_follows_settling();
create trigger proposal_follows_withdrawal after insert or delete on "ProposalWithdrawal"
  for each row execute function proposal_follows_settling();

update "Proposal" p set "settledAs" = d."outcome", "settledAt" = d."decidedAt"
  from "Decision" d where d."proposalId" = p.id;
update "Proposal" p set "settledAt" = w."at"
  from "ProposalWithdrawal" w where w."proposalId" = p.id and p."settledAt" is null;

create index proposal_waiting on "Proposal" ("initiativeId") where "settledAt" is null;
create index proposal_settled on "Proposal" ("initiativeId", "settledAt" desc, "number") where "settledAt" is not null;
