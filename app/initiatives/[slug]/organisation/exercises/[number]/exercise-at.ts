import { notFound } from "next/navigation";
import { wholeNumber } from "@/lib/decisions/register-rules";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import { findExercise } from "@/lib/exercise/queries";
import type { Member } from "@/lib/member";
import { requireMember } from "@/lib/session";

export type About = { member: Member; exercise: ExerciseDetail };

/** The exercise at an address, to somebody in its room; to everybody else there is none. */
export async function exerciseAt(slug: string, number: string): Promise<About> {
  const member = await requireMember(slug);
  const asked = wholeNumber(number, 1, 2_000_000_000) ?? 0;
  return { member, exercise: (await findExercise(member, asked)) ?? notFound() };
}
