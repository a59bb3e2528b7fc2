import type { ExerciseData } from "@/prisma/example/exercises";

/** Three years later: why everybody sits where they sit, and what the invited have answered so far. */
export const secondWords: Pick<ExerciseData, "said" | "ties" | "chairs" | "invitations"> = {
  said: {
    erfaringer: {
      why: "Sidst vidste vi ikke, hvem vi skulle spørge. Siden har pladsen flyttet vores spørgsmål mere end nogen anden.",
      brings: "Ved, hvordan et brev fra os bliver læst.",
      gets: "En stemme, og honorar for tiden.",
    },
    boligselskabet: {
      why: "Hver femte unge på listen manglede et sted at bo. Siden har de lagt ti startboliger i.",
      brings: "Startboliger og to boligsociale medarbejdere.",
      gets: "Støtte til de unge, når nøglen er afleveret.",
    },
    sammen: {
      why: "130 frivillige ser de unge hver uge. De skal sidde, hvor der besluttes, og ikke kun hjælpe bagefter.",
      brings: "Mentorer og bisiddere.",
    },
    handelsringen: {
      why: "De bad selv om det: formanden har ikke tid til møderne, men butikkerne tager stadig imod unge.",
      brings: "Fritidsjob i 30 butikker.",
    },
    professionsskolen: {
      why: "De følger os fra Fælles data, som de leder. En stol til ved hovedbordet behøver de ikke.",
      brings: "Tal, vi kan stole på.",
    },
    fagligt: {
      why: "Fritidsjob og praktik er blevet halvdelen af strategien. De unges kolleger skal være med, hvor det besluttes.",
      brings: "Tillidsfolk på 40 arbejdspladser.",
      gets: "At praktik ikke erstatter et job.",
    },
    ungehuset: {
      why: "Huset huser sekretariatet og er derfor observatør i planen, til parterne har valgt vært igen.",
      brings: "Åbent hver dag, og tillid.",
    },
    erhvervsskolen: {
      why: "Stolen har stået tom, siden rektor gik. De unge, der falder fra, falder mest fra her.",
    },
    hotellet: {
      why: "Trådte ud ved ejerskiftet. Den nye ejer vil gerne spørges igen til foråret.",
    },
    sundhedshuset: {
      why: "Fire ud af ti på listen har søgt hjælp for angst eller søvn. Rummet var delt, og vi endte her, fordi der er brug for en til at lede bordet.",
      brings: "Åben rådgivning hver onsdag.",
      gets: "Nogen at sende de unge videre til, mens de venter.",
    },
    ungevejledningen: { why: "De har kontakten, også når den unge ikke går i skole." },
    nattely: {
      why: "De kender dem, ingen andre kender, og de har selv ventet.",
      brings: "Egne erfaringer, og at gå med til de første møder.",
      gets: "Et lokale om torsdagen, og at nogen hører efter.",
    },
    vaerestedet: { why: "Når ventetiden bliver for lang, ender den hos dem." },
    psykiatrien: {
      why: "Det er dem, der bliver ventet på. Uden dem taler vi om noget, vi ikke kan ændre.",
      gets: "At de unge har noget at komme tilbage til.",
    },
    efterskolen: { why: "Har linjen for unge, der skal begynde forfra. Rummet var delt i tre." },
    haandbold: {
      why: "Hallen er åben til klokken 23, og de har en minibus, der står stille.",
      brings: "Hal, bus og frivillige ledere.",
    },
    busserne: {
      why: "Den sidste bus bestemmer, hvem der kan være med.",
      brings: "Gratis kort til praktikanter i de første tre måneder.",
      gets: "Flere passagerer uden for myldretiden.",
    },
    oesterhoved: { why: "140 unge bor derude, og vi har aldrig spurgt nogen af deres naboer." },
    musikskolen: { why: "Torsdagsbandet slutter, når den sidste bus er kørt." },
    spejderne: { why: "Har hytten på Skovvej og ledere, der kører hjem den vej." },
    jobcentret: { why: "Arbejder med i Job og praktik. Her er de venner af huset." },
    biblioteket: { why: "Låner lokaler ud til klokken 22 uden at spørge hvorfor." },
    vaerftet: { why: "Tager seks i praktik om året og er med i Job og praktik." },
    toemreren: { why: "Har altid to lærlinge og ved, hvad det koster at være mentor." },
    grillen: { why: "Fire fritidsjob, og en ejer, der selv begyndte som opvasker." },
    strandlyst: { why: "Tager unge ind i køkkenet. Næsten ingen af os kendte dem før i dag." },
    politiet: { why: "Kender vejen hjem, men de unge taler friere, når de ikke sidder med." },
    foraeldre: { why: "Vil holdes orienteret, og må bruges til mere, hvis nogen spørger." },
    sekretariat: { why: "Holder bordene sammen og stemmer ikke." },
  },
  ties: [
    ["nattely", "near", "vaerestedet", "De unge kommer kun, hvis der er nogen, de kender."],
    ["nattely", "apart", "politiet", "Ellers bliver torsdagen i kælderen tom."],
    ["busserne", "near", "regionen", "Det er regionen, der bestiller køreplanen."],
  ],
  chairs: [
    ["A", "En ung fra Østerhoved, der i dag bliver hjemme om aftenen"],
    ["V", "En forælder, der har ventet sammen med sit barn"],
    ["F", "En praktiserende læge, der møder de unge, før de bliver syge"],
  ],
  invitations: [
    {
      to: "fagligt",
      by: "birgitte",
      askBy: -4,
      offer:
        "En plads med stemme i styregruppen, og at I er med til at skrive næste mål om praktik.",
      sent: -8,
      answered: [-5, "yes", "Ja tak. Vi sender Kim, som allerede er med i Job og praktik."],
    },
    {
      to: "sundhedshuset",
      by: "henrik",
      askBy: -3,
      offer: "At lede det nye bord Mens man venter, med hjælp fra sekretariatet.",
      sent: -8,
      answered: [
        -6,
        "other_table",
        "Vi vil gerne være med om ventetiden, men vi har selv foreslået en plads i styregruppen. Det er dér, det bliver besluttet.",
        "H",
      ],
    },
    {
      to: "nattely",
      by: "maja",
      askBy: -3,
      offer:
        "Møderne ligger om eftermiddagen, der er mad, og der er honorar til dem, der møder op.",
      sent: -7,
      answered: [-4, "yes", "Ja, hvis to af os må komme. Ingen af os går alene til møde."],
    },
    {
      to: "vaerestedet",
      by: "hanne",
      askBy: -3,
      sent: -7,
      answered: [-5, "yes", "Vi kommer. Grethe var der jo selv, da det blev sagt."],
    },
    {
      to: "psykiatrien",
      by: "vibeke",
      askBy: -2,
      offer: "Ét møde hver tredje uge, gerne på sygehuset.",
      sent: -7,
      answered: [
        -2,
        "no",
        "Vi har ikke hænder til faste møder i år. Ring til os, når I står med en bestemt ung, og spørg igen efter sommer.",
      ],
    },
    {
      to: "efterskolen",
      by: "ulla",
      askBy: -3,
      sent: -7,
      answered: [
        -3,
        "other_table",
        "Vores elever venter ikke på så meget, men de sidder fast herude hver aften. Må vi sidde ved det andet bord?",
        "A",
      ],
    },
    {
      to: "haandbold",
      by: "hanne",
      askBy: -4,
      sent: -7,
      answered: [-6, "yes", "Selvfølgelig. Bussen har stået stille siden sidste sæson."],
    },
    { to: "busserne", by: "john", askBy: 3, offer: "Et møde om måneden til sommer.", sent: -6 },
    { to: "spejderne", by: "frederik", askBy: 4, sent: -2 },
    {
      to: "oesterhoved",
      by: "amina",
      askBy: 6,
      offer: "Vi kommer ud til jer første gang og har kaffe med.",
    },
    {
      to: "professionsskolen",
      by: "ulla",
      askBy: -4,
      sent: -8,
      answered: [-7, "yes", "Det passer os fint. Vi bliver ved dataene."],
    },
  ],
};
