namespace Juluo.Foundation;

/// <summary>A colour in the notation of style sheets: #rrggbb.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static readonly Rgb White = new(255, 255, 255);
    public static readonly Rgb Black = new(0, 0, 0);

    /// <returns>The colour, or null if the text is not one. The # is optional; three digits are short for six.</returns>
    public static Rgb? Read(string? text)
    {
        var digits = (text ?? "").Trim().TrimStart('#');
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(d => new string(d, 2)));
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var all)
            ? new((byte)(all >> 16), (byte)(all >> 8), (byte)all)
            : null;
    }

    /// <summary>Mixes in a share of the other colour, from 0 to 1.</summary>
    public Rgb With(Rgb other, double share) =>
        new(Part(Red, other.Red, share), Part(Green, other.Green, share), Part(Blue, other.Blue, share));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static byte Part(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share));
}
