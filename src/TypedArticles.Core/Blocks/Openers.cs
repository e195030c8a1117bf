namespace TypedArticles.Core.Blocks;

/// <summary>
/// Words by which sentences begin again and again: articles, pronouns, prepositions and conjunctions of the languages of most news. One of
/// them with a capital, glued to a word, is rarely the second half of a name. Left out are those that are (<c>LinkedIn</c>,
/// <c>CapitalOne</c>). All languages share the table: nothing here asks which one a body is in.
/// </summary>
internal static class Openers
{
    // Words by which sentences begin, and family names too: "A.El Baradei", "J.De Niro".
    private static readonly ShortWords s_particles = new("de du di del della dos das da do d el al la le les l lo los las von van der den ten ter den af av o a i e y");

    // Words of English that are also members of types: "Assert.That", "Task.When".
    private static readonly ShortWords s_members = new(
        "that when where while with without all any is not no if for from to of on in at by as then and or has have do each every some most can will was after before since until how what who "
        + "this which contains than so yet but both once through under among instead also did does are were could should there here you your my our");

    // Words by which sentences begin, and the second halves of names: "LinkedIn", "WhatsApp", "MoveOn", "TurnItIn".
    private static readonly ShortWords s_tails = new("in on up it me us app tube off out by to at of is go we i am no");

    private static readonly ShortWords s_words = new(string.Join(" ", (string[])
        [
            // English
            "In The A An This That These Those It Its We They He She His Her Their Our My I You Your There Here At For From By With Without As If When While "
            + "Where What Why How Who After Before Since During Although Though Because However According And But So Yet No Not Some Many Most Each Every "
            + "Both Once Then Through To Of On Under Until Among Despite Unlike Instead Meanwhile Also Do Did Does Is Are Was Were Will Can Could Should "
            + "Have Has All Another Any Other Others One Several Such Only Still Now Later Next Please Thanks Today Yesterday Tomorrow Moreover Furthermore However "
            + "Therefore Thus Additionally Finally First Earlier Recently Currently Eventually Whether Which Unless Within Throughout Across Against Along Around Behind "
            + "Between Besides Given Based Let Lastly Similarly Likewise Overall Unfortunately Fortunately Clearly Often Sometimes Together",
            // German
            "Der Die Das Den Dem Des Ein Eine Einer Eines Einem Einen Er Sie Es Wir Ihr Ihre Sein Seine Im Am An Auf Aus Bei Beim Mit Nach Nachdem Von "
            + "Vom Vor Zu Zum Zur Um Unter Über Für Gegen Ohne Durch Wegen Während Seit Bis Ab Als Wenn Weil Ob Obwohl Da Dabei Damit Danach Daraufhin Dazu "
            + "Dort Doch Aber Auch Und Oder So Wie Was Wer Wo Warum Nur Noch Nun Jetzt Bereits Schon Laut Zwar Zudem Außerdem Allerdings Dagegen Dies Diese "
            + "Dieser Dieses Insgesamt Man Kein Keine Ich Zuvor Alle "
            + "Neben Weiterhin Zusätzlich Mehrere Viele Einige Derzeit Gestern Heute Infolge Trotz Innerhalb Außerhalb Hier Hierzu Zwischen Anschließend Schließlich Erst Sollte Sowohl Weitere Dennoch Jedoch Ebenfalls Gleichzeitig Inzwischen Mittlerweile Zunächst Später Solche Manche Jeder Jede Jedes Mein Meine Unser Unsere In",
            // French
            "Le La Les L Un Une Des Du De D Il Elle Ils Elles On Nous Vous Je Ce Cet Cette Ces C Son Sa Ses Leur Leurs Dans En Au Aux À Pour Par Sur Sous "
            + "Avec Sans Selon Après Avant Depuis Pendant Lors Lorsque Quand Comme Si Mais Et Ou Où Que Qui Qu Quant Malgré Entre Chez Vers Ainsi Alors "
            + "Aussi Cependant Toutefois Pourtant Puis Ensuite Enfin Tout Tous Toutes Plusieurs Certains Aucun Ici Là Même Parmi Face Hier Demain Aujourd "
            + "Autre Autres Chaque Comment Pourquoi Quel Quelle Quels Quelles Notre Nos Votre Mon Ma Mes Dès Jusqu Car Donc Or Peu Très "
            + "Lorsqu Quelques Beaucoup Chacun Celui Celle Ceux Cela Ça N S J Y Outre Grâce Jusque Actuellement Finalement Désormais Maintenant Bien Afin Certes Non Oui",
            // Spanish
            "El Los Las Una Unos Unas Lo Al Del Se Su Sus Este Esta Estos Estas Ese Esa Esto Eso En Con Sin Por Para Según Tras Desde Hasta Durante Entre "
            + "Sobre Ante Aunque Cuando Donde Como Mientras Pero Y Ya No Ni También Además Asimismo Así Entonces Luego Después Antes Si Cada Todo Todos "
            + "Todas Muchos Hay Es Ha Fue Él Ella Ellos Nosotros Yo Mi Entretanto Aquí Ahí Allí Ahora Hoy Ayer Aun Aún Ambos Ningún Ninguna Quien Quién Qué "
            + "Cómo Cuál Cuánto Dónde Otro Otra Otros Otras Tanto Tal Nuestra Nuestro "
            + "Actualmente Finalmente Posteriormente Igualmente Recientemente Incluso Aquel Aquella Dicho Dicha Nadie Nada Algo Alguien Algunos Algunas Varios Varias Poco Pocos Mucho Muchas Toda Mañana Anoche Cabe Cualquier Debido Gracias Allá Debe Puede Hace Hacia Solo Sólo Tampoco",
            // Portuguese
            "O A Os As Um Uma Ao Aos Às No Na Nos Nas Do Da Dos Das Pelo Pela Esse Essa Isso Isto Seu Sua Seus Suas Em Com Sem Para Segundo Após Até Já "
            + "Mas E Não Também Além Quando Onde Enquanto Entretanto Embora Porém Depois Foi São Ele Ela Eles Eu Ontem Hoje Agora Ainda Aqui Ali Assim Como "
            + "Cada Outro Outra Outros Outras Quem Qual Todos Todas Mesmo Nenhum Nós Você "
            + "Atualmente Finalmente Ambos Alguns Algumas Vários Várias Muitos Muitas Nesta Neste Nessa Nesse Desta Deste Dessa Desse Aquele Aquela Amanhã Caso Cerca Há Durante Entre Desde Sobre",
            // Italian
            "Il Lo Gli Uno Nel Nella Nei Nelle Negli Dal Dalla Dai Dalle Del Della Dei Delle Degli Sul Sulla Al Alla Ai Alle Per Tra Fra Dopo Prima "
            + "Secondo Quando Dove Come Mentre Ma Anche Non Sono Si Ci Questo Questa Questi Queste Quello Quella Suo Sua Io Noi Loro Ogni Tutti "
            + "Intanto Infine Inoltre Invece Tuttavia Quindi Poi Già Ieri Oggi Domani Alcuni Alcune Molti Molte Chi Cosa Perché Qui Nonostante Attualmente Nell All Dall Sull Dell Dalla È Sarà La Le I",
            // Dutch, Danish, Norwegian, Swedish
            "Het Een Dit Dat Deze Hij Zij Ze Wij We Bij Met Na Naar Voor Van Uit Op Om Toen Terwijl Maar Ook Niet Volgens Tijdens Sinds Elke Alle Det Den "
            + "De Et En Ett Han Hun Hon Jeg Jag Vi Ved Vid Til Till Fra Från På Efter Før Före Under Men Og Och Også Även Ikke Inte Når När Hvis Som Ifølge "
            + "Enligt Etter Denne Dette Dessa "
            + "Daarnaast Bovendien Echter Hoewel Omdat Wanneer Dus Toch Hun Haar Er Want Sommige Veel Tussen Deres Deras Hans Hennes Hvor Var Vad Hva Hvad Så Kan Ska Skal Alla Andre Andra Flere Flera",
            // Polish, Czech, Slovak, Croatian, Slovene
            "W We Z Ze Na Do Od Po Przed Przez Przy Za Nad Pod O U I A Ale Jednak Także Też Nie Jest To Ta Ten Te Tym Tego Jak Jako Gdy Kiedy Jeśli "
            + "Podczas Według Dla Już Oraz On Ona V Ve K Ke S Se Pro Při Podle Před Během Až Když Pokud Protože Však Také Není Je Jsou Byl Byla Bylo Tento "
            + "Tato Toto Tyto Jeho Její Jejich Mezi Ani Kde Proč Kdo Co Tak Už Počas Keď Ako Ktorý Nakon Prema Kako Kada Ovo Ova Ovaj Ali Zbog Iz Tijekom "
            + "Ob Pri Tudi Ko "
            + "Natomiast Dlatego Następnie Obecnie Wczoraj Dziś Dzisiaj Kilka Wiele Każdy Który Ponadto Tymczasem Wtedy Można Trzeba Ich Jej Nasz Pak Tady Nyní Dnes Včera Zítra Někteří Mnoho Všechny Všichni Která Které Který Kromě Navíc Dále Stejně Však Takže Danas Jučer Međutim Također Zato Potem Vendar Zaradi Lahko",
            // Romanian, Hungarian, Finnish, Turkish
            "În Din La Cu Pe De Pentru După Dar Și Nu Un O Este Acest Această Potrivit Az Egy Ez Ezt És Ha Mert Hogy Nem Után Már Csak Se Hän He Me Ja "
            + "Mutta Kun Jos Myös Ei On Tämä Ne Bu Bir Ve Ama Ancak Şu Onun Daha Ayrıca Eğer "
            + "Acesta Aceștia Deși Însă Iar Dacă Când Care Unde Cum Sunt Astfel Apoi Acum Toate Toți A Ezek Azt Azok De Itt Ott Most Így Úgy Amikor Aki Ami Ahogy Azonban Például Ugyanakkor Szerinte Mivel Miután Ezért Majd Még Sok Minden Több Én Mi Myös Siksi Vaikka Koska Sitten Lisäksi Kuitenkin Jo Nyt Näin Tällä Siellä Siitä Sen Sitä Minä Mikä Miksi Mitä Kuka Vain Hänen Bunun Böylece Fakat Çünkü Sonra Önce Bugün Her Hem Hiç Çok Tüm Bazı Neden Nasıl İlk Biz Onlar Şimdi",
            // Russian, Ukrainian, Bulgarian, Serbian
            "В Во На С Со По К Ко О Об От До Из За Под При Для Без Через После Перед Между Как Когда Если Что Кто Где Почему Но И А Не Он Она Они Оно Мы "
            + "Я Это Этот Эта Эти Его Её Их Также Однако Кроме Согласно Там Так Ещё Уже Все Весной Летом Осенью Зимой У Із Зі З Та Але Після Під Коли Якщо "
            + "Що Хто Він Вона Вони Воно Ми Це Цей Ця Ці Його Її Їх Також Проте Від Як Ні Тя Той Те Това Тази Този Тези Със Във След Преди Когато Ако Се Ще "
            + "Није Је Ово Али Када Након Према "
            + "Впрочем Например Поэтому Потом Затем Теперь Сегодня Вчера Завтра Сейчас Здесь Более Многие Некоторые Каждый Среди Даже Лишь Только Именно Ранее Позже Напомним Вместе Благодаря Вскоре Наконец Наш Тому Тоді Зараз Сьогодні Вчора Але Адже Отже Сега Днес Вчера Освен Според",
            // Indonesian and Malay, Vietnamese, Catalan, Afrikaans, Swahili, Zulu and Xhosa
            "Yang Ini Itu Dan Dari Untuk Pada Dengan Kami Kita Mereka Dia Para Namun Tetapi Karena Jika Saat Setelah Menurut Sementara Selain Dalam Oleh "
            + "Các Những Trong Tuy Sau Theo Tại Một Người Đây Nhưng Với Từ Để Ông Bà Chúng Họ Tôi Els Amb Però Això Aquest Aquesta Segons Després Abans "
            + "Hierdie Daar Maar Ons Hulle Deur Wanneer Indien Hii Katika Lakini Baada Kabla Kama Wakati Pia Hivyo Lolu Leli Lezi Laba Kodwa Futhi Uma "
            + "Njengoba Ukuze Nakuba Kanti",
            // Greek, Armenian
            "Ο Η Το Οι Τα Τον Την Των Του Της Τους Στο Στη Στην Στον Στις Στους Στα Ένα Ένας Μια Μία Με Για Από Σε Και Αλλά Όταν Όπως Αν Δεν Θα Μετά Πριν "
            + "Κατά Σύμφωνα Αυτό Αυτή Αυτός Նա Նրա Այս Այդ Այն Այստեղ Այնտեղ Երբ Եթե Բայց Իսկ Ըստ Հետո",
        ]),
        isExact: true);

    public static bool Contains(ReadOnlySpan<char> word) => s_words.Contains(word);

    /// <summary>Whether family names begin with the word too.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => s_particles.Contains(word);

    /// <summary>Whether members of types have the name too.</summary>
    public static bool IsMember(ReadOnlySpan<char> word) => s_members.Contains(word);

    /// <summary>Whether names in camel case end with the word too.</summary>
    public static bool IsTail(ReadOnlySpan<char> word) => s_tails.Contains(word);
}
