import { buildPages } from "@/lib/launch/build";
export default async () => {
  await buildPages();
};
