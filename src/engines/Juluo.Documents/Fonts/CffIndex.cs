namespace Juluo.Documents;

/// <summary>A CFF INDEX: a list of byte strings for names, glyphs or subroutines (Adobe technical note 5176, 5).</summary>
internal sealed class CffIndex
{
    private readonly ReadOnlyMemory<byte> data;
    private readonly int offsets;
    private readonly int wide;

    public CffIndex(ReadOnlyMemory<byte> data, int at)
    {
        this.data = data;
        Count = (data.Span[at] << 8) | data.Span[at + 1];
        (wide, offsets) = Count == 0 ? (0, 0) : (data.Span[at + 2], at + 3);
        End = Count == 0 ? at + 2 : Place(Count);
    }

    public int Count { get; }

    /// <summary>Offset of the first byte after the index.</summary>
    public int End { get; }

    public ReadOnlySpan<byte> this[int i] => data.Span[Place(i)..Place(i + 1)];

    public static void Write(MemoryStream to, IReadOnlyList<byte[]> items)
    {
        to.Write([(byte)(items.Count >> 8), (byte)items.Count]);
        if (items.Count == 0)
            return;
        to.WriteByte(4);
        var at = 1;
        Offset(at);
        foreach (var item in items)
            Offset(at += item.Length);
        foreach (var item in items)
            to.Write(item);

        void Offset(int value) => to.Write([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
    }

    private int Place(int i)
    {
        var value = 0;
        foreach (var b in data.Span.Slice(offsets + (i * wide), wide))
            value = (value << 8) | b;
        return offsets + ((Count + 1) * wide) - 1 + value;
    }
}
