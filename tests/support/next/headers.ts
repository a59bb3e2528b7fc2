/** The request that a test pretends to be in. Change these before calling what reads them. */
export const request = { headers: new Headers(), cookies: new Map<string, string>() };

export const headers = async () => request.headers;

export const cookies = async () => ({
  get: (name: string) => {
    const value = request.cookies.get(name);
    return value === undefined ? undefined : { name, value };
  },
  getAll: () => [...request.cookies].map(([name, value]) => ({ name, value })),
  has: (name: string) => request.cookies.has(name),
  set: (name: string, value: string) => void request.cookies.set(name, value),
  delete: (name: string) => void request.cookies.delete(name),
});
