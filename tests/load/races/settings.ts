/** How long and from where: `npm run load:races -- --seed=… --rounds=…` sets both, `npm test` neither. */
export const seed = Number(process.env.RACES_SEED ?? 20261125);

export function rounds(usual: number): number {
  return Number(process.env.RACES_ROUNDS ?? usual);
}
