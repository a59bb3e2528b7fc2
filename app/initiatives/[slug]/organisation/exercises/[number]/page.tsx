import { redirect } from "next/navigation";
import { exercisePath } from "@/components/exercise/links";
import { type ExerciseProps, exerciseAt } from "../exercise-at";

/** Where the room is. */
export default async function ExercisePage(props: ExerciseProps): Promise<never> {
  const { slug, exercise } = await exerciseAt(props);
  redirect(exercisePath(slug, exercise.number, exercise.step));
}
