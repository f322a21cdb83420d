using System.Runtime.CompilerServices;

namespace Juluo.Records;

/// <summary>A buffer of output bytes in one growing array; reused block after block.</summary>
internal sealed class ByteWriter(int size = 64 << 10)
{
    private byte[] _bytes = new byte[size];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(byte one)
    {
        if (_bytes.Length == Length)
        {
            Grow(1);
        }

        _bytes[Length++] = one;
    }

    public void Add(long number)
    {
        if (_bytes.Length - Length < 20)
        {
            Grow(20);
        }

        number.TryFormat(_bytes.AsSpan(Length), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Appends a field, quoted only if it must be.</summary>
    public void AddField(ReadOnlySpan<byte> plain)
    {
        if (!FieldBytes.NeedsQuotes(plain))
        {
            Add(plain);
            return;
        }

        Add((byte)'"');
        for (int quote; (quote = plain.IndexOf((byte)'"')) >= 0; plain = plain[(quote + 1)..])
        {
            Add(plain[..(quote + 1)]);
            Add((byte)'"');
        }

        Add(plain);
        Add((byte)'"');
    }

    private void Grow(int more) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
}
