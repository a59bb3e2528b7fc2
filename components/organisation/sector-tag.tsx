import { useTranslations } from "next-intl";
import { NamedTag, Tag } from "@/components/ui/tag";
import { type Sector, sectorFamily } from "@/lib/organisation/rules";
import { sectorWords } from "@/lib/organisation/words";

/** A sector's sign; null is a constituency. */
export function SectorTag({ sector }: { sector: Sector | null }) {
  const { letter, label } = sectorWords(useTranslations(), sector);
  return <Tag sector={sectorFamily(sector)} letter={letter} label={label} />;
}

/** The sign with the sector's name beside it. */
export function NamedSector({ sector }: { sector: Sector | null }) {
  const { letter, label } = sectorWords(useTranslations(), sector);
  return <NamedTag sector={sectorFamily(sector)} letter={letter} label={label} />;
}
