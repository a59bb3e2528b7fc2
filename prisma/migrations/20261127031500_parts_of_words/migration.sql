-- Words are sought in the register as parts of words too: without an index every proposal is read for that.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX "Proposal_parts_idx" ON "Proposal" USING gin ("searchKey" gin_trgm_ops);
