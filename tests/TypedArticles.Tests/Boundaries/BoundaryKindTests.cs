using Xunit;

namespace TypedArticles.Tests.Boundaries;

/// <summary>Kinds of boundaries, each in several languages: a bar stands where a block ends.</summary>
public sealed class BoundaryKindTests
{
    [Theory]
    [InlineData("The rain stopped in the evening.|WHAT HAPPENS NEXT|The residents return home.")]
    [InlineData("El río bajó por la noche.|QUÉ PASARÁ AHORA|Los vecinos vuelven a casa.")]
    [InlineData("La rivière est descendue.|CE QUI SE PASSE|Les habitants rentrent chez eux.")]
    [InlineData("Дождь прекратился вечером.|ЧТО БУДЕТ ДАЛЬШЕ|Они вернутся домой.")]
    [InlineData("Der Regen hörte auf.|WIE ES WEITERGEHT|Die Bewohner kehren zurück.")]
    [InlineData("The rocket was moved.|NASA said that it will fly in May.")]
    [InlineData("La pluie a cessé hier soir.|EDF rétablit le courant partout.")]
    public void Headings_in_capitals_and_acronyms_begin_blocks(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("The pier closed.|In May it opened.")]
    [InlineData("The firm had a good year.|Net profit grew by a tenth.")]
    [InlineData("Nobody could say when.|It was late.")]
    [InlineData("They walked to the lake.|At noon they ate.")]
    [InlineData("Il porto è chiuso.|Si aprirà a maggio.")]
    [InlineData("De haven is dicht.|Nu wacht iedereen op mei.")]
    [InlineData("O porto fechou.|No verão reabre.")]
    [InlineData("Brama jest zamknięta.|Co będzie dalej, nie wiadomo.")]
    public void Sentences_may_open_with_a_word_that_is_a_domain(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("The gates shut.|The park closes at 11 p.m.|Authorities ask for calm.")]
    [InlineData("They left early.|It was a law of the U.S.|Authorities ask for calm.")]
    [InlineData("It rained.|He came at 9 a.m.|The door was shut.")]
    [InlineData("Дождь шёл весь день.|Мост построили в 1998 г.|Он открыт для всех.")]
    [InlineData("It rained.|He flew to the U.S.|The army of the U.S.Army engineers came.")]
    [InlineData("Es regnete.|Er arbeitet für den Zoo e.V.|Die Tiere schlafen.")]
    public void Sentences_may_end_with_letters_and_dots(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Bring these things with you to the camp in the hills on the first day.|- A warm coat and boots.|- A lamp for the night.")]
    [InlineData("Lleve estas cosas al campamento de las montañas el primer día por favor.|- Un abrigo y unas botas.|- Una linterna para la noche.")]
    [InlineData("The menu is short.|* Soup of the day.|* Bread and cheese.")]
    [InlineData("Le menu est court.|1. La soupe du jour.|2. Du pain et du fromage.")]
    [InlineData("Das ist alles.|► Suppe des Tages|► Brot und Käse")]
    [InlineData("Todo está listo.|→ Sopa del día|→ Pan y queso")]
    [InlineData("It is done.|✅ The soup is ready|✅ The bread is baked")]
    [InlineData("Меню короткое.|1) Суп дня.|2) Хлеб и сыр.")]
    [InlineData("Het menu is kort.|• Soep van de dag|• Brood en kaas")]
    public void Items_begin_blocks_behind_a_sentence(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("La obra terminó.|La alcaldesa lo dijo así:|\"El puente abre mañana\".|Todos aplaudieron.")]
    [InlineData("Le pont est prêt.|Le maire l'a dit ainsi :|«\u00A0Il ouvre demain\u00A0».|Tous ont applaudi.")]
    [InlineData("Die Brücke ist fertig.|Die Stadt sagte es so:|„Sie öffnet morgen.“|Alle klatschten.")]
    [InlineData("Il ponte è pronto.|Il sindaco ha detto così:|“Apre domani”.|Tutti hanno applaudito.")]
    [InlineData("Most je hotový.|Starosta to řekl takto:|„Otevře se zítra.“|Všichni tleskali.")]
    [InlineData("A híd elkészült.|A polgármester ezt mondta:|– Holnap megnyitjuk.|Mindenki tapsolt.")]
    [InlineData("A ponte está pronta.|O prefeito disse assim:|— Ela abre amanhã.|Todos aplaudiram.")]
    [InlineData("It is ready.|The list has two points:|1. The bridge opens.|2. The ferry stops.")]
    [InlineData("La lista es corta.|Traiga al campo:|- pan y queso.|Todo lo demás está allí.")]
    public void A_colon_before_a_speech_or_a_list_ends_a_block(string marked) => Marked.AssertSplit(marked.Replace(" :|", ":|", StringComparison.Ordinal));

    [Theory]
    [InlineData("The bridge is open.|© 2020 Example Tribune")]
    [InlineData("El puente está abierto.|@example_news lo contó primero.")]
    [InlineData("Le pont est ouvert.|https://www.example.org/pont donne les heures.")]
    [InlineData("Die Brücke ist offen.|www.example.org nennt die Zeiten.")]
    [InlineData("Welcome to the pier!🎉|The band plays at noon.")]
    [InlineData("¡Bienvenidos al muelle!🎉|La banda toca a las doce.")]
    [InlineData("The lake has 12 km².|The shore is flat.")]
    [InlineData("Der See hat 12 km².|Das Ufer ist flach.")]
    [InlineData("It was warm, 31 °C.|The pool was full.")]
    [InlineData("Il faisait chaud, 31 °C.|La piscine était pleine.")]
    [InlineData("It was cheap, only 5 €.|The pool was full.")]
    [InlineData("The pool was full.|\u200BThe gates were shut.")]
    [InlineData("La piscina era piena.|\u200BI cancelli erano chiusi.")]
    [InlineData("המחיר עלה מאוד.|\u200Fהסיבה היא היצע קטן.")]
    public void Symbols_and_marks_stand_on_one_side(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("La gente esperó en la plaza .|¿Cómo fue la noche? Nadie lo sabe.")]
    [InlineData("Llegaron hasta \"el puente\" .|Antes habían cenado.")]
    [InlineData("اجتمع الناس في المدينة .|رابط الخبر منشور هنا.")]
    [InlineData("The crowd waited in the square .|The night was cold.")]
    [InlineData("Les gens ont attendu sur la place .|La nuit était froide.")]
    [InlineData("Люди ждали на площади .|Ночь была холодной.")]
    [InlineData("As pessoas esperaram na praça !|A noite estava fria.")]
    [InlineData("Οι άνθρωποι περίμεναν στην πλατεία .|Η νύχτα ήταν κρύα.")]
    public void A_space_may_stand_before_the_mark(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("It runs with .NET 8 and a file of .Net types.")]
    [InlineData("Das läuft mit .NET 8 und ohne .COM dahinter.")]
    [InlineData("Le programme tourne avec .NET 8 sans rien d'autre.")]
    public void A_name_may_begin_with_a_full_stop(string text) => Marked.AssertWhole(text);

    [Theory]
    [InlineData("Le chantier dure jusqu'au 3 mai.|\"Le pont n'était pas prêt\", dit le maire.|\"Il le sera\", ajoute-t-il.")]
    [InlineData("El \"puente viejo\" cerró en mayo.|\"No estaba listo\", dijo el alcalde.")]
    [InlineData("He said: \"We are done.\"|The end of \"the long year\" came.")]
    [InlineData("A pipe of 5\" broke on Monday.|\"It was old\", said the owner.")]
    [InlineData("\"Wir sind fertig.\"|Der Chef ging heim und sagte \"gute Nacht\" dazu.")]
    [InlineData("\"A ponte abre.\"|\"E depois?\", perguntou ela.")]
    [InlineData("\"Is that a promise?\"|Nobody said \"yes\" to her.")]
    public void A_straight_quote_opens_or_closes_by_the_balance_of_the_line(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Många gäster kommer på midsommar.|”Man hör bara måsarna”, säger ägaren.|Ön är stängd.")]
    [InlineData("Saarella on paljon vieraita.|”Vain lokit kuuluvat”, omistaja sanoo.|Saari on kiinni.")]
    [InlineData("Ön är liten.|”Vi ror dit.”|Sedan kom vintern.")]
    [InlineData("Saari on pieni.|»Me soudamme sinne», hän sanoo.|Sitten tuli talvi.")]
    [InlineData("The note was short.|“We are done.”|The end came early.")]
    [InlineData("Die Notiz war kurz.|„Wir sind fertig.“|Das Ende kam früh.")]
    [InlineData("Notatka była krótka.|„Skończyliśmy”, powiedział.|Koniec przyszedł wcześnie.")]
    public void A_right_quote_opens_where_no_left_one_does(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("The note was short.|\u0093We are done,\u0094 he said.|The end came early.")]
    [InlineData("Die Notiz war kurz.|\u0084Wir sind fertig\u0093, sagte er.|Das Ende kam früh.")]
    [InlineData("La note était courte.|\u0093Nous avons fini.\u0094|La fin est venue.")]
    [InlineData("La nota era breve.|\u0093Abbiamo finito.\u0094|La fine è venuta.")]
    [InlineData("Notatka była krótka.|\u0084Skończyliśmy.\u0094|Potem wyszli.")]
    [InlineData("La nota fue breve.|\u0093Terminamos\u0094, dijo.|El final llegó pronto.")]
    public void Quotes_of_windows_1252_are_quotes(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("ხიდი დილით გაიხსნა.|ქალაქში დღესასწაულია.")]
    [InlineData("ბაზარი დაიკეტა!|ხალხი სახლში წავიდა.")]
    [InlineData("ფასი გაიზარდა 20 ლარამდე.|მიზეზი უცნობია.")]
    [InlineData("ድልድዩ ዛሬ ተከፈተ።|ሰዎች ደስ አላቸው።")]
    [InlineData("ማን ሠራው፧|የከተማው ሰዎች ሠሩት።")]
    [InlineData("ድልድዩ ዛሬ ተከፈተ፡፡|ሰዎች ደስ አላቸው፡፡")]
    [InlineData("القائمة قصيرة.|1- الخبز والجبن.|2- الماء.|3- الملح.")]
    [InlineData("انتهى العمل أمس.|وقال المدير: سنعود غدا. وقائمة اليوم هي:|الخبز والماء.")]
    [InlineData("הגשר נפתח הבוקר.|העיר חוגגת היום.")]
    [InlineData("पुल आज खुल गया।|शहर में उत्सव है।")]
    [InlineData("পুলটি আজ খোলা হল।|শহরে উৎসব চলছে।")]
    [InlineData("Կամուրջը բացվեց այսօր։|Քաղաքը տոնում է։")]
    [InlineData("Το γεφύρι άνοιξε.|Η πόλη γιορτάζει.")]
    [InlineData("پل آج کھل گیا۔|شہر میں جشن ہے۔")]
    public void Scripts_have_their_own_ends(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("A hidat ma reggel megnyitották.|Többen is ott voltak.|example.hu: A hídról a lap is írt.")]
    [InlineData("El puente abrió por la mañana.|Muchos estaban allí.|autor: A. Pérez")]
    [InlineData("Most otwarto rano.|Wielu tam było.|źródło: Gazeta Przykład")]
    [InlineData("Le pont a ouvert le matin.|Beaucoup étaient là.|source: La Gazette")]
    [InlineData("Die Brücke öffnete am Morgen.|Viele waren da.|quelle: Beispielblatt")]
    [InlineData("Il ponte ha aperto al mattino.|Molti erano lì.|foto: A. Rossi")]
    public void Labels_in_lower_case_begin_blocks(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("A híd régi volt.|Zs.B.: Mikor épült?|K.L.: Hatvan éve.")]
    [InlineData("The pier was old.|A.B.: When was it built?|C.D.: Sixty years ago.")]
    [InlineData("El muelle era viejo.|M.P.: ¿Cuándo se hizo?|J.L.: Hace sesenta años.")]
    [InlineData("Der Steg war alt.|A.B.: Wann wurde er gebaut?|C.D.: Vor sechzig Jahren.")]
    [InlineData("Most był stary.|A.B.: Kiedy go zbudowano?|C.D.: Sześćdziesiąt lat temu.")]
    [InlineData("Мост был старым.|А.Б.: Когда его построили?|В.Г.: Шестьдесят лет назад.")]
    public void Initials_of_speakers_are_not_cut(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Umasipala uvule ibhuloho eThekwini.|Abantu baseThekwini bajabulile ngoMsombuluko.|Bazobuya ngoLwesibili, kusho uMeya waseThekwini.")]
    [InlineData("Umasipala wayivula ibhulorho eMonti.|Abantu baseMonti bonwabile ngoMvulo.|Baza kubuya ngoLwesibini, watsho uSodolophu waseMonti.")]
    [InlineData("The town opened a bridge.|People of eThekwini and of KwaMashu came by BlueLine bus.|They will be back on Tuesday.")]
    [InlineData("Die Stadt öffnete eine Brücke.|Leute aus dem KölnPark kamen mit der BlauBahn.|Sie kommen am Dienstag wieder.")]
    [InlineData("Мэрия открыла мост.|Люди пришли с сайта YouTube и из компании HttpSoft пешком.|Они вернутся во вторник.")]
    [InlineData("La mairie a ouvert un pont.|Des gens de la MetroVille sont venus avec StopCovid dans la poche.|Ils reviendront mardi.")]
    public void Names_in_glued_text_are_not_cut(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("“One\n”Two")]
    [InlineData("\"One\n\"Two")]
    [InlineData("”")]
    [InlineData(".”A")]
    [InlineData(":A")]
    [InlineData("'A")]
    [InlineData("1A.B")]
    [InlineData("\u0301\u0301A.\u0301B")]
    [InlineData("•A•")]
    [InlineData("🎉A")]
    public void A_line_may_begin_with_any_mark(string text)
    {
        string blocks = string.Concat(new ArticleBody(text).Blocks.Select(static b => b.Text));
        Assert.Equal(text.Replace("\n", "", StringComparison.Ordinal), blocks);
    }

    [Theory]
    [InlineData("The pier closed.|'We are sad,' she said.|'It was ours.'|The town agrees.")]
    [InlineData("The pier closed.|‘We are sad,’ she said.|‘It was ours.’|The town agrees.")]
    [InlineData("It's the town's pier.|Nobody's boat can't land.")]
    [InlineData("Die Brücke ist fertig.|„Sie öffnet morgen.\"|Alle klatschten.")]
    [InlineData("Most jest gotowy.|„Otwieramy jutro.\"|Wszyscy klaskali.")]
    [InlineData("A híd kész.|„Holnap megnyitjuk.\"|Mindenki tapsolt.")]
    [InlineData("The pier closed.|“We are sad.\"|The town agrees.")]
    [InlineData("L'île est petite.|L'eau est froide.|Qu'en dit l'État ?")]
    public void Quotes_of_one_stroke_and_mixed_quotes_are_paired(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Most budowano do 2015 r.|W Krakowie są dwa.")]
    [InlineData("Мост строили до 2015 г.|В городе их два.")]
    [InlineData("Most stavěli do 2015.|V Praze jsou dva.")]
    [InlineData("Przyjdźcie o godz.15 do parku.|Będzie muzyka.")]
    public void Short_prepositions_open_sentences(string marked) => Marked.AssertSplit(marked);
}
