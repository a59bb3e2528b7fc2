/**
 * Says what is being done, does it, and says how long it took.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const began = performance.now();
  console.log(`${what} …`);
  const result = await work();
  console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}
