/** A mandate as its page shows it. */
export type MandateDetail = {
  id: string;
  holderId: string;
  holderName: string;
  about: string;
  limit: number | null;
  /** In kroner, by all its decisions so far. */
  used: number;
  from: Date;
  until: Date;
  reportOn: Date;
  reportedAt: Date | null;
  report: string | null;
  /** The decision that gave it. */
  givenByNumber: number;
  uses: { number: number; title: string; amount: number }[];
};
