namespace TypedArticles.Package.Tests.Consumers;

/// <summary>Seed files for programs that look up, choose and show articles.</summary>
internal static class CanalSeeds
{
    /// <summary>With a mark, its footnote, and characters that HTML encodes.</summary>
    public const string Canal = " date 2021-05 https://en.example.org/2021/05/03/the-ship-canal.html\n\nThe ship canal\n\nShips climb the hill... 03.05.2021, The Gazette\n\nThe canal <A> has locks & gates*. They fill by themselves.\n\n*A gate is called a leaf.\n";

    /// <summary>In the same month as <see cref="Canal"/>, in French.</summary>
    public const string Bridge = " date 2021-05 https://fr.example.org/2021/05/20/un-pont-de-pierre.html\n\nUn pont de pierre\n\n20.05.2021, La Gazette\n\nIl fut bâti en un an.\n";

    /// <summary>From the publisher of <see cref="Canal"/>.</summary>
    public const string Ferry = " date 2021-06 https://en.example.org/2021/06/10/the-last-ferry\n\nThe last ferry\n\nIt sails no more... 10.06.2021, The Gazette\n\nThe ferry crossed the river for a century.\n";

    /// <summary>With a year only, without a dateline, and with a URL that is not in its normal form.</summary>
    public const string Lock = " date 2020 https://Other.example.com/a%20lock/\n\nA lock of stone\n\nThe lock was built by hand.\n";
}
