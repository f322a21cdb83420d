using System.Globalization;
using System.Text;

namespace Juluo.Documents.Tests;

/// <summary>Changes files as damage and malice do: bits, ends, pieces of others, numbers and names swapped. The same seed gives the same file.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Numbers =
    [
        "0",
        "1",
        "-1",
        "7",
        "16",
        "255",
        "65536",
        "30001",
        "2147483647",
        "2147483648",
        "-2147483648",
        "4294967296",
        "9223372036854775807",
        "99999999999999999999999",
        "1e308",
        "-0.0000001",
        "1.5",
        ".",
        "-",
        "1 0 R",
        "5 0 R",
        "16 0 R",
    ];

    private static readonly string[] Names =
    [
        "Length",
        "Kids",
        "Parent",
        "FT",
        "Tx",
        "Ch",
        "Btn",
        "T",
        "V",
        "DA",
        "AP",
        "N",
        "Fields",
        "AcroForm",
        "Pages",
        "Filter",
        "FlateDecode",
        "LZWDecode",
        "DecodeParms",
        "Predictor",
        "Columns",
        "Type",
        "ObjStm",
        "XRef",
        "W",
        "Index",
        "Prev",
        "First",
        "Size",
        "Root",
        "Encrypt",
        "ID",
        "Rect",
        "MaxLen",
        "Ff",
        "Q",
        "MK",
        "Opt",
        "F#6Frm",
        "",
    ];

    private static readonly string[] Pieces =
    [
        "[",
        "]",
        "<<",
        ">>",
        "(",
        ")",
        "<",
        ">",
        "%",
        "stream\n",
        "endstream",
        "null",
        "true",
        "R",
        "endobj",
        "\0",
    ];

    private readonly Random luck = new(seed);

    public int Next(int below) => luck.Next(below);

    /// <summary>A file with one to six changes.</summary>
    public byte[] Change(byte[] file, IReadOnlyList<byte[]> others)
    {
        var changed = file;
        for (var left = 1 + luck.Next(6); left > 0; left--)
            changed = Once(changed, others[luck.Next(others.Count)]);
        return changed;
    }

    /// <summary>A form some of whose objects are changed before it is written, so that its tables still fit.</summary>
    public byte[] Change(MadeForm form)
    {
        var numbers = form.Numbers;
        for (var left = 1 + luck.Next(5); left > 0; left--)
        {
            var (number, other) = (numbers[luck.Next(numbers.Count)], numbers[luck.Next(numbers.Count)]);
            form[number] = Encoding.Latin1.GetString(Once(Encoding.Latin1.GetBytes(form[number]), Encoding.Latin1.GetBytes(form[other])));
        }

        return luck.Next(2) == 0 ? form.Bytes() : form.Compressed();
    }

    private byte[] Once(byte[] file, byte[] other)
    {
        if (file.Length == 0)
            return other;
        var at = luck.Next(file.Length);
        var length = Math.Min(file.Length - at, 1 + luck.Next(luck.Next(4) == 0 ? file.Length : 24));
        switch (luck.Next(9))
        {
            case 0:
                var flipped = file.ToArray();
                for (var bits = 1 + luck.Next(8); bits > 0; bits--)
                    flipped[luck.Next(file.Length)] ^= (byte)(1 << luck.Next(8));
                return flipped;
            case 1:
                return file[..at];
            case 2:
                return [.. file[..at], .. file[(at + length)..]];
            case 3:
                return [.. file[..(at + length)], .. file[at..]];
            case 4 when other.Length > 0:
                var from = luck.Next(other.Length);
                return [.. file[..at], .. other[from..Math.Min(other.Length, from + length)], .. file[at..]];
            case 5:
                return [.. file[..at], .. Encoding.Latin1.GetBytes(Pieces[luck.Next(Pieces.Length)]), .. file[at..]];
            case 6:
                return Swapped(file, b => b is >= (byte)'0' and <= (byte)'9', Numbers[luck.Next(Numbers.Length)]);
            case 7:
                return Swapped(file, b => char.IsAsciiLetter((char)b), Names[luck.Next(Names.Length)]);
            default:
                return Swapped(file, b => b is >= (byte)'0' and <= (byte)'9', luck.Next(40).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Replaces one run of such characters.</summary>
    private byte[] Swapped(byte[] file, Func<byte, bool> of, string by)
    {
        var at = luck.Next(file.Length);
        while (at < file.Length && !of(file[at]))
            at++;
        var end = at;
        while (end < file.Length && of(file[end]))
            end++;
        while (at > 0 && at < file.Length && of(file[at - 1]))
            at--;
        return [.. file[..at], .. Encoding.Latin1.GetBytes(by), .. file[end..]];
    }
}
