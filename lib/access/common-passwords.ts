/**
 * What guessers try first among passwords of twelve signs and more, in small letters.
 * Shorter ones are refused for their length; variations are caught by the words and the rules.
 */
const list = `
password1234 password12345 password123456 passwordpassword mypassword123 mypassword1234 thisismypassword
thisisapassword thepassword1 newpassword1 newpassword12 newpassword123 oldpassword123 nopassword123 secretpassword
passw0rd1234 p@ssw0rd1234 p@ssword1234 pa55word1234 passwordqwerty qwertypassword password1password1
administrator administrator1 administrator123 adminadminadmin admin1234567 adminpassword adminpassword1 rootpassword
rootrootroot toortoortoor superadmin123 systemadmin1 sysadmin1234 guestguest12 defaultpassword changemeplease
changeme1234 changeme12345 changemenow1 pleasechangeme letmeinplease letmein12345 letmein123456 letmeinletmein
welcome12345 welcome123456 welcomewelcome welcome2home welcomehome1 welcometothejungle opensesame12 opensesameopen
qwerty123456 qwerty1234567 qwertyqwerty qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwertyuiopasdfgh qwertyasdfgh
qwertyazerty azertyqwerty azerty123456 azertyuiop12 asdfghjkl123 asdfghjkl1234 asdfasdfasdf asdf1234asdf1234
asdfqwerzxcv zxcvbnm12345 zxcvasdfqwer qazwsxedcrfv qazwsxedc123 qazwsx123456 1qaz2wsx3edc 1qaz2wsx3edc4rfv
1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o q1w2e3r4t5y6 q1w2e3r4t5y6u7 zaq12wsxcde3 zaq1xsw2cde3
zaq1zaq1zaq1 !qaz2wsx3edc 1a2b3c4d5e6f a1b2c3d4e5f6 abc123abc123 abc123456789 abcd12345678 abcdef123456 abcdefghijkl
abcdefg12345 abcabcabcabc 123456789abc 123456789qwe 123456qwerty 123qweasdzxc 123qwe123qwe qwe123qwe123 qweasdzxc123
qweqweqwe123 123456789101 123456789012 1234567890123 12345678901234 123456789123 123456789123456 123456123456
123123123123 121212121212 112233445566 111222333444 111111111111 000000000000 101010101010 123321123321 147258369147
147258369000 159357159357 159753456852 741852963000 789456123000 987654321098 987654321012 987654321000 098765432100
102030405060 1234567890qw 1234567890ab 12345qwert12 12345abcde12 iloveyou1234 iloveyou12345 iloveyouiloveyou
iloveyousomuch iloveyouforever iloveyoubaby iloveyou2026 ilovemyfamily ilovemydog123 ilovemycat123 ilovejesus12
jesusislord1 jesuschrist1 jesusisking1 godisgood123 godblessyou1 inshallah123 alhamdulillah bismillah786 superman1234
superman12345 batman123456 spiderman123 spiderman1234 ironman12345 starwars1234 starwars12345 startrek1234
lordoftherings harrypotter1 harrypotter12 harrypotter123 gameofthrones hellokitty12 hellokitty123 mickeymouse1
mickeymouse12 minniemouse1 winniethepooh spongebob123 scoobydoo123 pokemon12345 pikachu12345 minecraft123 minecraft1234
fortnite1234 callofduty12 counterstrike runescape123 worldofwarcraft playstation3 playstation4 playstation5 xbox360xbox360
liverpool123 liverpool1234 liverpoolfc1 manchester12 manchester123 manchesterunited chelsea12345 arsenal12345 barcelona123
barcelona1234 realmadrid12 realmadrid123 juventus1234 cristiano123 ronaldo12345 football1234 football12345 basketball12
basketball123 baseball1234 baseball12345 volleyball12 hockey123456 princess1234 princess12345 sunshine1234 sunshine12345
butterfly123 butterfly1234 chocolate123 chocolate1234 cookiemonster strawberry12 blueberry123 watermelon12 beautiful123
beautifulgirl michael12345 jennifer1234 jessica12345 christopher1 christian123 alexander123 alexandra123 elizabeth123
charlotte123 dragon123456 dragonball12 dragonballz1 monkey123456 shadow123456 master123456 killer123456 hunter123456
tigger123456 pepper123456 ginger123456 charlie12345 freedom12345 whatever1234 trustno1trustno1 computer1234 computer12345
internet1234 internet12345 windows12345 microsoft123 microsoft1234 google123456 facebook1234 facebook12345 instagram123
samsung12345 samsunggalaxy iphone123456 android12345 correcthorsebatterystaple tobeornottobe maytheforcebewithyou
nevergonnagiveyouup onceuponatime thequickbrownfox loremipsumdolor supercalifragilistic donttouchthis whatisthis12
idontknow123 idontremember iforgotmypassword forgotpassword nothinghere1 testtesttest test12345678 testpassword
testing12345 testaccount1 demodemodemo demo12345678 example12345 samplepassword temppassword temp12345678 temporary123
summer2024summer winter2024winter summer2025summer winter2025winter summer2026summer winter2026winter january12345
september123 september2024 september2025 september2026 november2025 november2026 december2025 december2026 october12345
birthday1234 happybirthday christmas123 merrychristmas halloween123 newyork12345 losangeles12 california12 california123
australia123 london123456 england12345 scotland1234 ireland12345 copenhagen12 copenhagen123 denmark12345 denmark123456
adgangskode1 adgangskode12 adgangskode123 adgangskode1234 minadgangskode nyadgangskode hemmeligkode hemmelig1234
hemmelig12345 hemmeligt1234 kodeord12345 kodeord123456 mitkodeord12 mitkodeord123 nytkodeord12 kodeordkodeord velkommen123
velkommen1234 velkommen12345 velkommenhjem velkommenvelkommen danmark12345 danmark123456 danmarkdanmark danmark1992
dannebrog123 dannebrog1234 københavn123 københavn1234 koebenhavn12 kobenhavn123 frederiksberg frederiksberg1 frederikshavn
frederiksværk frederiksvaerk aarhus123456 århus1234567 aalborg12345 odense123456 esbjerg12345 roskilde1234 helsingør123
helsingoer12 silkeborg123 fredericia12 sønderborg12 sonderborg12 svendborg123 kommune12345 kommunekommune sekretariat1
sekretariat12 sekretariat123 styregruppe1 styregruppe12 styregruppe123 styregruppen1 arbejdsgruppe arbejdsgruppe1
collectiveimpact collectiveimpact1 collective123 jegelskerdig jegelskerdig1 jegelskerdig12 jegelskerdig123 jegelskermig
elskerdig123 elskerdig1234 skatskatskat solskin12345 sommerfugl12 sommerfugl123 sommer123456 sommerhus123 sommersommer
sommer2024sommer sommer2025sommer sommer2026sommer vinter123456 efterår12345 efterår2025 efterår2026 forår2026forår
fodbold12345 fodbold123456 håndbold1234 haandbold123 brøndby12345 brøndbyif123 brondbyif123 fckøbenhavn1 fckobenhavn1
fcmidtjylland midtjylland1 silkeborgif1 landsholdet1 chokolade123 chokolade1234 jordbær12345 rødgrødmedfløde
rodgrodmedflode rugbrød12345 leverpostej1 smørrebrød12 kanelsnegl12 prinsesse123 prinsesse1234 kærlighed123 kaerlighed12
familien1234 familie12345 mormorogmorfar mormormorfar farmorogfarfar lillemor1234 skattepige12 detvedjegikke vedikke12345
ingenadgang1 ingenkode123 glemtkodeord glemtadgangskode testtest1234 prøveprøve12 hejhejhejhej hejmeddig123 goddag123456
godmorgen123 glædeligjul1 glaedeligjul tillykkemedfødselsdagen fødselsdag12 mandag123456 tirsdag12345 onsdag123456
torsdag12345 fredag123456 januar123456 februar12345 september12 oktober12345 november1234 december1234
`;

export const commonPasswords: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean));

/** Words that guessers put together, double, and give an ending. */
const words = `
password passwort passwords adgangskode kodeord kode login logon access adgang secret secrets hemmelig hemmeligt private
privat admin administrator root user bruger guest gæst system server default test testing prøve demo example eksempel
temp temporary change changeme this that is my mit min mine new old the not please letmein welcome velkommen hello hallo
hej goddag godmorgen hi goodbye farvel open sesame qwerty qwertz azerty qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm
qazwsx abc abcd abcdef love iloveyou elsker elskerdig jeg dig mig you me baby skat darling sweetheart honey princess
prinsesse prince king queen konge dronning angel engel sunshine solskin sommer summer vinter winter forår spring efterår
autumn fall januar january februar february marts march april maj may juni june juli july august september oktober october
november december mandag monday tirsdag tuesday onsdag wednesday torsdag thursday fredag friday lørdag saturday søndag
sunday danmark denmark dansk danish københavn koebenhavn kobenhavn copenhagen aarhus århus odense aalborg ålborg esbjerg
randers kolding horsens vejle roskilde herning silkeborg helsingør hillerød viborg fyn jylland sjælland bornholm norge
sverige europa football fodbold soccer hockey håndbold handball tennis golf baseball basketball brøndby liverpool arsenal
chelsea barcelona manchester united madrid dragon monkey tiger lion eagle horse hest hund hunden kat katten dog cat fish
fisk bird fugl butterfly sommerfugl flower blomst rose strawberry jordbær banana apple æble orange chocolate chokolade
cookie coffee kaffe pizza cheese cola master killer hunter shadow ninja pirate soldier superman batman spiderman
starwars pokemon minecraft harry potter mickey mouse google facebook apple microsoft windows iphone samsung computer
internet phone telefon mobil home hjem house hus family familie familien mother mor father far mormor morfar farmor farfar
sister søster brother bror michael thomas peter jens lars hans anne mette maria charlotte jessica jennifer daniel david
robert george charlie jesus christ christmas jul birthday fødselsdag happy glad work arbejde office kontor company firma
kommune kommunen region sekretariat sekretariatet styregruppe styregruppen arbejdsgruppe backbone collective impact
initiativ partner money penge freedom frihed forever altid whatever nothing ingenting trustno nobody super cool best
nummer number one two three first last winner power magic music musik rock star guitar football
`;

export const commonWords: readonly string[] = [...new Set(words.split(/\s+/).filter(Boolean))];
