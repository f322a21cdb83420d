using System.Runtime.CompilerServices;

namespace Juluo.Records;

/// <summary>One row within its block.</summary>
internal readonly ref struct RecordRow
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<int> _ends;

    public RecordRow(ReadOnlySpan<byte> block, ReadOnlySpan<int> ends, int start)
    {
        _bytes = block;
        _ends = ends;
        Start = start;
        var line = ends[^1];
        End = line > start && block[line - 1] == (byte)'\r' ? line - 1 : line;
    }

    /// <summary>The index in the block at which the row begins.</summary>
    public int Start { get; }

    /// <summary>The index in the block at which the row ends, without its line end.</summary>
    public int End { get; }

    /// <summary>The index in the block of the line feed that ends the row.</summary>
    public int Line => _ends[^1];

    public int Fields => _ends.Length;

    /// <summary>True if the line is empty, and so not a row.</summary>
    public bool IsEmpty => _ends.Length == 1 && End == Start;

    /// <summary>The bytes of the row as they are in the file.</summary>
    public ReadOnlySpan<byte> Raw => _bytes[Start..End];

    /// <summary>Returns a field as it is in the file.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> RawField(int field)
    {
        var from = field == 0 ? Start : _ends[field - 1] + 1;
        return _bytes[from..(field == _ends.Length - 1 ? End : _ends[field])];
    }

    /// <summary>Returns the content of a field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int field) => FieldBytes.Plain(RawField(field));
}
