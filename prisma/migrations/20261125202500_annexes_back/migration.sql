-- An annex moves to the storage for files, or back, and is the same annex; nothing else of it changes.
CREATE OR REPLACE FUNCTION annex_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proposal uuid := CASE WHEN tg_op = 'INSERT' THEN new."proposalId" ELSE old."proposalId" END;
BEGIN
  IF tg_op = 'UPDATE' AND (to_jsonb(old) - '{bytes,key}'::text[]) IS NOT DISTINCT FROM (to_jsonb(new) - '{bytes,key}'::text[])
     AND num_nonnulls(old."bytes", new."bytes") = 1 AND num_nonnulls(old."key", new."key") = 1 THEN
    RETURN new;
  END IF;
  IF EXISTS (SELECT 1 FROM "ProposalSubmission" s WHERE s."proposalId" = proposal) THEN
    RAISE EXCEPTION 'annex_is_frozen' USING errcode = 'check_violation', constraint = 'annex_is_frozen';
  END IF;
  IF tg_op = 'DELETE' THEN RETURN old; END IF;
  RETURN new;
END $$;
