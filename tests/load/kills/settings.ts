/** `npm run load:kills -- --seed=… --kills=… --database=…` sets all three, `npm test` none. */
export const seed = Number(process.env.KILLS_SEED ?? 20261125);

export const kills = Number(process.env.KILLS ?? 2);

/** Null: both. */
export const onlyDatabase = process.env.KILLS_DATABASE ?? null;
