import { z } from "zod";

const id = z.uuid("choose");

export const mergeForm = z.object({ fromId: id, intoId: id });
export const unmergeForm = z.object({ mergeId: id });
