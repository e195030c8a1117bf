using System.Runtime.CompilerServices;
using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>Goes through the postings of a word.</summary>
internal static unsafe class Postings
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Walk<TSink>(SearchSection section, in WordForm form, ref TSink sink)
        where TSink : struct, IPostingSink
    {
        if (form.EntryCount == 1)
        {
            sink.Add(form.Entry, form.Counts);
        }
        else
        {
            WalkAll(section, form, ref sink);
        }
    }

    private static void WalkAll<TSink>(SearchSection section, in WordForm form, ref TSink sink)
        where TSink : struct, IPostingSink
    {
        byte* place = section.Postings(form.Postings, form.PostingsLength), end = place + form.PostingsLength;
        uint entry = 0, entries = (uint)section.EntryCount;
        if (SearchFormat.IsDense(form.EntryCount, section.EntryCount))
        {
            WalkDense(place, end, entries, ref sink);
            return;
        }

        while (place < end)
        {
            uint value = Number(ref place, end);

            entry += value >> 1;
            int counts = SearchFormat.OnceInBody;
            if ((value & 1) != 0)
            {
                counts = place < end ? *place++ : throw SearchDamage.Exception("postings end too early");
            }

            if (entry >= entries)
            {
                throw SearchDamage.Exception("a word is in an entry that is not there");
            }

            sink.Add((int)entry, counts);
        }
    }

    private static void WalkDense<TSink>(byte* place, byte* end, uint entries, ref TSink sink)
        where TSink : struct, IPostingSink
    {
        uint entry = 0;
        while (place < end)
        {
            uint value = Number(ref place, end);

            entry += value >> SearchFormat.DenseShift;
            int counts = (int)(value << SearchFormat.DenseShift) & 0xF0;
            if (counts == SearchFormat.DenseEscape)
            {
                counts = place < end ? *place++ : throw SearchDamage.Exception("postings end too early");
            }

            if (entry >= entries)
            {
                throw SearchDamage.Exception("a word is in an entry that is not there");
            }

            sink.Add((int)entry, counts);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Number(ref byte* place, byte* end)
    {
        uint value = *place++;
        return value < 0x80 ? value : Longer(value & 0x7F, ref place, end);
    }

    private static uint Longer(uint value, ref byte* place, byte* end)
    {
        for (int shift = 7; ; shift += 7)
        {
            SearchDamage.Require(place < end && shift < 35, "postings end too early");
            uint next = *place++;
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
