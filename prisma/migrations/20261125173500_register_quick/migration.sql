-- CreateIndex
CREATE INDEX "Proposal_initiativeId_matterId_number_idx" ON "Proposal"("initiativeId", "matterId", "number");

-- What is settled is counted, and what is to be followed up found, from an index alone.
drop index proposal_settled;
create index proposal_settled on "Proposal" ("initiativeId", "settledAt" desc, "number") include ("settledAs") where "settledAt" is not null;
create index proposal_follow_up on "Proposal" ("initiativeId") where "followUpOn" is not null;
