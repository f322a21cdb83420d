namespace Juluo.Records;

/// <summary>Consecutive complete rows of the file; the last one ends with a line feed. Reused: the reader refills it.</summary>
internal sealed class RecordBlock
{
    private byte[] _bytes = [];

    /// <summary>The number of the block, from 0.</summary>
    public int Number { get; private set; }

    /// <summary>The offset of the block in the file, in bytes.</summary>
    public long Offset { get; private set; }

    /// <summary>The offset of the next block in the file, in bytes.</summary>
    public long Next { get; private set; }

    public int Length { get; private set; }

    /// <summary>True if its last row exceeds the maximum length and is incomplete.</summary>
    public bool IsOverlong { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>The bytes, followed by padding that may be read, so that 64 bytes can be processed at once.</summary>
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

    /// <summary>Adds the line feed that is missing at the end of the file.</summary>
    public void EndLine() => _bytes[Length++] = (byte)'\n';
}
