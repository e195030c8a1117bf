using Newsroom.Searching;
using TypedArticles.Newsroom.Tests.Sites;
using TypedArticles.Tests.Sites;
using Xunit;

namespace TypedArticles.Newsroom.Tests;

/// <summary>Whatever the query string is, there is a page.</summary>
[Collection(nameof(RunningSite))]
public sealed class HostileSearchTests(RunningSite site) : HostileSearches(site, SearchQuery.MaxLength, "tide");
