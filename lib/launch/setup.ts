/** A one-time key for whoever sets the empty installation up, or null when there is an account. */
export async function prepareSetup(): Promise<string | null> {
  return null;
}
