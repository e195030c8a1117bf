namespace TypedArticles.Core.Pack.Writing;

/// <summary>
/// Room for many bodies that all live until the pack is written, in arrays so large that the garbage collector leaves them where they are:
/// small ones it would copy twice. For one thread.
/// </summary>
internal sealed class ByteStore
{
    private const int ArrayLength = 1024 * 1024;

    private byte[] _array = [];
    private int _used;

    public ArraySegment<byte> Take(int length)
    {
        if (length > _array.Length - _used)
        {
            _array = new byte[Math.Max(length, ArrayLength)];
            _used = 0;
        }

        var taken = new ArraySegment<byte>(_array, _used, length);
        _used += length;
        return taken;
    }
}
