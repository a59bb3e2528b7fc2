/**
 * What keeps the server or a command from starting, as one sentence for the person at the terminal.
 * The launcher prints the sentence without a stack and ends with exit code 1.
 */
export class CannotStart extends Error {
  /** @override */
  name = "CannotStart";
}
