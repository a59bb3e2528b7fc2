import fc from "fast-check";

/** How long and from where: `npm run load:fuzz -- --seed=… --runs=…` sets both, `npm test` neither. */
export const seed = Number(process.env.FUZZ_SEED ?? 20261125);

/** Inputs per action, or per page pattern. */
export function runs(usual: number): number {
  return Number(process.env.FUZZ_RUNS ?? usual);
}

export const isLong = process.env.FUZZ_RUNS !== undefined;

fc.configureGlobal({ seed });

/** The same, or an error after so many milliseconds. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No end after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
