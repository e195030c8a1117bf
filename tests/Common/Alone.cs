using Xunit;

namespace TypedArticles.Tests;

/// <summary>The collection of tests that measure: they run by themselves, after those that use all cores.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
