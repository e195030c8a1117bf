using Xunit;

namespace TypedArticles.Tests.Boundaries;

/// <summary>Clean sentences with names in camel case, identifiers, file names and abbreviations, in several languages: none of them is cut.</summary>
public sealed class CleanSentenceTests
{
    private const string Names = """
        YouTube LinkedIn WordPress GitHub PayPal JavaScript TypeScript PowerPoint WhatsApp TikTok BuzzFeed SoundCloud MasterCard FedEx DreamWorks PlayStation OpenStreetMap StackOverflow
        AstraZeneca BioNTech ExxonMobil SpaceX DeepMind MongoDB PostgreSQL MySQL CoffeeScript QuickTime SharePoint OneDrive AirBnB HuffPost TechCrunch VentureBeat SurveyMonkey GoFundMe
        BlueHarbor RedBridge StoneLight SeaPress NorthGate SunFarm RiverBank TownHall WindMill LakeHouse FireDesk SnowCap GreenLine BrightPath ClearView SilverPine GoldLeaf IronWorks
        OakStreet ElmPark PineHill RoseGarden MapleCourt CedarPoint FoxRun DeerField BearLake WolfCreek EagleNest SwanLake DuckPond HorseShoe CowBell SheepDip GoatCheese
        SignUp CheckIn LogOn TurnItIn MoveOn PlugIn DropBy CarryOn HowTo GoTo PayTo ShareIt LikeUs JoinMe CallApp NewsApp MailIt BookIt FixIt GetUp StandUp PopOff
        CitySense RoadMap BusLine TramStop TrainYard ShipShape BoatHouse PlaneSpotter BikeShare CarPool WalkWell RunFast SwimTeam SkiLift IceRink BallPark FootWork HandMade
        EyeLevel EarShot NoseDive MouthPiece ToothFairy HairCut SkinDeep BoneDry HeartBeat MindSet SoulMate BrainStorm ThinkPad WorkFlow TaskBoard TeamRoom DeskTop LapTop PalmTree
        DataBrick CodeSpace ByteCode BitRate NetWork WebSite LinkTree PageRank SiteMap FileShare CloudBase ServerFarm HostName DomainKey MailBox ChatRoom TalkShow VoiceOver
        McDonald MacArthur McDowell DeMarco LaRusso DiCaprio VanDyke O'Brien FitzGerald LeBron DeAndre JoAnn MaryAnn AnneMarie JeanPaul HansPeter KarlHeinz
        iPhone iPad eBay iTunes macOS iCloud eReader iMovie openSUSE jQuery nVidia deviantArt tvOS watchOS
        isiZulu kwaZulu isiXhosa siSwati seSotho eThekwini uMgungundlovu iSimangaliso eMalahleni KwaMashu KwaDukuza
        startsWith indexOf toString forEach compareTo groupBy orderBy signIn addTo getAll readFrom writeTo isNot hasAny valueOf waitFor
        ReadLine WriteAll GetHashCode FindById OpenRead CopyTo TryParse AsSpan ToArray IsEmpty HasValue
        """;

    private const string Dotted = """
        System.Text.Json System.IO Microsoft.Extensions.Hosting Console.WriteLine Math.PI Task.Run Path.Combine File.ReadAllText String.Empty DateTime.UtcNow Guid.NewGuid Enumerable.Range
        Assert.That Assert.Equal Task.WhenAll Queryable.Where Regex.IsMatch Environment.NewLine List.Add Dictionary.TryGetValue Thread.Sleep Encoding.UTF8 Stream.Null Type.GetType
        args.Length string.Join string.IsNullOrEmpty int.MaxValue app.MapGet builder.Services object.Equals this.Title base.Dispose response.Headers console.WriteLine
        Node.js ASP.NET Vue.js D3.js Socket.IO Next.js VB.NET ADO.NET ML.NET
        Report.Final.V2.docx Minutes.2021.pdf Budget.Draft.xlsx Program.cs appsettings.Development.json Photo.Album.zip README.Md index.html Annual.Report.pdf Article.Seed.txt
        www.Example.org Example.com Booking.com Gov.UK analytics.USA.gov data.NASA.gov Amazon.de docs.Example.net Example.co.uk IRS.GOV Challenge.gov
        A.B.C v2.0.1 1.2.3
        """;

    private static readonly string[] s_abbreviations =
    [
        "Rs.500", "Jan.5", "Sept.11", "Bldg.7", "Gov.Example", "Rep.Doe", "Dr.Example", "Mr.Stone", "Mrs.Stone", "Prof.Muster", "St.Peter", "Sen.Doe", "Lt.Gov.Example", "Col.Stone", "Gen.Doe", "Capt.Doe",
        "No.12", "Nr.5", "Art.5", "Abs.2", "Bd.3", "Kap.4", "Fig.2", "p.12", "pp.12", "vol.3", "Vol.3", "Tel.030", "Aug.15", "Dec.24", "Oct.3", "Feb.29", "Apr.1", "Nov.9", "Mt.Example", "Ft.Worth", "Blvd.9",
        "Sra.López", "Sr.López", "Dña.López", "Mme.Dupont", "M.Dupont", "Mlle.Dupont", "Dott.Rossi", "Ing.Rossi", "Avv.Rossi", "ul.Nowa", "ks.Nowak", "św.Anny", "ул.Садовая", "г.Москва", "им.Ленина", "проф.Иванов",
        "J.K.Rowling", "W.E.B.Du Bois", "U.S.Army", "Ph.D.", "e.g.Paris", "z.B.Berlin", "d.h.Berlin", "5.Mai", "3.Oktober", "Hr.Muster", "Fr.Muster", "tř.Nová", "nám.Míru", "al.Nowa", "Mgr.Novák", "Dr.De Luca",
    ];

    private static readonly string[] s_sentences =
    [
        "The mayor wrote on a {0} page that the press may see the note on Friday.",
        "Der Bürgermeister schrieb gestern auf {0} eine Nachricht für die Stadt.",
        "Le maire a écrit hier sur {0} un message pour les habitants de la ville.",
        "El alcalde escribió ayer en {0} un mensaje para los vecinos del barrio.",
        "O prefeito escreveu ontem no {0} uma mensagem para os moradores da cidade.",
        "Il sindaco ha scritto ieri su {0} un messaggio per gli abitanti della zona.",
        "De burgemeester schreef gisteren op {0} een bericht aan de stad.",
        "Borgmästaren skrev i går på {0} ett meddelande till staden.",
        "Burmistrz napisał wczoraj na {0} wiadomość do mieszkańców miasta.",
        "Мэр написал вчера на {0} сообщение для жителей города.",
        "Belediye başkanı dün {0} üzerinde kente bir not yazdı.",
        "A polgármester tegnap a {0} oldalán írt a városnak.",
    ];

    public static TheoryData<string> Sentences => [.. s_sentences];

    private static string[] CamelCase => Names.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string[] DottedNames => Dotted.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void The_lists_are_as_long_as_they_are_said_to_be()
    {
        Assert.True(CamelCase.Distinct().Count() >= 200, $"{CamelCase.Distinct().Count()} names");
        Assert.True(DottedNames.Distinct().Count() >= 60, $"{DottedNames.Distinct().Count()} identifiers");
        Assert.True(s_abbreviations.Distinct().Count() >= 60, $"{s_abbreviations.Distinct().Count()} abbreviations");
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Names_in_camel_case_are_not_cut_in(string sentence) => AssertWhole(sentence, CamelCase);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Dotted_identifiers_and_file_names_are_not_cut_in(string sentence) => AssertWhole(sentence, DottedNames);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Abbreviations_are_not_cut_in(string sentence) => AssertWhole(sentence, s_abbreviations);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Paragraphs_with_such_names_are_not_cut_in(string sentence)
    {
        string[] paragraphs = [.. CamelCase.Concat(DottedNames).Concat(s_abbreviations).Chunk(3).Select(names => string.Join(' ', names.Select(n => sentence.Replace("{0}", n, StringComparison.Ordinal))))];
        Assert.Equal(paragraphs, new ArticleBody(string.Join("\n\n", paragraphs)).Blocks.Select(static b => b.Text));
    }

    private static void AssertWhole(string sentence, string[] names) =>
        Assert.Equal([], names.Select(n => sentence.Replace("{0}", n, StringComparison.Ordinal)).Where(static s => new ArticleBody(s).Blocks.Count != 1).Select(static s => string.Join('|', new ArticleBody(s).Blocks)));
}
