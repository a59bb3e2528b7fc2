/** Where an initiative's wedding exercises are. */
export function exercisesPath(slug: string): string {
  return `/initiatives/${slug}/organisation/exercises`;
}

/** Where one of them is, or a page of it. */
export function exercisePath(slug: string, number: number, page?: string): string {
  return [exercisesPath(slug), number, page].filter(Boolean).join("/");
}
