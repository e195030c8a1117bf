using Blog.Searching;
using TypedArticles.Blog.Tests.Sites;
using TypedArticles.Tests.Sites;
using Xunit;

namespace TypedArticles.Blog.Tests;

/// <summary>Whatever the query string is, there is a page.</summary>
[Collection(nameof(RunningSite))]
public sealed class HostileSearchTests(RunningSite site) : HostileSearches(site, SearchQuery.MaxLength, "pilcrow");
