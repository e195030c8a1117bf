using System.Text;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Searching;
using TypedArticles.Reading;

namespace TypedArticles.Searching;

/// <summary>The texts of an entry as the index has them.</summary>
internal static class EntryTexts
{
    private static readonly uint[] s_titleKeys = HashesOf(SearchKeys.Title);
    private static readonly uint[] s_leadKeys = HashesOf(SearchKeys.Lead);

    public static string Title(in SearchPart part, int position) => First(part, position, s_titleKeys);

    public static string Lead(in SearchPart part, int position) => First(part, position, s_leadKeys);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static PackedBody Body(in SearchPart part, int position) => part.Pack.Collection.CheckedBody(position);

    private static uint[] HashesOf(IReadOnlyList<string> keys)
    {
        uint[] hashes = new uint[keys.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = PackKey.HashOf(keys[i]);
        }

        return hashes;
    }

    private static string First(in SearchPart part, int position, uint[] keys)
    {
        Bytes head = part.Pack.Collection.CheckedHead(position);
        foreach (uint key in keys)
        {
            if (PackedCollection.FieldText(head, key) is { } text)
            {
                return text;
            }
        }

        return "";
    }
}
