/** What a deed asked to be shown anew, newest last: paths and tags. */
export const invalidated: string[] = [];

export const revalidatePath = (path: string) => void invalidated.push(path);
export const revalidateTag = (tag: string) => void invalidated.push(tag);
export const updateTag = (tag: string) => void invalidated.push(tag);
export const refresh = () => undefined;

/** Nothing is kept between tests. */
export const unstable_cache = <T>(work: T) => work;
export const cacheTag = () => undefined;
export const cacheLife = () => undefined;
