namespace Juluo.Records;

/// <summary>Some complete rows of the file, one after the other, the last one ended by a line feed. Reused: its reader fills it again.</summary>
internal sealed class RecordBlock
{
    private byte[] _bytes = [];

    /// <summary>Its place among the blocks, from 0.</summary>
    public int Number { get; private set; }

    /// <summary>Where it begins in the file, in bytes.</summary>
    public long Offset { get; private set; }

    /// <summary>Where the next block begins in the file, in bytes.</summary>
    public long Next { get; private set; }

    public int Length { get; private set; }

    /// <summary>Whether its last row is longer than a row may be, and goes on.</summary>
    public bool IsOverlong { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Bytes and what may be read past their end, so that they can be looked at 64 at once.</summary>
    public byte[] Buffer => _bytes;

    public const int Slack = 64;

    public Span<byte> Room(int size)
    {
        if (_bytes.Length < size + Slack + 1)
        {
            Array.Resize(ref _bytes, size + Slack + 1);
        }

        return _bytes.AsSpan(0, size);
    }

    public void Is(int number, long offset, long next, int length, bool overlong)
    {
        (Number, Offset, Next, Length, IsOverlong) = (number, offset, next, length, overlong);
        _bytes.AsSpan(length, Slack).Clear();
    }

    /// <summary>Ends a last row that the file does not end.</summary>
    public void EndLine() => _bytes[Length++] = (byte)'\n';
}
