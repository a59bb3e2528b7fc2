/** What came of a decision, as its page shows it. `nextOn` as `2027-03-01`, `at` a moment in UTC without saying so. */
export type FollowUpDetail = {
  id: string;
  text: string;
  isDone: boolean;
  nextOn: string | null;
  at: string;
  name: string;
  /** Has who wrote it agreed to be named to everybody? */
  isPublic: boolean;
};
