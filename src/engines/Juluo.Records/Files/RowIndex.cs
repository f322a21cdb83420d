using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Juluo.Records;

/// <summary>
/// The ends of the fields and rows of a block, found 64 bytes at once: bytes become bits, and a byte is within quotes if the number of quotes before it is odd (G. Langdale and
/// D. Lemire, Parsing gigabytes of JSON per second, VLDB Journal 2019). Linear in the bytes of the block. Reused block after block.
/// </summary>
internal sealed class RowIndex
{
    private int[] _ends = new int[4096];
    private int[] _rows = new int[256];
    private int[] _suspects = new int[1024];
    private int _rowCount;
    private int _suspectCount;

    /// <summary>True if there are misplaced quotes; <see cref="StrictReading"/> finds them.</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>The number of rows, including empty lines.</summary>
    public int Rows => _rowCount;

    /// <summary>The index at which each field ends, in bytes from the beginning of the block: its comma or line feed.</summary>
    public ReadOnlySpan<int> Ends => _ends;

    /// <summary>For each row, the index of its last field in <see cref="Ends"/>.</summary>
    public ReadOnlySpan<int> RowEnds => _rows.AsSpan(0, _rowCount);

    /// <summary>
    /// Places where a field may differ from the way it would be written: it begins with a quote, white space, a backslash or a non-ASCII byte; or it contains a carriage return. Ascending.
    /// </summary>
    public ReadOnlySpan<int> Suspects => _suspects.AsSpan(0, _suspectCount);

    public void Read(RecordBlock block)
    {
        (_rowCount, _suspectCount) = (0, 0);
        Scan(block.Buffer, block.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(byte[] buffer, int length)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(buffer);
        var (count, within, fieldBegins, afterClose, wrong) = (0, 0UL, 1UL, 0UL, 0UL);
        for (var at = 0; at < length; at += 64)
        {
            if (_ends.Length < count + 128)
            {
                Array.Resize(ref _ends, _ends.Length * 2);
            }

            var bytes = Vector512.LoadUnsafe(ref first, (nuint)at);
            var valid = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
            var quotes = Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits() & valid;
            var commas = Vector512.Equals(bytes, Vector512.Create((byte)',')).ExtractMostSignificantBits() & valid;
            var lines = Vector512.Equals(bytes, Vector512.Create((byte)'\n')).ExtractMostSignificantBits() & valid;
            var returns = Vector512.Equals(bytes, Vector512.Create((byte)'\r')).ExtractMostSignificantBits() & valid;

            var quoted = Parity(quotes) ^ within;
            within = (ulong)((long)quoted >> 63);
            var ends = (commas | lines) & ~quoted;
            var begins = (ends << 1) | fieldBegins;
            fieldBegins = ends >> 63;

            var nextIsLine = at + 64 < length && Unsafe.Add(ref first, at + 64) == (byte)'\n' ? 1UL << 63 : 0;
            var lineReturns = returns & ~quoted & ((lines >> 1) | nextIsLine);
            var opens = quotes & quoted;
            var closes = quotes & ~quoted;
            var behindClose = (closes << 1) | afterClose;
            afterClose = closes >> 63;
            wrong |= opens & ~(begins | behindClose);
            wrong |= behindClose & ~(ends | opens | lineReturns) & valid;

            var small = Vector512.LessThanOrEqual(bytes, Vector512.Create((byte)' ')).ExtractMostSignificantBits();
            var slashes = Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
            var suspects =
                (begins & valid & ~lines & (quotes | small | slashes | bytes.ExtractMostSignificantBits())) | (returns & ~lineReturns);
            if (suspects != 0)
            {
                AddSuspects(suspects, at);
            }

            var rows = lines & ends;
            if (rows != 0)
            {
                AddRows(rows, ends, count);
            }

            count = AddEnds(ends, at, count);
        }

        IsSpoilt = wrong != 0 || within != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AddEnds(ulong bits, int at, int count)
    {
        ref var end = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ends), count);
        var after = count + BitOperations.PopCount(bits);
        while (bits != 0) // four at a time without a check: surplus entries are overwritten
        {
            for (var i = 0; i < 4; i++)
            {
                Unsafe.Add(ref end, i) = at + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
            }

            end = ref Unsafe.Add(ref end, 4);
        }

        return after;
    }

    private void AddRows(ulong rows, ulong ends, int count)
    {
        if (_rows.Length < _rowCount + 64)
        {
            Array.Resize(ref _rows, (_rows.Length * 2) + 64);
        }

        for (; rows != 0; rows &= rows - 1)
        {
            _rows[_rowCount++] = count + BitOperations.PopCount(ends & ((rows & (0 - rows)) - 1));
        }
    }

    private void AddSuspects(ulong bits, int at)
    {
        if (_suspects.Length < _suspectCount + 64)
        {
            Array.Resize(ref _suspects, (_suspects.Length * 2) + 64);
        }

        for (; bits != 0; bits &= bits - 1)
        {
            _suspects[_suspectCount++] = at + BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>Returns, for each bit, the parity of the bits up to and including it.</summary>
    private static ulong Parity(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
