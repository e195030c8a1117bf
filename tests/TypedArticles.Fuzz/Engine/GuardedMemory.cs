using System.Runtime.InteropServices;

namespace TypedArticles.Fuzz;

/// <summary>
/// Memory with pages before and behind it that nobody may touch: a read outside a pack that lies at its end, or at its beginning, stops
/// the process. For Linux.
/// </summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int ReadWrite = 3;
    private const int None = 0;
    private const int PrivateAnonymous = 0x22;

    private static readonly int s_page = Environment.SystemPageSize;

    private readonly byte* _start;
    private readonly int _length;

    public GuardedMemory(int capacity)
    {
        _length = (capacity + s_page - 1) / s_page * s_page;
        nint mapped = MemoryMap(0, _length + (2 * s_page), ReadWrite, PrivateAnonymous, -1, 0);
        if (mapped == -1 || Protect(mapped, s_page, None) != 0 || Protect(mapped + s_page + _length, s_page, None) != 0)
        {
            throw new InvalidOperationException($"No guarded memory: error {Marshal.GetLastPInvokeError()}.");
        }

        _start = (byte*)mapped + s_page;
    }

    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>A stream over a copy of some bytes, at the end of the memory or at its beginning.</summary>
    public UnmanagedMemoryStream Over(byte[] bytes, bool atEnd)
    {
        byte* place = atEnd ? _start + _length - bytes.Length : _start;
        bytes.CopyTo(new Span<byte>(place, bytes.Length));
        return new UnmanagedMemoryStream(place, bytes.Length);
    }

    public void Dispose() => _ = Unmap((nint)_start - s_page, _length + (2 * s_page));

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint MemoryMap(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(nint address, nint length);
}
