-- The words of proposals by their Danish stems (lib/decisions/search-statements.ts asks for the same expression).
CREATE INDEX "Proposal_words_idx" ON "Proposal" USING gin (to_tsvector('danish'::regconfig, "title" || ' ' || "text"));
