namespace Juluo.Records;

/// <summary>
/// Splits a file into blocks of complete rows, for several concurrent readers. A row ends at a line feed outside of quotes; since a quote within quotes is doubled, that is a line feed
/// with an even number of quotes before it. Linear; buffers at most the row at the end of a block.
/// </summary>
internal sealed class RecordBlocks
{
    /// <summary>The maximum length of a row, in bytes: a longer row has an unclosed quote.</summary>
    public const int MostRow = 16 << 20;

    private readonly Lock _one = new();
    private readonly Stream _file;
    private readonly int _size;
    private byte[] _carried = [];
    private int _carriedLength;
    private long _offset;
    private int _number;
    private bool _ended;

    public RecordBlocks(Stream file, int size, long from = 0)
    {
        (_file, _size, _offset) = (file, size, from);
        file.Seek(from, SeekOrigin.Begin);
    }

    /// <summary>The number of bytes read so far.</summary>
    public long Read => Volatile.Read(ref _offset);

    /// <summary>Reads the next block; false at the end of the file. A row longer than <see cref="MostRow"/> ends the reading, and its block is marked as overlong.</summary>
    public bool Take(RecordBlock block)
    {
        lock (_one)
        {
            if (_ended)
            {
                return false;
            }

            for (var size = Math.Max(_size, _carriedLength + (_size / 2)); ; size *= 2)
            {
                var room = block.Room(size);
                _carried.AsSpan(0, _carriedLength).CopyTo(room);
                var length =
                    _carriedLength + _file.ReadAtLeast(room[_carriedLength..], room.Length - _carriedLength, throwOnEndOfStream: false);
                _ended = length < room.Length;
                var cut = _ended ? length : LastRowEnd(room);
                if (cut > 0 || _ended)
                {
                    Carry(room[cut..length]);
                    return Fill(block, cut, overlong: false);
                }

                Carry(room[..length]);
                if (length > MostRow)
                {
                    _ended = true;
                    return Fill(block, length, overlong: true);
                }
            }
        }
    }

    private bool Fill(RecordBlock block, int length, bool overlong)
    {
        block.Is(_number++, _offset, _offset + length, length, overlong);
        Volatile.Write(ref _offset, _offset + length);
        if (length > 0 && _ended && block.Bytes[^1] != (byte)'\n')
        {
            block.EndLine();
        }

        return length > 0;
    }

    private void Carry(ReadOnlySpan<byte> rest)
    {
        if (_carried.Length < rest.Length)
        {
            _carried = new byte[Math.Max(rest.Length, 4096)];
        }

        rest.CopyTo(_carried);
        _carriedLength = rest.Length;
    }

    /// <summary>Returns the index after the last line feed with an even number of quotes before it; 0 if there is none.</summary>
    private static int LastRowEnd(ReadOnlySpan<byte> bytes)
    {
        var odd = (bytes.Count((byte)'"') & 1) != 0;
        for (var end = bytes.Length; ; )
        {
            var line = bytes[..end].LastIndexOf((byte)'\n');
            if (line < 0)
            {
                return 0;
            }

            odd ^= (bytes[(line + 1)..end].Count((byte)'"') & 1) != 0;
            if (!odd)
            {
                return line + 1;
            }

            end = line;
        }
    }
}
