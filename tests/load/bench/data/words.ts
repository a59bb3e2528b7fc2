/** What invented things are called and what people write about them. No quotes in them: they go into SQL as they stand. */

export const kinds = [
  "Ungdomsklubben", "Idrætsforeningen", "Boligforeningen", "Værkstedet", "Skolen", "Biblioteket",
  "Beboerhuset", "Musikforeningen", "Spejderne", "Produktionsskolen", "Sundhedshuset", "Frivilligcentret",
];

export const places = [
  "Åsiden", "Nordhavn", "Østbyen", "Mølleparken", "Søndergade", "Fjordvangen", "Kærhaven", "Stationen",
  "Skovbrynet", "Havnefronten", "Vestergård", "Engdraget",
];

export const first = [
  "Anna", "Bo", "Cecilie", "Ditte", "Erik", "Freja", "Gorm", "Helle", "Ibrahim", "Jens", "Kirsten", "Lars",
  "Maryam", "Niels", "Oda", "Per", "Rikke", "Søren", "Tove", "Åse",
];

export const last = [
  "Andersen", "Bæk", "Christensen", "Dahl", "Eriksen", "Frandsen", "Gregersen", "Højgaard", "Iversen",
  "Jørgensen", "Krogh", "Lund", "Møller", "Nygaard", "Overgaard", "Poulsen", "Riis", "Skov", "Thomsen", "Østergaard",
];

export const deeds = [
  "Mentorordning", "Fritidsjob", "Åben rådgivning", "Lektiecafé", "Værkstedsdage", "Fællesspisning",
  "Praktikforløb", "Sommerskole", "Forældrekreds", "Brobygning", "Idrætsdage", "Samtaler om fremtiden",
];

export const asks = [
  "Giv støtte til", "Forlæng aftalen om", "Gentænk arbejdet med", "Sæt fælles mål for", "Del erfaringer fra",
  "Afsæt tid til", "Åbn døren for flere i", "Saml ansvaret for",
];

export const sentences = [
  "Vi har mødt flere unge end ventet, og de fleste er kommet igen.",
  "To af de tre hold er fyldt, og det sidste begynder efter ferien.",
  "Samarbejdet med skolen er kommet godt i gang, men lokalerne er for små.",
  "Vi mangler stadig en aftale om transport om aftenen.",
  "Fire virksomheder har sagt ja til at tage imod, og to overvejer det.",
  "Det har taget længere tid at finde frivillige, end vi havde regnet med.",
  "De unge fortæller, at det vigtigste er, at nogen ringer, når de bliver væk.",
  "Næste skridt er at mødes med jobcentret og lægge en plan for efteråret.",
  "Vi har ændret mødetiden, fordi de fleste først har fri klokken fire.",
  "Forældrene har spurgt, om der kan komme et hold for de yngste.",
  "Økonomien holder, men kun til udgangen af året.",
  "Vi deler det, vi har lært, på næste møde i arbejdsgruppen.",
];
