/** A file that belongs to a proposal, without its content. */
export type AnnexDetail = {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  isPublic: boolean;
};
