import { AsyncLocalStorage } from "node:async_hooks";

/** The request that a test pretends to be in. Change these before calling what reads them. */
export const request = { headers: new Headers(), cookies: new Map<string, string>() };

const browsers = new AsyncLocalStorage<Map<string, string>>();
const jar = () => browsers.getStore() ?? request.cookies;

/** Runs `work` with cookies of its own, so that several people can act at the same time. */
export const inOwnBrowser = <T>(work: () => Promise<T>) => browsers.run(new Map(), work);

export const headers = async () => request.headers;

export const cookies = async () => ({
  get: (name: string) => {
    const value = jar().get(name);
    return value === undefined ? undefined : { name, value };
  },
  getAll: () => [...jar()].map(([name, value]) => ({ name, value })),
  has: (name: string) => jar().has(name),
  set: (name: string, value: string) => void jar().set(name, value),
  delete: (name: string) => void jar().delete(name),
});
