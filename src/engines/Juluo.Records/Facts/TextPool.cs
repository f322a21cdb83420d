namespace Juluo.Records;

/// <summary>Stores each text once, as its original bytes, and numbers the texts from 0. Expected constant time in the number of texts.</summary>
internal sealed class TextPool
{
    private const int PieceSize = 1 << 18;
    private readonly HashIndex _index = new();
    private readonly Chunks<(byte[] Piece, int At, int Length)> _texts = new();
    private byte[] _piece = new byte[4096];
    private int _used;

    public int Count => _texts.Count;

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var (piece, at, length) = _texts[number];
            return piece.AsSpan(at, length);
        }
    }

    public int NumberOf(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var at = -1;
        for (int number; (number = _index.Next(hash, ref at)) >= 0; )
        {
            if (this[number].SequenceEqual(text))
            {
                return number;
            }
        }

        var added = _texts.Add(Keep(text));
        _index.Add(hash, added);
        return added;
    }

    public static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = new HashCode();
        hash.AddBytes(text);
        return (uint)hash.ToHashCode();
    }

    private (byte[], int, int) Keep(ReadOnlySpan<byte> text)
    {
        if (_piece.Length - _used < text.Length)
        {
            (_piece, _used) = (new byte[Math.Max(PieceSize, text.Length)], 0);
        }

        text.CopyTo(_piece.AsSpan(_used));
        _used += text.Length;
        return (_piece, _used - text.Length, text.Length);
    }
}
