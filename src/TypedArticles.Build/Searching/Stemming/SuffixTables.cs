namespace TypedArticles.Build.Searching.Stemming;

/// <summary>
/// The suffixes of each language, on folded words: steps, in each of which at most one suffix applies. A suffix is written
/// <c>suffix</c>, <c>suffix=replacement</c>, and with <c>:n</c> where other than three letters must be left before it. The tables are light:
/// what is joined wrongly finds a wrong article, and what is not joined is still found by the word itself.
/// </summary>
internal static class SuffixTables
{
    /// <summary>Languages by their primary subtags, and their steps.</summary>
    public static IReadOnlyList<(string Languages, string[] Steps)> All { get; } =
    [
        ("en",
        [
            "sses=ss:2 ies=y:2 ss=ss:1 us=us:1 is=is:1 s= ied=y:2",
            "+verb eed=ee edly ingly ing ed",
            "ational=ate ization=ize isation=ize iveness=ive fulness=ful ousness=ous ability=able ibility=ible ation=ate ator=ate ically=ic ally=al ently=ent "
            + "antly=ant ness ment:4 ful:4 ity:4 ively=ive ly:4 ism:4 ist:4",
            "able:4 ible:4 ance:4 ence:4 ical=ic icate=ic alize=al alise=al ize:4 ise:4 ate:4 ive:4 sion=s tion=t al:4 er:4 or:4 ant:4 ent:4 ous:4 ic:4",
            "e y=i:2",
        ]),
        ("fr",
        [
            "issements:4 issement:4 atrices:4 atrice:4 ateurs:4 ateur:4 ations:4 ation:4 ements:4 ement:4 euses=eu euse=eu eux=eu eurs=eu:4 eur=eu:4 logies=log "
            + "logie=log ences=ent:4 ence=ent:4 ances=ant:4 ance=ant:4 ites:4 ite:4 iques=iqu iqu=iqu ismes:4 isme:4 istes:4 iste:4 ables:4 able:4 ives=if ive=if "
            + "ifs=if eaux=eau:2 aux=al:2 elles=el elle=el ennes=en enne=en",
            "eraient erait eront erons erai eras era:4 iraient irait iront issaient issait issant issent aient antes:4 ants:4 ante:4 ant:4 ais:4 ait:4 ees ee es "
            + "er:4 ez:4 ent:4 s x ons:4",
            "e i ll=l:2 nn=n:2 tt=t:2",
        ]),
        ("de",
        [
            "erinnen:4 innen:4 ungen ung heiten heit keiten keit schaften schaft ischen ischer isches ische isch lichen licher liches liche lich eren:4 ern em er en "
            + "es e s:4 n:4 nd:5 end:4 st:4",
            "er en em es e t:4 st:4 n:4 s:4 ig:4 ung:4",
            "ss=s:2 e:4",
        ]),
        ("es",
        [
            "aciones acion amientos imientos amiento imiento amente mente:4 adores adoras ador adora idades idad ismos ismo istas ista ables able ibles ible ancias "
            + "ancia encias encia iones=ion ces=z:2 ivos ivas ivo iva",
            "ariamos aremos aran ara aron ieron iendo ando ados idos adas idas ado ido ada ida aban aba abas ase asen iese iesen ieran iera arian aria eria erian "
            + "iria irian er ar ir amos emos imos an en as es os a e o s",
            "i u:4",
        ]),
        ("pt",
        [
            "acoes acao amentos imentos amento imento amente mente:4 adores adora ador idades idade ismos ismo istas ista aveis avel iveis ivel ancias ancia encias "
            + "encia oes=ao:2 aes=ao:2 ais=al:2 eis=el:2 ivos ivas ivo iva",
            "aram eram iram ando endo indo ados idos adas idas ado ido ada ida avam ava iam ia asse assem esse essem aria eria iria ar er ir am em ou eu iu as es os "
            + "a e o s",
        ]),
        ("it",
        [
            "azioni azione amenti imenti amento imento amente mente:4 atori atore atrice atrici ita:4 ismi ismo isti ista iste abili abile ibili ibile anza anze "
            + "enza enze ivi ive ivo iva che=c chi=c ghe=g ghi=g",
            "arono erono irono ando endo ati ate ato ata iti ite ito ita uti ute uto uta avano ava evano eva ivano iva are ere ire ano ono i e o a",
            "i",
        ]),
        ("ro",
        [
            "urilor iilor elor ilor ului atiilor atia atie atii iile uri urile ele ile ei ul le ua iei ii lui:4 itatea itate itati",
            "arile area are eri ire ata ate ati at uta ute uti ut ita ite iti it and ind eaza easca esc este:4 ea ia ie iu a e i u",
            "i e",
        ]),
        ("ca",
        [
            "acions acio aments iments ament iment adors adores ador adora itats itat ismes isme istes ista ables able ibles ible ancies ancia encies encia icions "
            + "icio uses us osos oses os osa ius ives iva iu ment:4",
            "ariem aries arien aria eria iria aren ava aven aves ant ent int ats ades ada at uts udes uda ut its ides ida it ar er ir re am em im au eu iu an en in "
            + "as es is os a e o s",
            "i u:4",
        ]),
        ("ru uk be",
        [
            "вшись вшии ющии ющая ющее ющие ющих ющего ящии ящая ящие ящих нныи нная нное нные нных нного нным ном лись лся лась лось ется ются ится ятся ться аться "
            + "ся сь",
            "ами:2 ями:2 ыми:2 ими:2 ого:2 его:2 ому:2 ему:2 ость ости остью остеи ение ения ению ением ении ание ания анию анием ании ая:2 яя:2 ое:2 ее:2 ые:2 ие:2 "
            + "ыи:2 ии:2 ои:2 еи:2 ом:2 ем:2 ам:2 ям:2 ах:2 ях:2 ую:2 юю:2 ою:2 ею:2 ых:2 их:2 ым:2 им:2 ию:2 ия:2 ья:2 ье:2 ью:2 ов:2 ев:2 а:2 я:2 о:2 е:2 у:2 ю:2 "
            + "ы:2 и:2 ь:2",
            "ил ала ало али ал ел ет ют ит ят ать ить еть ть ост нн=н ск:4 н:4",
            "и ь е:4 а:4",
        ]),
        ("bg mk",
        [
            "ията ите ият ята ове овете ето ата ът та то те ия ение ения",
            "а я о е и у",
        ]),
        ("cs sk",
        [
            "atech atum ich ych imi ymi emi ami ovi ove ova ovy eho emu ete aty ech ach ost:4 osti:4 um em es ym im mi ou us ej ho at y u a o e i",
            "ov in uv en:4 n:4 l:4 t:5",
        ]),
        ("sl hr bs sr",
        [
            "ega emu ih im imi ami om em ov ev je ja ji a e i o u",
            "n:4 sk",
        ]),
        ("pl",
        [
            "owego owych owymi owym owej ach ami emu ego ych ich ymi imi owi owie ow om em ym im ej ie ia iu a e i o u y",
            "osc osci n:4 i sk:4 ow:4",
        ]),
        ("lt",
        [
            "iausias iausia iausi iausiu esnis esne esniu iuose iose yse uose ose ese oje eje yje uje iais iams iems iomis emis omis imis umis ais ams ems oms ims "
            + "ums iui iai ias ios ius iu io ia is ys as us es os ai ei ui uo a e i o u y s",
            "ij in al uk el",
        ]),
        ("lv",
        [
            "ajiem ajam ajai ajos ajas ajus akais akas akie iem ies iet iji iju ijas ija ijai ijam am as ai aj em es ei is im um us os ais ie u a e i o s",
            "um sanas sana san ib is ig isk n",
        ]),
        ("hu",
        [
            "ban ben bol rol nak nek hoz hez val vel tol bal ra re ba be ert ig kent on en an ot et at ul t n",
            "aink jaink unk jai jei ai ei ja je uk ok ek ak k i a e o",
            "k i e a o",
        ]),
        ("fi",
        [
            "issani issasi issamme issanne eiksi oiksi uksi iksi ksi eissa oissa issa assa essa ossa ussa yssa ssa eista oista ista asta esta osta usta ysta sta "
            + "eilla oilla illa alla ella olla ulla ylla lla eilta oilta ilta alta elta olta ulta ylta lta eille oille ille alle elle olle ulle ylle lle eihin oihin "
            + "ihin ahan ehen ohon uhun seen siin hin han eiden oiden ien jen iden tta tten nsa mme nne aan een iin oon uun yyn ja ia ita na ina in en an on un yn n t",
            "inen=ise isten=ise iset=ise ista=ise isen=ise is=ise uus uude uut uks eus eude eut minen mis vat va nut neet tu ty taan i a e o u y",
            "i a e o u y",
        ]),
        ("et",
        [
            "dega dest desse dele delt del deks deni dena deta ides idest idega iga est isse ast asse ist ust usse ele elt el ale alt al ile ilt il ule ult ul iks "
            + "eks aks uks ga ta ni na le lt ks st se sse de te id ud ed ad d t s",
            "ne=se lik liku like line=lise mine=mis mise=mis us use ud e i a u o",
        ]),
        ("tr az",
        [
            "larindan:2 lerinden:2 larinda:2 lerinde:2 larinin:2 lerinin:2 larina:2 lerine:2 larini:2 lerini:2 lardan:2 lerden:2 larda:2 lerde:2 larin:2 lerin:2 "
            + "lari:2 leri:2 lara:2 lere:2 lar:2 ler:2 sindan sinden sinda sinde sinin sina sine sini unun inin indan inden undan unden inda inde unda unde dan den "
            + "tan ten nin nun yla yle da de ta te na ne ya ye yi yu ni nu in un si su la le i u a e",
            "lar:2 ler:2 mistir mustur maktadir mektedir iyor uyor acak ecek mis mus dir dur tir tur di du ti tu mak mek ma me lik luk li lu ci cu dig=di i u a:4 "
            + "e:4",
            "i u a:4 e:4",
        ]),
        ("el",
        [
            "ουσαν:2 ησεων:2 σεων ματων:2 ματα:2 ματοσ:2 ματι ηση ησησ ησεισ ουμε ονται εται ουν:2 ειτε εισ ων:2 ουσ:2 ασ:2 εσ:2 ησ:2 οσ:2 ου:2 οι:2 αι:2 ει:2 α:2 "
            + "ε:2 η:2 ι:2 ο:2 υ:2 ω:2",
            "ικ ησ ισμ ημεν ομεν αμεν ουμεν οντ ιστ οτητ",
            "ι η ε ο",
        ]),
        ("hi",
        [
            "ाएगी ाएगा ाओगे ाएंगी ाएंगे िकाओं ियों:1 ियां:1 ताओं ाओं:1 ाएं:1 ुओं:1 ुएं:1 ाने ाना ाती ाता ाते ों:1 ें:1 ीं:1 ्यों नी:2 ना:2 ने:2 ता:2 ते:2 ती:2 ाई:2 "
            + "ाए:2 कर:2 ा:1 े:1 ी:1 ि:1 ु:1 ू:1 ो:1 ौ:1 ं:2",
            "ि:2 ी:2 ा:2 े:2",
        ]),
        ("nl",
        [
            "heden heid ingen ing en es er e s",
            "e",
        ]),
        ("sv no nb nn da",
        [
            "arnas ernas ornas arna erna orna andes ande heten heter het aren arens ens ets or ar er en et es as a e s",
            "ig lig t:4 d:4",
        ]),
    ];
}
