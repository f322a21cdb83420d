namespace Juluo.Documents;

/// <summary>A dictionary of a CFF font: operators, each after its operands (Adobe technical note 5176, 4). Operators of two bytes are numbered 1200 plus the second.</summary>
internal static class CffDict
{
    public const int Private = 18;
    public const int Subroutines = 19;
    public const int Letters = 17;
    public const int Matrix = 1207;
    public const int Registry = 1230;
    public const int FontArray = 1236;
    public const int FontOfGlyph = 1237;
    public const int CharacterSet = 15;
    public const int CharacterCount = 1234;

    /// <summary>Reads each operator, with its integer operands and with its raw bytes.</summary>
    public static Dictionary<int, (List<int> Numbers, byte[] Written)> Read(ReadOnlySpan<byte> dict)
    {
        var read = new Dictionary<int, (List<int>, byte[])>();
        var (numbers, from, at) = (new List<int>(), 0, 0);
        while (at < dict.Length)
        {
            int b = dict[at++];
            if (b > 21)
            {
                numbers.Add(Number(dict, b, ref at));
                continue;
            }

            if (b == 12)
                b = 1200 + dict[at++];
            read[b] = (numbers, dict[from..at].ToArray());
            (numbers, from) = ([], at);
        }

        return read;
    }

    /// <summary>Encodes numbers in five bytes each, so that offsets are known before writing.</summary>
    public static byte[] Written(int of, params int[] numbers)
    {
        var written = new List<byte>();
        foreach (var number in numbers)
            written.AddRange([29, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
        if (of >= 1200)
            written.Add(12);
        written.Add((byte)(of % 1200));
        return [.. written];
    }

    private static int Number(ReadOnlySpan<byte> dict, int b, ref int at)
    {
        switch (b)
        {
            case 28:
                return (short)((dict[at++] << 8) | dict[at++]);
            case 29:
                return (dict[at++] << 24) | (dict[at++] << 16) | (dict[at++] << 8) | dict[at++];
            case 30: // a real number, never an offset or length: copied, not read
                while ((dict[at] & 0xF) != 0xF && dict[at] >> 4 != 0xF)
                    at++;
                at++;
                return 0;
            default:
                return b <= 246 ? b - 139
                    : b <= 250 ? ((b - 247) << 8) + dict[at++] + 108
                    : -((b - 251) << 8) - dict[at++] - 108;
        }
    }
}
