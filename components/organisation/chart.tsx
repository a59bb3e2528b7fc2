import { useTranslations } from "next-intl";
import type { Chart as ChartOfDay, ChartOrganisation } from "@/lib/organisation/chart";
import { seatWords } from "@/lib/organisation/words";
import styles from "./chart.module.css";
import { ChartGroupBox } from "./chart-group";
import { organisationPath } from "./links";
import { SectorTag } from "./sector-tag";

/** What a search found: the seats and organisations to mark, and the groups to unfold. */
export type Found = { found: ReadonlySet<string>; groups: ReadonlySet<string> };

const nothing: Found = { found: new Set(), groups: new Set() };

/** Above so many, a band of organisations is folded. */
const calmBand = 60;
/** Above so many, nobody reads on in a picture: a member goes on in the list of organisations. */
const mostNames = 300;

/**
 * The organisation chart: one nested list, laid out as a picture by the style sheet alone.
 *
 * @param slug null on a public page, where nothing leads further
 */
export function Chart({
  chart,
  slug,
  places = nothing,
}: {
  chart: ChartOfDay;
  slug: string | null;
  places?: Found;
}) {
  const say = useTranslations("organisation.chart");
  const shared = { slug, places };
  const group = { ...shared, day: chart.day, words: seatWords(useTranslations()) };
  return (
    <ul className={styles.chart} data-size={sizeOf(chart)}>
      <li className={styles.steering}>
        {chart.steering ? (
          <ChartGroupBox group={chart.steering} {...group} />
        ) : (
          <p className={styles.missing}>{say("noSteering")}</p>
        )}
      </li>
      <li className={styles.backbone}>
        {chart.backbone ? (
          <ChartGroupBox group={chart.backbone} {...group} />
        ) : (
          <p className={styles.missing}>{say("noBackbone")}</p>
        )}
      </li>
      {chart.working.length > 0 && (
        <li className={styles.working}>
          <h2 className="sr-only">{say("working")}</h2>
          <ul className={styles.groups}>
            {chart.working.map((one) => (
              <li key={one.id}>
                <ChartGroupBox group={one} {...group} />
              </li>
            ))}
          </ul>
        </li>
      )}
      <Band kind="partners" organisations={chart.partners} {...shared} />
      <Band kind="sideline" organisations={chart.sideline} {...shared} />
    </ul>
  );
}

function Band({
  kind,
  organisations,
  slug,
  places,
}: {
  kind: "partners" | "sideline";
  organisations: ChartOrganisation[];
  slug: string | null;
  places: Found;
}) {
  const say = useTranslations("organisation.chart");
  if (organisations.length === 0) return null;
  const hasFound = organisations.some((one) => places.found.has(one.id));
  const named = slug
    ? organisations.filter((one, index) => index < mostNames || places.found.has(one.id))
    : organisations;
  const list = (
    <ul className={styles.names}>
      {named.map((one) => (
        <li
          key={one.id}
          id={`organisation-${one.id}`}
          data-found={places.found.has(one.id) || undefined}
        >
          <SectorTag sector={one.sector} />{" "}
          {slug ? (
            <a href={`${organisationPath(slug)}/organisations/${one.id}`}>{one.name}</a>
          ) : (
            one.name
          )}
        </li>
      ))}
      {named.length < organisations.length && (
        <li>
          <a href={`${organisationPath(slug ?? "")}/organisations`}>
            {say("others", { count: organisations.length - named.length })}
          </a>
        </li>
      )}
    </ul>
  );
  return (
    <li className={kind === "partners" ? styles.partners : styles.sideline}>
      <h2>
        {say(kind)}{" "}
        <span className={styles.small}>
          {say("organisations", { count: organisations.length })}
        </span>
      </h2>
      <p className={styles.small}>{say(`${kind}Lead`)}</p>
      {organisations.length > calmBand ? (
        <details open={hasFound}>
          <summary>{say("unfoldOrganisations", { count: organisations.length })}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </li>
  );
}

/** How small the print must be to keep the chart on one sheet. */
function sizeOf(chart: ChartOfDay): "calm" | "full" | "crowded" {
  const places = chart.seatCount + (chart.partners.length + chart.sideline.length) / 3;
  if (places <= 45) return "calm";
  return places <= 90 ? "full" : "crowded";
}
