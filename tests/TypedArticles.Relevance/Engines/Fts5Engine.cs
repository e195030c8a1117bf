using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using TypedArticles.Relevance.Collections;

namespace TypedArticles.Relevance.Engines;

/// <summary>SQLite FTS5 in memory with its default <c>detail=full</c>, ranked by its <c>bm25</c>.</summary>
internal sealed class Fts5Engine : ISearchEngine
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _command;
    private readonly bool _hasTriples;

    private Fts5Engine(IReadOnlyList<Document> documents, string tokenizer)
    {
        _hasTriples = tokenizer == "trigram";
        _connection.Open();
        Execute($"create virtual table entry using fts5(title, body, tokenize='{tokenizer}')");
        using (SqliteTransaction transaction = _connection.BeginTransaction())
        {
            using SqliteCommand insert = _connection.CreateCommand();
            insert.CommandText = "insert into entry(rowid, title, body) values ($id, $title, $body)";
            SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Integer), title = insert.Parameters.Add("$title", SqliteType.Text), body = insert.Parameters.Add("$body", SqliteType.Text);
            for (int i = 0; i < documents.Count; i++)
            {
                (id.Value, title.Value, body.Value) = (i + 1, documents[i].Title, documents[i].Lead is { } lead ? $"{lead}\n{documents[i].Text}" : documents[i].Text);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("insert into entry(entry) values ('optimize')");
        _command = _connection.CreateCommand();
        _command.CommandText = "select rowid from entry where entry match $query order by rank limit $count";
        _command.Parameters.Add("$query", SqliteType.Text);
        _command.Parameters.Add("$count", SqliteType.Integer);
    }

    public string Name => "FTS5";

    public long Length
    {
        get
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = "select sum(length(block)) from entry_data";
            return (long)command.ExecuteScalar()!;
        }
    }

    /// <summary>With the tokenizer that its documentation recommends for the language of all documents.</summary>
    public static ISearchEngine Of(IReadOnlyList<Document> documents)
    {
        string[] languages = [.. documents.Select(static d => d.Language).Distinct()];
        return new Fts5Engine(documents, languages is ["en"] ? "porter unicode61" : languages is ["zh"] or ["th"] or ["ja"] or ["ko"] ? "trigram" : "unicode61 remove_diacritics 2");
    }

    public int[] Search(string query, string language, int count) => Match(string.Join(" OR ", TermsOf(query).Distinct(StringComparer.Ordinal).Select(static t => $"\"{t}\"")), count);

    public int[] SearchPrefix(string prefix, int count) => Match($"\"{prefix}\"*", count);

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }

    private int[] Match(string query, int count)
    {
        if (query.Length == 0)
        {
            return [];
        }

        (_command.Parameters[0].Value, _command.Parameters[1].Value) = (query, count);
        using SqliteDataReader reader = _command.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0) - 1);
        }

        return [.. found];
    }

    private IEnumerable<string> TermsOf(string query)
    {
        var term = new StringBuilder();
        foreach (char c in query + " ")
        {
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate)
            {
                term.Append(c);
                continue;
            }

            string run = term.ToString();
            term.Clear();
            if (!_hasTriples)
            {
                if (run.Length > 0)
                {
                    yield return run;
                }

                continue;
            }

            for (int i = 0; i + 3 <= run.Length; i++)
            {
                yield return run.Substring(i, 3);
            }
        }
    }

    private void Execute(string statement)
    {
        using SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // A constant, and a tokenizer of two constants.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
