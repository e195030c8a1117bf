using Xunit;

namespace TypedArticles.Tests.Boundaries;

/// <summary>Marks, numbers and symbols next to a boundary: found by mutating the rules, and by what no test noticed.</summary>
public sealed class MarkTests
{
    private const string Glued = "The town met on Monday at noon.|";

    [Theory]
    [InlineData("The menu|• Soup|• Bread")]
    [InlineData("The menu|▪ Soup|▪ Bread")]
    [InlineData("See the film.|[video id=1]|The end came late.")]
    [InlineData("It was sold.|$5 million was the price.")]
    [InlineData("It was sold.|€5 was the price.")]
    [InlineData("It was sold.|#bridge is the tag.")]
    [InlineData("Thank you! 🎉|The pier opens.")]
    [InlineData("Thank you 🎉|The pier opens.")]
    [InlineData("It was said.|+ One more thing")]
    [InlineData("It is over!|————————")]
    [InlineData("The agency works.|10x funds it.")]
    [InlineData("The agency works.|18F and others fund it.")]
    [InlineData("The agency is FEMA.|1) What does it do?")]
    [InlineData("The agency is on example.org.|10. It does a lot.")]
    [InlineData("It was built in 2014–15.|The end came late.")]
    [InlineData("It was closed by COVID-19.|The end came late.")]
    [InlineData("It went down to -1.|Then it froze.")]
    [InlineData("It went up to 65.|Residents cheered.")]
    [InlineData("It costs 2.90.|Residents pay.")]
    [InlineData("Nothing was found.|„5 Euro“ is what it says.")]
    [InlineData("It was good for all.|EU-wide rules came next.")]
    [InlineData("It was in the news.|UK officials came next.")]
    [InlineData("The list (27.12.2008)|2. The day after")]
    [InlineData("The list (see below)|18F and others")]
    [InlineData("Problem(s)|The end came late.")]
    [InlineData("It runs in C#.|Residents pay.")]
    [InlineData("It returns List<T>.|Residents pay.")]
    [InlineData("He can't, and she hasn’t.|“We do,” they said.")]
    public void A_block_begins(string marked) => Marked.AssertSplit(Glued + marked);

    [Theory]
    [InlineData("They use Yahoo!Mail a lot.")]
    [InlineData("It is at 5.30 and at 12:30 and at 1:2.")]
    [InlineData("It was on the 3.Mai and on the 24.Dezember.")]
    [InlineData("They (Re)Define it and (un)Block it.")]
    [InlineData("A mail to p.example@Example.org came back.")]
    [InlineData("It is www.example.org/search?Page=1 and more.")]
    [InlineData("The file is Minutes.2021.pdf and it is old.")]
    [InlineData("Home•about•contact is the line.")]
    [InlineData("The arrow A→B shows it, and A·B too.")]
    [InlineData("Use {a:\"B\"} and {\"a\":\"b\"} for it.")]
    [InlineData("Use -x and a-B and 5-A.")]
    [InlineData("Ph.D. holders and St.J. Smith came.")]
    [InlineData("Madrid, 12 may.- El alcalde vino.")]
    [InlineData("Artículo 1.- El alcalde vino.")]
    public void No_block_begins(string text) => Marked.AssertWhole(text);

    [Theory]
    [InlineData("Se abrió la puerta.|—No sé —dijo Juan.|—Yo tampoco —dijo ella.")]
    [InlineData("¿Quién llamó?|—Nadie.|—Abre la puerta.")]
    [InlineData("Мы не ждали.|— Когда?|— Завтра.")]
    [InlineData("What is it?—The pier, of course. It was closed.")]
    public void Speeches_differ_by_language(string marked) => Marked.AssertSplit(marked);
}
