using System.Text;

namespace Juluo.Documents;

/// <summary>Reads objects from bytes. Nesting is bounded; invalid syntax throws a <see cref="PdfFaultException"/>.</summary>
internal sealed class PdfLexer(byte[] bytes, int at, PdfBudget budget)
{
    private const int MostNested = 48;

    public int At { get; set; } = at;

    public object? Read()
    {
        var from = At;
        var read = Read(0);
        budget.TakeBytes(At - from);
        return read;
    }

    private object? Read(int depth)
    {
        if (depth > MostNested)
            throw new PdfFaultException(PdfFault.TooDeep);
        budget.TakeValue();
        Skip();
        if (At >= bytes.Length)
            throw new PdfFaultException(PdfFault.Broken);
        switch (bytes[At])
        {
            case (byte)'/':
                return ReadName();
            case (byte)'(':
                return ReadString();
            case (byte)'[':
                At++;
                return new PdfArray(Until("]", depth));
            case (byte)'<' when Peek(1) == '<':
                At += 2;
                return ReadDict(depth);
            case (byte)'<':
                return ReadHex();
            case (byte)']':
                At++;
                return new PdfWord("]");
            case (byte)'>' when Peek(1) == '>':
                At += 2;
                return new PdfWord(">>");
            default:
                return ReadWord();
        }
    }

    public int Int() => Read() is PdfNumber { Whole: >= 0 and <= int.MaxValue } number ? (int)number.Whole : throw Broken();

    public bool Takes(string word)
    {
        Skip();
        if (At + word.Length > bytes.Length || !bytes.AsSpan(At, word.Length).SequenceEqual(Encoding.ASCII.GetBytes(word)))
            return false;
        At += word.Length;
        return true;
    }

    public void Skip()
    {
        while (At < bytes.Length)
            if (IsSpace(bytes[At]))
                At++;
            else if (bytes[At] == '%')
                while (At < bytes.Length && bytes[At] is not ((byte)'\n' or (byte)'\r'))
                    At++;
            else
                return;
    }

    internal static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static PdfFaultException Broken() => new(PdfFault.Broken);

    private static bool Ends(byte b) => IsSpace(b) || "()<>[]{}/%"u8.Contains(b);

    private int Peek(int by) => At + by < bytes.Length ? bytes[At + by] : -1;

    private List<object?> Until(string end, int depth)
    {
        var items = new List<object?>();
        while (true)
        {
            var item = Read(depth + 1);
            if (item is PdfWord word)
            {
                if (word.Word == end)
                    return items;
                // "12 0 R": the two numbers before it were a reference.
                if (word.Word != "R" || items is not [.., PdfNumber number, PdfNumber generation])
                    throw Broken();
                items.RemoveRange(items.Count - 2, 2);
                items.Add(new PdfRef(Small(number), Small(generation)));
                continue;
            }

            items.Add(item);
        }
    }

    private static int Small(PdfNumber number) => number.Whole is >= 0 and <= 10_000_000 ? (int)number.Whole : throw Broken();

    private PdfDict ReadDict(int depth)
    {
        var items = Until(">>", depth);
        if (items.Count % 2 != 0)
            throw Broken();
        var dict = new PdfDict();
        for (var i = 0; i < items.Count; i += 2)
            dict[items[i] is PdfName name ? name.Name : throw Broken()] = items[i + 1];
        return dict;
    }

    private PdfName ReadName()
    {
        At++;
        var name = new StringBuilder();
        while (At < bytes.Length && !Ends(bytes[At]))
        {
            if (name.Length >= PdfLimits.LongestName)
                throw Broken();
            if (bytes[At] == '#' && Hex(Peek(1)) is { } high && Hex(Peek(2)) is { } low)
            {
                name.Append((char)((high * 16) + low));
                At += 3;
            }
            else
            {
                name.Append((char)bytes[At++]);
            }
        }

        return new(name.ToString());
    }

    private static int? Hex(int c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => null,
        };

    private PdfString ReadHex()
    {
        At++;
        var (all, half) = (new List<byte>(), -1);
        for (; At < bytes.Length && bytes[At] != '>'; At++)
            if (Hex(bytes[At]) is { } digit)
            {
                if (all.Count >= PdfLimits.LongestString)
                    throw new PdfFaultException(PdfFault.Expands);
                if (half >= 0)
                    all.Add((byte)((half * 16) + digit));
                half = half >= 0 ? -1 : digit;
            }
            else if (!IsSpace(bytes[At]))
            {
                throw Broken();
            }

        if (At++ >= bytes.Length)
            throw Broken();
        if (half >= 0)
            all.Add((byte)(half * 16));
        return new([.. all]);
    }

    private PdfString ReadString()
    {
        At++;
        var (all, open) = (new List<byte>(), 1);
        while (At < bytes.Length)
        {
            var b = bytes[At++];
            if (all.Count >= PdfLimits.LongestString)
                throw new PdfFaultException(PdfFault.Expands);
            if (b == '(')
                open++;
            else if (b == ')' && --open == 0)
                return new([.. all]);
            else if (b == '\\')
            {
                Escaped(all);
                continue;
            }

            all.Add(b);
        }

        throw Broken();
    }

    private void Escaped(List<byte> all)
    {
        if (At >= bytes.Length)
            throw Broken();
        var b = bytes[At++];
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            var value = b - '0';
            for (var i = 0; i < 2 && Peek(0) is >= '0' and <= '7'; i++)
                value = (value * 8) + bytes[At++] - '0';
            all.Add((byte)value);
        }
        else if (b == '\r')
        {
            if (Peek(0) == '\n')
                At++;
        }
        else if (b != '\n')
        {
            all.Add(
                b switch
                {
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    (byte)'t' => (byte)'\t',
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    _ => b,
                }
            );
        }
    }

    private object? ReadWord()
    {
        var start = At;
        while (At < bytes.Length && !Ends(bytes[At]))
            At++;
        if (At == start || At - start > 64)
            throw Broken();
        var word = Encoding.ASCII.GetString(bytes, start, At - start);
        return word switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            _ when word[0] is (>= '0' and <= '9') or '+' or '-' or '.' => new PdfNumber(word),
            _ => new PdfWord(word),
        };
    }
}
