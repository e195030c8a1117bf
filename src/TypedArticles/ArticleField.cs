using System.ComponentModel;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Pack;
using TypedArticles.Reading;
using FieldKind = TypedArticles.Core.Pack.PackFormat.FieldKind;

namespace TypedArticles;

/// <summary>
/// Represents the value of a field in a pack. Each method reads it as a type, by the grammar that proved it when the project was compiled;
/// a value that is not of the type is an <see cref="InvalidDataException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1720, CA1822 // Each method has the name of the type that it returns, and generated code asks a value of it.
public readonly partial struct ArticleField
{
    /// <summary>In UTF-16 code units; a longer text is read from a string.</summary>
    private const int BufferLength = 128;

    private readonly PackedValue _value;

    internal ArticleField(PackedValue value) => _value = value;

    private delegate bool Grammar<T>(ReadOnlySpan<char> text, out T value);

    /// <summary>Gets a value that indicates whether the field is absent or has no value.</summary>
    public bool IsNull => _value.Kind == FieldKind.Null;

    /// <summary>Returns the text as it was written.</summary>
    /// <exception cref="InvalidDataException">The field is not a text.</exception>
    public string Text() => _value.Text ?? throw Invalid();

    /// <summary>Returns a truth value.</summary>
    /// <exception cref="InvalidDataException">The field is not a truth value.</exception>
    public bool Boolean() => Read<bool>(FieldValues.TryBool);

    /// <summary>Returns an integer.</summary>
    /// <exception cref="InvalidDataException">The field is not an integer of the type.</exception>
    public byte Byte() => (byte)Unsigned(byte.MaxValue);

    /// <inheritdoc cref="Byte"/>
    public sbyte SByte() => (sbyte)Signed(sbyte.MinValue, sbyte.MaxValue);

    /// <inheritdoc cref="Byte"/>
    public short Int16() => (short)Signed(short.MinValue, short.MaxValue);

    /// <inheritdoc cref="Byte"/>
    public ushort UInt16() => (ushort)Unsigned(ushort.MaxValue);

    /// <inheritdoc cref="Byte"/>
    public int Int32() => (int)Signed(int.MinValue, int.MaxValue);

    /// <inheritdoc cref="Byte"/>
    public uint UInt32() => (uint)Unsigned(uint.MaxValue);

    /// <inheritdoc cref="Byte"/>
    public long Int64() => Signed(long.MinValue, long.MaxValue);

    /// <inheritdoc cref="Byte"/>
    public ulong UInt64() => Unsigned(ulong.MaxValue);

    /// <summary>Returns a number.</summary>
    /// <exception cref="InvalidDataException">The field is not a number that the type can hold.</exception>
    public float Single() => Read<float>(FieldValues.TrySingle);

    /// <inheritdoc cref="Single"/>
    public double Double() => Read<double>(FieldValues.TryDouble);

    /// <inheritdoc cref="Single"/>
    public decimal Decimal() => Read<decimal>(FieldValues.TryDecimal);

    /// <summary>Returns a day.</summary>
    /// <exception cref="InvalidDataException">The field is not a day, or a day with a time.</exception>
    public DateOnly Day()
    {
        CalendarDate day = Read<CalendarDate>(FieldTimes.TryDay);
        return new DateOnly(day.Year, day.Month, day.Day);
    }

    /// <summary>Returns a day and time with its offset from UTC.</summary>
    /// <exception cref="InvalidDataException">The field is not such a time.</exception>
    public DateTimeOffset DateTimeOffset() => Read<DateTimeOffset>(FieldTimes.TryDateTimeOffset);

    /// <summary>Returns a day and time without an offset from UTC.</summary>
    /// <exception cref="InvalidDataException">The field is not such a time.</exception>
    public DateTime DateTime() => Read<DateTime>(FieldTimes.TryLocalDateTime);

    /// <summary>Returns a time of day.</summary>
    /// <exception cref="InvalidDataException">The field is not a time of day.</exception>
    public TimeOnly Time() => new(Read<long>(FieldTimes.TryTime));

    /// <summary>Returns a duration.</summary>
    /// <exception cref="InvalidDataException">The field is not a duration.</exception>
    public TimeSpan TimeSpan() => Read<TimeSpan>(FieldTimes.TryTimeSpan);

    /// <summary>Returns a date that may lack its day, or its day and month.</summary>
    /// <exception cref="InvalidDataException">The field is not such a date.</exception>
    public PartialDate PartialDate() => new(Read<CalendarDate>(FieldTimes.TryPartialDate));

    /// <summary>Returns a GUID.</summary>
    /// <exception cref="InvalidDataException">The field is not a GUID.</exception>
    public Guid Guid() => Read<Guid>(FieldValues.TryGuid);

    /// <summary>Returns a URI, absolute or relative.</summary>
    /// <exception cref="InvalidDataException">The field is not a URI.</exception>
    public Uri Uri() => Read<Uri?>(FieldValues.TryUri)!;

    /// <summary>Returns whether the field is a name, such as that of a member of an enumeration; without case, <c>-</c>, <c>_</c> and spaces.</summary>
    /// <param name="name">The name.</param>
    public bool IsName(string name)
    {
        Span<char> buffer = stackalloc char[BufferLength];
        return _value.Kind == FieldKind.Text && FieldValues.IsName(_value.TextIn(buffer), name);
    }

    /// <summary>Returns the exception for a value that is not of the type of its property.</summary>
    public InvalidDataException Invalid() => PackDamage.Exception("a field has a value that its property cannot have");

    /// <summary>Returns the fields of a map.</summary>
    /// <exception cref="InvalidDataException">The field is not a map.</exception>
    public ArticleFields Map() => new(_value.Map);

    private long Signed(long least, long most) => Read<long>(FieldValues.TryInt64) is var value && value >= least && value <= most ? value : throw Invalid();

    private ulong Unsigned(ulong most) => Read<ulong>(FieldValues.TryUInt64) is var value && value <= most ? value : throw Invalid();

    private T Read<T>(Grammar<T> grammar)
    {
        Span<char> buffer = stackalloc char[BufferLength];
        return _value.Kind == FieldKind.Text && grammar(_value.TextIn(buffer), out T value) ? value : throw Invalid();
    }
}
