using TypedArticles.Core.Blocks;
using Xunit;

namespace TypedArticles.Tests.Boundaries;

/// <summary>Lists: one block, whose lines are the items.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData("Bring:\n\n• Water\n• Bread\n\nThen go.", "P:Bring:", "L:• Water\n• Bread", "P:Then go.")]
    [InlineData("Bring:\n- Water\n- Bread\nThen go.", "P:Bring:", "L:- Water\n- Bread", "P:Then go.")]
    [InlineData("Llevad:\n1. Agua\n2. Pan\nY listo.", "P:Llevad:", "L:1. Agua\n2. Pan", "P:Y listo.")]
    [InlineData("Bringt mit:\n* Wasser\n* Brot", "P:Bringt mit:", "L:* Wasser\n* Brot")]
    [InlineData("أحضروا:\n١. ماء\n٢. خبز", "P:أحضروا:", "L:١. ماء\n٢. خبز")]
    [InlineData("Prenez:\n– De l'eau\n– Du pain", "P:Prenez:", "P:– De l'eau", "P:– Du pain")]
    [InlineData("It ends.\n\n• Alone", "P:It ends.", "L:• Alone")]
    [InlineData("• One\n\n• Two", "L:• One", "L:• Two")]
    [InlineData("It costs 4 euros.• Children pay half.• Dogs are free.", "P:It costs 4 euros.", "L:• Children pay half.", "L:• Dogs are free.")]
    public void Items_with_marks_are_a_list(string text, params string[] blocks) => AssertBlocks(text, blocks);

    [Theory]
    [InlineData("- Are you coming?\n- Not today.", "P:- Are you coming?", "P:- Not today.")]
    [InlineData("- Ты идёшь?\n- Нет, - сказал он.", "P:- Ты идёшь?", "P:- Нет, - сказал он.")]
    [InlineData("- Alone it is no list.\nText.", "P:- Alone it is no list.", "P:Text.")]
    [InlineData("1. Work with people\nThey know what they need.\n2. Say it\nAll of it.", "H:1. Work with people", "P:They know what they need.", "H:2. Say it", "P:All of it.")]
    [InlineData("12. May it be\n14. May it not", "P:12. May it be", "P:14. May it not")]
    [InlineData("The end*.\n*A note", "P:The end*.", "F:*A note")]
    [InlineData("-5 degrees\n-6 degrees\nIt is cold.", "P:-5 degrees", "P:-6 degrees", "P:It is cold.")]
    public void Speeches_headings_and_notes_are_not(string text, params string[] blocks) => AssertBlocks(text, blocks);

    [Theory]
    [InlineData("1. A", 3, 1)]
    [InlineData("12) A", 4, 12)]
    [InlineData("1.A", 2, 1)]
    [InlineData("1)  A", 4, 1)]
    [InlineData("1.   A", 4, 1)]
    [InlineData("3- A", 3, 3)]
    [InlineData("3-A", 0, -1)]
    [InlineData("1.\nA", 0, -1)]
    [InlineData("100. A", 0, -1)]
    [InlineData("1.5 A", 0, -1)]
    [InlineData("1. ", 0, -1)]
    [InlineData("1.", 0, -1)]
    [InlineData("1", 0, -1)]
    [InlineData("12", 0, -1)]
    [InlineData("", 0, -1)]
    [InlineData("A. B", 0, -1)]
    [InlineData("1: A", 0, -1)]
    public void A_number_opens_an_item_with_its_mark(string text, int length, int number) =>
        Assert.Equal((length, number), (ListMarks.NumberLengthAt(text, 0), ListMarks.NumberAt(text)));

    [Theory]
    [InlineData("• A", 2)]
    [InlineData("•A", 1)]
    [InlineData("•", 0)]
    [InlineData("• ", 0)]
    [InlineData("•:", 0)]
    [InlineData("-\tA", 2)]
    [InlineData("-   A", 4)]
    [InlineData("-      A", 4)]
    [InlineData("-A", 0)]
    [InlineData("*A", 0)]
    [InlineData("* A", 2)]
    [InlineData("+ A", 2)]
    [InlineData("", 0)]
    [InlineData("A", 0)]
    public void A_bullet_opens_an_item_with_white_space(string text, int length)
    {
        Assert.Equal(length, ListMarks.BulletLengthAt(text, 0));
        Assert.Equal(length, ListMarks.BulletLengthAt("xyz" + text, 3));
    }

    [Fact]
    public void A_list_is_kept_in_the_pack()
    {
        ArticleBody body = new("Bring:\n\n• Water\n• Bread\n\nThen go.");
        ArticleBody packed = Packs.Read([new Seed().Read() with { Body = body }])[0].Body;
        Assert.Equal(body.Blocks, packed.Blocks);
        Assert.Equal(ArticleBlockKind.List, packed.Blocks[1].Kind);
        Assert.Equal(["Bring:", "Then go."], packed.Paragraphs);
    }

    private static void AssertBlocks(string text, string[] blocks) =>
        Assert.Equal(blocks, new ArticleBody(text).Blocks.Select(static b => $"{b.Kind.ToString()[0]}:{b.Text}"));
}
