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

    /// <summary>Where it begins in its block.</summary>
    public int Start { get; }

    /// <summary>Where it ends in its block, without its line end.</summary>
    public int End { get; }

    /// <summary>Where its line feed is.</summary>
    public int Line => _ends[^1];

    public int Fields => _ends.Length;

    /// <summary>Whether it is a line with nothing in it, which is no row.</summary>
    public bool IsEmpty => _ends.Length == 1 && End == Start;

    /// <summary>All of it as it stands in the file.</summary>
    public ReadOnlySpan<byte> Raw => _bytes[Start..End];

    /// <summary>A field as it stands in the file.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> RawField(int field)
    {
        var from = field == 0 ? Start : _ends[field - 1] + 1;
        return _bytes[from..(field == _ends.Length - 1 ? End : _ends[field])];
    }

    /// <summary>What a field says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int field) => FieldBytes.Plain(RawField(field));
}
