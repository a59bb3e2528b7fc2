import { startServer, temporaryFolder } from "@/tests/support/server";

/**
 * One server with an empty database for all journeys. TEST_ADDRESS is where it answers;
 * TEST_SETUP_ADDRESS carries the key with which the first account is made.
 */
export default async function setup() {
  const data = temporaryFolder();
  const server = await startServer({ DATA_DIR: data.path });
  process.env.TEST_ADDRESS = server.address.origin;
  process.env.TEST_SETUP_ADDRESS = server.address.href;
  return async () => {
    await server.stop();
    data.remove();
  };
}
