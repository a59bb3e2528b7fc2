-- CreateTable
CREATE TABLE "OrganisationMerge" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "intoId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "from" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "left" JSONB NOT NULL,
    "undoneAt" TIMESTAMP(3),
    "undoneById" UUID,

    CONSTRAINT "OrganisationMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MergedRow" (
    "mergeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "key" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "hasYielded" BOOLEAN NOT NULL,

    CONSTRAINT "MergedRow_pkey" PRIMARY KEY ("mergeId","position")
);

-- CreateIndex
CREATE INDEX "OrganisationMerge_initiativeId_at_idx" ON "OrganisationMerge"("initiativeId", "at");

-- CreateIndex
CREATE INDEX "OrganisationMerge_intoId_idx" ON "OrganisationMerge"("intoId");

-- CreateIndex
CREATE INDEX "OrganisationMerge_personId_idx" ON "OrganisationMerge"("personId");

-- CreateIndex
CREATE INDEX "OrganisationMerge_undoneById_idx" ON "OrganisationMerge"("undoneById");

-- AddForeignKey
ALTER TABLE "OrganisationMerge" ADD CONSTRAINT "OrganisationMerge_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMerge" ADD CONSTRAINT "OrganisationMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMerge" ADD CONSTRAINT "OrganisationMerge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMerge" ADD CONSTRAINT "OrganisationMerge_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MergedRow" ADD CONSTRAINT "MergedRow_mergeId_fkey" FOREIGN KEY ("mergeId") REFERENCES "OrganisationMerge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every column of the database that names organisations by a key, and every one that can name them in a text.
-- Read from the catalogue, so that a table of a later version is among them from its first day.
CREATE FUNCTION columns_naming_organisations() RETURNS TABLE ("in" text, "by" text, "isText" boolean) LANGUAGE sql STABLE AS $$
  SELECT t.relname::text, a.attname::text, c.oid IS NULL
    FROM pg_class t
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f' AND c.conkey = ARRAY[a.attnum]
                              AND c.confrelid = '"Organisation"'::regclass
   WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')
     -- The log tells what was done, also to what is gone; an import's file is read anew; a merging keeps its own.
     AND t.relname NOT IN ('AuditEntry', 'ImportDraft', 'ImportedRow', 'MergedRow')
     AND (t.relname <> 'OrganisationMerge' OR c.oid IS NOT NULL)
     AND (c.oid IS NOT NULL OR a.atttypid IN ('jsonb'::regtype, 'json'::regtype, 'uuid[]'::regtype)
          OR (a.atttypid = 'uuid'::regtype AND a.attname <> 'id' AND NOT EXISTS (
                SELECT 1 FROM pg_constraint f WHERE f.conrelid = t.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey))))
   ORDER BY 1, 2
$$;

-- What names this organisation, as one figure for each column: tells whether anything has changed since.
CREATE FUNCTION what_names_organisation(organisation uuid) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  place record;
  figure text;
  told jsonb := '{}';
BEGIN
  FOR place IN SELECT * FROM columns_naming_organisations() p WHERE NOT p."isText" AND p."in" NOT IN ('ActorAssessment', 'OrganisationMerge') LOOP
    EXECUTE format('SELECT md5(string_agg(f, '''' ORDER BY f)) FROM (SELECT fingerprint_of_row(to_jsonb(t)) AS f FROM %I t WHERE t.%I = $1) x',
                   place."in", place."by") INTO figure USING organisation;
    IF figure IS NOT NULL THEN told := told || jsonb_build_object(place."in" || '.' || place."by", figure); END IF;
  END LOOP;
  RETURN told;
END $$;

-- Lets everything that names one organisation name the other. Gives for each column how many rows moved, how many
-- gave way to one that the other has, and why some can do neither ("kept": a rule keeps the row; "both": there
-- may only be one). With a merging each row is written down, so that it can go back; without, nothing is changed.
CREATE FUNCTION move_organisation(from_id uuid, into_id uuid, merging uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  place record;
  found record;
  after jsonb;
  primary_key text[];
  moved int;
  yielded int;
  why text;
  place_in_list int := 0;
  told jsonb := '[]';
  -- Of these the other's own counts where both have one.
  may_yield text[] := '{Participation,Affiliation,ActivityContributor,ActorAssessment}';
BEGIN
  BEGIN
    FOR place IN SELECT * FROM columns_naming_organisations() LOOP
      SELECT array_agg(a.attname::text) INTO primary_key FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = format('%I', place."in")::regclass AND i.indisprimary;
      moved := 0; yielded := 0; why := NULL;
      FOR found IN EXECUTE format(
        CASE WHEN place."isText" THEN 'SELECT t.ctid AS spot, to_jsonb(t) AS told FROM %I t WHERE strpos(t.%I::text, $1::text) > 0'
             ELSE 'SELECT t.ctid AS spot, to_jsonb(t) AS told FROM %I t WHERE t.%I = $1' END, place."in", place."by") USING from_id LOOP
        BEGIN
          IF place."isText" THEN
            EXECUTE format('UPDATE %1$I t SET %2$I = x.%2$I FROM jsonb_populate_record(NULL::%1$I, $1) x WHERE t.ctid = $2 RETURNING to_jsonb(t)',
                           place."in", place."by")
              INTO after USING replace(found.told::text, from_id::text, into_id::text)::jsonb, found.spot;
          ELSE
            EXECUTE format('UPDATE %I t SET %I = $1 WHERE t.ctid = $2 RETURNING to_jsonb(t)', place."in", place."by")
              INTO after USING into_id, found.spot;
          END IF;
          moved := moved + 1;
          place_in_list := place_in_list + 1;
          IF merging IS NOT NULL THEN
            INSERT INTO "MergedRow" ("mergeId", "position", "table", "column", "key", "before", "hasYielded")
            VALUES (merging, place_in_list, place."in", place."by",
                    (SELECT jsonb_object_agg(k, after -> k) FROM unnest(primary_key) k), found.told -> place."by", false);
          END IF;
        EXCEPTION
          WHEN unique_violation OR exclusion_violation THEN
            IF place."in" <> ALL (may_yield) THEN
              why := 'both';
            ELSE
              EXECUTE format('DELETE FROM %I t WHERE t.ctid = $1', place."in") USING found.spot;
              yielded := yielded + 1;
              place_in_list := place_in_list + 1;
              IF merging IS NOT NULL THEN
                INSERT INTO "MergedRow" ("mergeId", "position", "table", "column", "key", "before", "hasYielded")
                VALUES (merging, place_in_list, place."in", place."by", '{}', found.told, true);
              END IF;
            END IF;
          WHEN check_violation OR raise_exception OR not_null_violation OR foreign_key_violation THEN
            why := 'kept';
        END;
      END LOOP;
      IF moved + yielded > 0 OR why IS NOT NULL THEN
        told := told || jsonb_build_object('table', place."in", 'column', place."by", 'moved', moved, 'yielded', yielded, 'why', why);
      END IF;
    END LOOP;
    IF EXISTS (
      SELECT 1 FROM "Seat" a JOIN "Seat" b ON b."groupId" = a."groupId" AND b.id <> a.id AND a."isVoting" AND b."isVoting"
         AND daterange(a."from", a."until", '[)') && daterange(b."from", b."until", '[)')
         AND (a."until" IS NULL OR a."until" > current_date) AND (b."until" IS NULL OR b."until" > current_date)
       WHERE a."organisationId" = into_id AND b."organisationId" = into_id) THEN
      told := told || jsonb_build_object('table', 'Seat', 'column', '', 'moved', 0, 'yielded', 0, 'why', 'both');
    END IF;
    IF merging IS NULL THEN
      RAISE EXCEPTION USING errcode = 'P0099';
    END IF;
  EXCEPTION WHEN SQLSTATE 'P0099' THEN
    -- Only asked: nothing of it stays but what it would come to.
    NULL;
  END;
  RETURN told;
END $$;

-- Lets what a merging moved name the organisation again that it named.
CREATE FUNCTION move_organisation_back(merging uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  done "OrganisationMerge";
  one "MergedRow";
BEGIN
  SELECT * INTO done FROM "OrganisationMerge" m WHERE m.id = merging;
  FOR one IN SELECT * FROM "MergedRow" r WHERE r."mergeId" = merging ORDER BY r."position" DESC LOOP
    IF one."hasYielded" THEN
      EXECUTE format('INSERT INTO %1$I SELECT * FROM jsonb_populate_record(NULL::%1$I, $1)', one."table") USING one."before";
    ELSE
      EXECUTE format('UPDATE %1$I t SET %2$I = x.%2$I FROM jsonb_populate_record(NULL::%1$I, jsonb_build_object(%2$L, $1)) x
                       WHERE strpos(t.%2$I::text, $2) > 0 AND to_jsonb(t) @> $3', one."table", one."column")
        USING one."before", done."intoId"::text, one."key";
    END IF;
  END LOOP;
  DELETE FROM "MergedRow" r WHERE r."mergeId" = merging;
END $$;

-- Has anything that names the one that stayed changed since, or has somebody written on what came along?
CREATE FUNCTION merge_is_built_on(merging uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  done "OrganisationMerge";
  place record;
  is_there boolean;
BEGIN
  SELECT * INTO done FROM "OrganisationMerge" m WHERE m.id = merging;
  IF done."left" IS DISTINCT FROM (
       SELECT jsonb_build_object('row', fingerprint_of_row(to_jsonb(o)), 'names', what_names_organisation(o.id))
         FROM "Organisation" o WHERE o.id = done."intoId") THEN
    RETURN true;
  END IF;
  FOR place IN
    SELECT t.relname AS "in", a.attname AS "by", r.relname AS "on",
           (SELECT min(w.attname) FROM pg_attribute w
             WHERE w.attrelid = t.oid AND w.attname IN ('at', 'castAt', 'createdAt', 'writtenAt')) AS "writtenAt"
      FROM pg_constraint c
      JOIN pg_class t ON t.oid = c.conrelid
      JOIN pg_class r ON r.oid = c.confrelid
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND cardinality(c.conkey) = 1
       AND r.relname IN (SELECT m."table" FROM "MergedRow" m WHERE m."mergeId" = merging AND m."key" ? 'id')
  LOOP
    CONTINUE WHEN place."writtenAt" IS NULL;
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM "MergedRow" m JOIN %I t ON t.%I = (m."key" ->> ''id'')::uuid
                     WHERE m."mergeId" = $1 AND m."table" = $2 AND m."key" ? ''id'' AND t.%I > $3)',
                   place."in", place."by", place."writtenAt")
      INTO is_there USING merging, place."on", done."at";
    IF is_there THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;
