namespace Juluo.Documents;

/// <summary>
/// A CFF outline without subroutines (Adobe technical note 5177): each call is replaced with its target, so that a glyph is self-contained and a subset carries none of a
/// font's thousands of shared subroutines.
/// </summary>
internal sealed class Type2Glyph(CffIndex shared, CffIndex? own)
{
    private const int Deepest = 10;
    private const int Longest = 1 << 16;
    private readonly List<byte> written = [];

    // Operands that precede the next operator: their values and their offsets in the output.
    private readonly List<(int Value, int At)> waiting = [];
    private int hints;

    public static byte[] Flat(ReadOnlySpan<byte> outline, CffIndex shared, CffIndex? own)
    {
        var glyph = new Type2Glyph(shared, own);
        glyph.Run(outline, 0);
        return [.. glyph.written];
    }

    /// <returns>True if the glyph ends.</returns>
    private bool Run(ReadOnlySpan<byte> code, int depth)
    {
        for (var at = 0; at < code.Length; )
        {
            if (depth > Deepest || written.Count > Longest)
                throw new PdfFaultException(PdfFault.TooDeep);
            int b = code[at];
            if (b is 28 or >= 32)
            {
                var length = b switch
                {
                    28 => 3,
                    255 => 5,
                    >= 247 => 2,
                    _ => 1,
                };
                waiting.Add((Value(code.Slice(at, length)), written.Count));
                written.AddRange(code.Slice(at, length));
                at += length;
                continue;
            }

            at++;
            switch (b)
            {
                case 10 or 29: // a call: drop its operand and inline the subroutine
                    var (number, place) = waiting[^1];
                    waiting.RemoveAt(waiting.Count - 1);
                    written.RemoveRange(place, written.Count - place);
                    var among = b == 29 ? shared : own ?? throw new PdfFaultException(PdfFault.Broken);
                    if (Run(among[number + Bias(among.Count)], depth + 1))
                        return true;
                    break;
                case 11: // return from a subroutine
                    return false;
                case 14:
                    written.Add(14);
                    return true;
                case 19 or 20: // a mask: one bit for each hint; operands before it are hints too
                    Hint();
                    written.Add((byte)b);
                    var mask = (hints + 7) / 8;
                    written.AddRange(code.Slice(at, mask));
                    at += mask;
                    break;
                case 12:
                    written.AddRange([12, code[at++]]);
                    waiting.Clear();
                    break;
                default:
                    if (b is 1 or 3 or 18 or 23)
                        Hint();
                    written.Add((byte)b);
                    waiting.Clear();
                    break;
            }
        }

        return false;
    }

    private void Hint()
    {
        hints += waiting.Count / 2;
        waiting.Clear();
    }

    private static int Bias(int count) =>
        count < 1240 ? 107
        : count < 33900 ? 1131
        : 32768;

    private static int Value(ReadOnlySpan<byte> number) =>
        number[0] switch
        {
            28 => (short)((number[1] << 8) | number[2]),
            255 => (number[1] << 8) | number[2],
            >= 251 => -((number[0] - 251) << 8) - number[1] - 108,
            >= 247 => ((number[0] - 247) << 8) + number[1] + 108,
            _ => number[0] - 139,
        };
}
