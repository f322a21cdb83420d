using System.Buffers;
using System.Text;

namespace Juluo.Documents;

/// <summary>Writes a file: a header, the objects in order, one cross-reference table. The same objects give the same bytes.</summary>
internal sealed class PdfWriter
{
    private const int Piece = 4096;

    private readonly int most;
    private readonly ArrayBufferWriter<byte> to = new();
    private readonly List<long> places = [];

    /// <param name="most">Maximum number of bytes of the file; more give a <see cref="PdfFault.TooLarge"/>.</param>
    public PdfWriter(int most)
    {
        this.most = most;
        Put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    public void Write(int number, object? value)
    {
        while (places.Count < number)
            places.Add(0);
        places[number - 1] = to.WrittenCount;
        Put($"{number} 0 obj\n");
        if (value is PdfStream stream)
        {
            stream.Dict["Length"] = new PdfNumber(stream.Raw.Length);
            Write(stream.Dict);
            Put("\nstream\n");
            to.Write(stream.Raw.Span);
            Put("\nendstream");
        }
        else
        {
            Write(value);
        }

        Put("\nendobj\n");
    }

    /// <param name="info">The document properties; null: none.</param>
    public byte[] Finish(int root, PdfRef? info)
    {
        var at = to.WrittenCount;
        Put($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Put($"{place:D10} 00000 n \n");
        Put(
            $"trailer\n<< /Size {places.Count + 1} /Root {root} 0 R{(info is null ? "" : $" /Info {info.Number} 0 R")} >>\nstartxref\n{at}\n%%EOF\n"
        );
        return to.WrittenSpan.ToArray();
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                Put("null");
                break;
            case bool truth:
                Put(truth ? "true" : "false");
                break;
            case PdfNumber number:
                Put(number.Written);
                break;
            case PdfName name:
                Put(Named(name.Name));
                break;
            case PdfString text:
                Put("<");
                for (var at = 0; at < text.Bytes.Length; at += Piece)
                    Put(Convert.ToHexString(text.Bytes.AsSpan(at, Math.Min(Piece, text.Bytes.Length - at))));
                Put(">");
                break;
            case PdfRef to:
                Put($"{to.Number} {to.Generation} R");
                break;
            case PdfArray array:
                Put("[");
                foreach (var item in array.Items)
                {
                    Put(" ");
                    Write(item);
                }

                Put(" ]");
                break;
            case PdfDict dict:
                Put("<<");
                foreach (var (key, item) in dict.Items)
                {
                    Put($" {Named(key)} ");
                    Write(item);
                }

                Put(" >>");
                break;
            default:
                throw new PdfFaultException(PdfFault.Broken);
        }
    }

    private static string Named(string name)
    {
        var written = new StringBuilder("/");
        foreach (var c in name)
            if (c is > ' ' and <= '~' && !"()<>[]{}/%#".Contains(c, StringComparison.Ordinal))
                written.Append(c);
            else
                written.Append(CultureInfo.InvariantCulture, $"#{(int)c & 0xFF:X2}");
        return written.ToString();
    }

    private void Put(string text)
    {
        to.Write(Encoding.Latin1.GetBytes(text));
        if (to.WrittenCount > most)
            throw new PdfFaultException(PdfFault.TooLarge);
    }
}
