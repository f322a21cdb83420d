namespace Juluo.Documents;

// The objects of a PDF file (ISO 32000-1, 7.3). Null is null, a boolean is a bool.

internal sealed record PdfNumber(string Written)
{
    public PdfNumber(double value)
        : this(value.ToString("0.###", CultureInfo.InvariantCulture)) { }

    public double Value => double.TryParse(Written, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    public long Whole => Value is >= long.MinValue / 2 and <= long.MaxValue / 2 ? (long)Value : 0;
}

internal sealed record PdfName(string Name);

internal sealed record PdfString(byte[] Bytes);

internal sealed record PdfRef(int Number, int Generation);

internal sealed class PdfArray(IEnumerable<object?> items)
{
    public List<object?> Items { get; } = [.. items];

    public static PdfArray Of(params double[] numbers) => new(numbers.Select(n => (object?)new PdfNumber(n)));
}

internal sealed class PdfDict
{
    public OrderedDictionary<string, object?> Items { get; } = new(StringComparer.Ordinal);

    public object? this[string key]
    {
        get => Items.GetValueOrDefault(key);
        set => Items[key] = value;
    }
}

/// <param name="Raw">The stored bytes, with filters applied.</param>
internal sealed record PdfStream(PdfDict Dict, ReadOnlyMemory<byte> Raw);

/// <summary>A keyword such as <c>obj</c> or <c>endstream</c>.</summary>
internal sealed record PdfWord(string Word);
