import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail server that keeps what it is given. While `isBusy`, it asks everybody to come back later. */
export async function startMailServer() {
  const inbox: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, answer) {
      simpleParser(stream).then((mail) => {
        if (state.isBusy) {
          answer(Object.assign(new Error("Come back later"), { responseCode: 451 }));
        } else {
          inbox.push(mail);
          answer();
        }
      }, answer);
    },
  });
  const state = {
    inbox,
    isBusy: false,
    url: "",
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  state.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return state;
}
