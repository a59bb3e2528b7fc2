-- AlterEnum
-- A value that was added to a type cannot be used in the same transaction (a restore), so the type is made anew.
ALTER TYPE "ProposalKind" RENAME TO "ProposalKindBefore";
CREATE TYPE "ProposalKind" AS ENUM ('adopt_strategy', 'set_up_group', 'renew_group', 'change_group', 'close_group', 'give_seat', 'end_seat', 'start_activity', 'grant_money', 'elect', 'elect_backbone', 'prioritise', 'adopt_matrix', 'adopt_seating', 'other');
ALTER TABLE "Proposal" ALTER COLUMN "kind" TYPE "ProposalKind" USING "kind"::text::"ProposalKind";
ALTER TABLE "MatrixRow" ALTER COLUMN "kinds" TYPE "ProposalKind"[] USING "kinds"::text[]::"ProposalKind"[];
DROP TYPE "ProposalKindBefore";
