-- Whatever the clocks of several copies say: a vote belongs to the round after all that are over.
CREATE OR REPLACE FUNCTION vote_fits_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked jsonb := (SELECT o."rule" FROM "ProposalOpening" o WHERE o."proposalId" = new."proposalId");
  procedure text := asked->>'procedure';
  over int := (SELECT count(*) FROM "ProposalRound" r WHERE r."proposalId" = new."proposalId");
BEGIN
  IF EXISTS (SELECT 1 FROM "ProposalRound" r WHERE r."proposalId" = new."proposalId" AND r."resumedAt" IS NULL) THEN
    RAISE EXCEPTION 'round_is_over' USING errcode = 'check_violation', constraint = 'round_is_over';
  END IF;
  IF over >= rounds_of(asked) THEN procedure := 'majority'; END IF;
  IF procedure IN ('advice', 'delegated')
     OR (new."choice"::text = 'aside' AND procedure <> 'consensus')
     OR (new."choice" = 'abstain' AND procedure = 'consent')
     OR (new."choice" = 'against' AND btrim(new."reason") = '' AND procedure IN ('consent', 'consensus', 'written')) THEN
    RAISE EXCEPTION 'vote_fits_round' USING errcode = 'check_violation', constraint = 'vote_fits_round';
  END IF;
  RETURN new;
END $$;
