using TypedArticles.Relevance.Tables;

File.WriteAllText(args[1], FoldTableWriter.Write());
