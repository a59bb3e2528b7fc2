import type { OrganisationKey } from "@/prisma/example/organisations";
import type { PersonKey } from "@/prisma/example/people";
import type { ProposalKey } from "@/prisma/example/proposal-keys";

/** Goals keep their identity from version to version; the wording changes. */
export const goalKeys = ["voksen", "fritidsjob", "overgang", "praktik", "tal", "bolig"] as const;
export type GoalKey = (typeof goalKeys)[number];

/** Strategies likewise. */
export const strategyKeys = ["navn", "steder", "arbejde", "tal", "bolig"] as const;
export type StrategyKey = (typeof strategyKeys)[number];

export type StrategyData = {
  proposal: ProposalKey;
  author: PersonKey;
  organisation: OrganisationKey;
  vision: string;
  principles: string;
  problem: string;
  strategies: [StrategyKey, string, GoalKey[]][];
  goals: [GoalKey, string][];
};

export const strategyVersions: StrategyData[] = [
  {
    proposal: "strategi-1",
    author: "ulla",
    organisation: "gymnasiet",
    vision: `Alle unge i Vesterfjord er med. De har et sted at høre til, noget at stå op til og en voksen, der kender dem ved navn.`,
    principles: `Vi spørger de unge først. Ingen beslutning om dem bliver taget uden dem.

Vi siger, hvad vi ved, og hvad vi ikke ved. Tal bliver delt, også når de er dårlige.

Ingen ejer de unge. Den, der er tættest på, går forrest, og de andre hjælper.`,
    problem: `Hver tiende ung mellem 15 og 25 år i Vesterfjord er hverken i job eller uddannelse. Mange har været i kontakt med fem eller flere voksne, der hver især gjorde deres arbejde godt, men ikke vidste af hinanden.

Ingen af os kan løse det alene. Skolen ser fraværet, jobcentret ser ansøgningen, boligselskabet ser huslejen, og foreningerne ser dem, der holder op med at komme. Vi ser det samme unge menneske og gør det hver for sig.`,
    strategies: [
      [
        "navn",
        `Vi giver den unge videre med navn. Når en ung skifter skole, eller går fra skole til jobcenter, ringer den ene voksne til den anden, og de to mødes med den unge én gang.`,
        ["voksen", "overgang"],
      ],
      [
        "steder",
        `Vi åbner de steder, der allerede findes. Skoler, bibliotek og ungehus har lokaler, der står tomme, når de unge har brug for dem.`,
        ["voksen"],
      ],
      [
        "arbejde",
        `Vi skaffer arbejde, der er til at begynde på. Et fritidsjob på seks timer om ugen er for mange den første erfaring med at være nogen, andre regner med.`,
        ["fritidsjob", "praktik"],
      ],
      [
        "tal",
        `Vi tæller det samme. I dag har vi fire forskellige tal for, hvor mange unge der står udenfor. Vi aftaler ét.`,
        ["tal"],
      ],
    ],
    goals: [
      [
        "voksen",
        "Alle unge, der står uden job og uddannelse, har inden udgangen af {year} en voksen, de kan ringe til.",
      ],
      ["fritidsjob", "40 unge får hvert år deres første fritidsjob gennem initiativet."],
      [
        "overgang",
        "Ingen ung venter mere end fire uger mellem to skoler eller mellem skole og jobcenter.",
      ],
      ["praktik", "Der er mindst 60 praktikpladser om året til unge uden for uddannelse."],
      ["tal", "Vi har ét fælles tal for unge uden job eller uddannelse."],
    ],
  },
  {
    proposal: "strategi-2",
    author: "amina",
    organisation: "ungeraadet",
    vision: `Alle unge i Vesterfjord er med i {year+2}. De har et sted at høre til, noget at stå op til og mindst én voksen, der bliver ved med at spørge.`,
    principles: `Vi spørger de unge først og betaler dem for at svare. Ingen beslutning om dem bliver taget uden dem.

Vi siger, hvad vi ved, og hvad vi ikke ved. Tal bliver delt, også når de er dårlige.

Ingen ejer de unge. Den, der er tættest på, går forrest, og de andre hjælper.

Vi holder op med det, der ikke virker.`,
    problem: `Da vi begyndte, stod 412 unge mellem 15 og 25 år uden job og uddannelse. Et år efter var tallet 371. Det går den rigtige vej, men langsomst for dem, der har været udenfor længst.

Vi har lært to ting. De unge, der har fået en voksen ved navn, er dem, der kommer videre. Og den, der ikke har et sted at bo, har ikke ro til noget andet: hver femte på listen har boet mindst tre steder på et år.

Ingen af os kan løse det alene, og ingen af os behøver at gøre det hele.`,
    strategies: [
      [
        "navn",
        `Vi giver den unge videre med navn. Overdragelsen med to voksne og én ung virker og er nu den måde, vi gør det på alle steder.`,
        ["voksen", "overgang"],
      ],
      [
        "steder",
        `Vi åbner de steder, der allerede findes, og vi lader de unge være med til at bestemme, hvad der sker der.`,
        ["voksen"],
      ],
      [
        "arbejde",
        `Vi skaffer arbejde, der er til at begynde på, og sætter en mentor på. Jobbet holder, når der er en voksen på arbejdspladsen, som har sagt ja til opgaven.`,
        ["fritidsjob", "praktik"],
      ],
      [
        "bolig",
        `Vi begynder med boligen, hvor det er den, der mangler. En ung uden adresse får hjælp til et sted at bo, før vi taler om uddannelse.`,
        ["bolig"],
      ],
      [
        "tal",
        `Vi tæller det samme og lærer af det sammen. Hvert kvartal ser vi på tallene og spørger de unge, hvad der ligger bag.`,
        ["tal"],
      ],
    ],
    goals: [
      ["voksen", "Alle unge på listen har en fast voksen, som de selv har været med til at vælge."],
      [
        "fritidsjob",
        "60 unge får hvert år deres første fritidsjob, og to ud af tre har det stadig efter seks måneder.",
      ],
      [
        "overgang",
        "Ingen ung venter mere end to uger mellem to skoler eller mellem skole og jobcenter.",
      ],
      ["praktik", "Der er 100 praktikpladser om året, alle med en mentor på arbejdspladsen."],
      ["bolig", "Ingen ung under 25 år er uden adresse i mere end 30 dage."],
      [
        "tal",
        "Tallet for unge uden job eller uddannelse er opdateret hver måned og under 300 ved udgangen af {year}.",
      ],
    ],
  },
  {
    proposal: "strategi-3",
    author: "peter",
    organisation: "gymnasiet",
    vision: `I {year+2} har alle unge i Vesterfjord mulighed for en voksen ved navn, der hjælper dem til et fritidsjob, en praktikplads eller et fællesskab efter skoletid. De har et sted at høre til, noget at stå op til og mindst én voksen, der bliver ved med at spørge.`,
    principles: `Vi spørger de unge først og betaler dem for at svare. Ingen beslutning om dem bliver taget uden dem.

Vi siger, hvad vi ved, og hvad vi ikke ved. Tal bliver delt, også når de er dårlige.

Ingen ejer de unge. Den, der er tættest på, går forrest, og de andre hjælper.

Vi holder op med det, der ikke virker.`,
    problem: `Da vi begyndte, stod 412 unge mellem 15 og 25 år uden job og uddannelse. I dag er tallet 331. Det går den rigtige vej, men langsomst for dem, der har været udenfor længst, og for unge, som er faldet fra et grundforløb mere end én gang.

Vi har lært tre ting. De unge, der har fået en voksen ved navn, er dem, der kommer videre. Den, der ikke har et sted at bo, har ikke ro til noget andet. Og timerne mellem klokken 15 og 21 er der, hvor det afgøres: det er der, man enten er sammen med nogen eller er alene.

Ingen af os kan løse det alene, og ingen af os behøver at gøre det hele.`,
    strategies: [
      [
        "navn",
        `Vi giver den unge videre med navn. Overdragelsen med to voksne og én ung er den måde, vi gør det på alle steder, også når en ung falder fra midt i et forløb.`,
        ["voksen", "overgang"],
      ],
      [
        "steder",
        `Vi holder åbent, når de unge har tid. Arbejdsgruppen Skole og fritid får ansvar for aftenåbning tre gange om ugen to steder i byen. De unge er med til at bestemme, hvad der sker der, og nogle af dem er ansat.`,
        ["voksen"],
      ],
      [
        "arbejde",
        `Vi skaffer arbejde, der er til at begynde på, og sætter en mentor på. Vi måler det på, hvor mange der tager imod tilbuddet og stadig er med efter seks måneder.`,
        ["fritidsjob", "praktik"],
      ],
      [
        "bolig",
        `Vi begynder med boligen, hvor det er den, der mangler. En ung uden adresse får hjælp til et sted at bo, før vi taler om uddannelse.`,
        ["bolig"],
      ],
      [
        "tal",
        `Vi tæller det samme og lærer af det sammen. Hvert kvartal ser vi på tallene og spørger de unge, hvad der ligger bag. Det, der ikke virker, holder vi op med.`,
        ["tal"],
      ],
    ],
    goals: [
      [
        "voksen",
        "Alle unge på listen har en voksen ved navn, som de selv har været med til at vælge, og som ringer, hvis de bliver væk.",
      ],
      [
        "fritidsjob",
        "80 unge får hvert år deres første fritidsjob, og to ud af tre har det stadig efter seks måneder.",
      ],
      [
        "overgang",
        "Ingen ung venter mere end to uger mellem to skoler eller mellem skole og jobcenter.",
      ],
      ["praktik", "Der er 120 praktikpladser om året, alle med en mentor på arbejdspladsen."],
      ["bolig", "Ingen ung under 25 år er uden adresse i mere end 30 dage."],
      [
        "tal",
        "Tallet for unge uden job eller uddannelse er opdateret hver måned og under 250 i {year+2}.",
      ],
    ],
  },
];
