using System.Text.RegularExpressions;
using TypedArticles.Core.Manifest;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>The tables of options and metadata, the targets and the README name the same settings, with the same defaults.</summary>
public sealed partial class SettingsTests
{
    /// <summary>Read by the items of the props before any table.</summary>
    private static readonly string[] s_ofProps = ["EnableDefaultArticleItems", "EnableDefaultMarkdownItems"];

    private static readonly string s_readme = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md"));
    private static readonly string s_targets = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src/TypedArticles.Build/build/TypedArticles.targets"));

    [Fact]
    public void The_targets_pass_every_option_and_no_other() => Assert.Equal(
        OptionTable.All.Select(static o => (o.Name, $"$({o.Name})")),
        PassedOption().Matches(s_targets).Select(static m => (m.Groups["name"].Value, m.Groups["value"].Value)));

    [Fact]
    public void The_readme_lists_every_property_and_its_default() => Assert.Equal(
        OptionTable.All.Select(static o => (o.Name, Default: DefaultOf(o))).Concat(s_ofProps.Select(static p => (p, Default: "`true`"))).Order(),
        Rows("property").Order());

    [Fact]
    public void The_readme_lists_all_metadata() => Assert.Equal(
        MetadataTable.All.Select(static m => m.Name).Order(StringComparer.Ordinal),
        Rows("item metadata").Select(static r => r.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_default_is_a_valid_value() => Assert.All(OptionTable.All, static o => Assert.True(o.IsValid(o.DefaultValue), o.Name));

    private static IEnumerable<(string Name, string Default)> Rows(string where) =>
        SettingRow().Matches(s_readme).Where(m => m.Groups["where"].Value == where).Select(static m => (m.Groups["name"].Value, m.Groups["default"].Value));

    private static string DefaultOf(ArticleOption option) =>
        option == OptionTable.Namespace ? "the root namespace"
        : option.DefaultValue.Length == 0 ? "none"
        : $"`{option.DefaultValue}`";

    [GeneratedRegex(@"<_ArticlesOption Include=""(?<name>\w+)"" Value=""(?<value>[^""]+)"" />")]
    private static partial Regex PassedOption();

    [GeneratedRegex(@"^\| (?<where>property|item metadata) \| `(?<name>\w+)` \| .* \| (?<default>[^|]+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex SettingRow();
}
