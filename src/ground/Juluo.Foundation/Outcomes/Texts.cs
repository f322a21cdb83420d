namespace Juluo.Foundation;

/// <summary>The rule for every short text: something, and not too much. Lengths count code points, as the database does.</summary>
public static class Texts
{
    public static IEnumerable<Error> Check(string field, string? text, int most)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            yield return new Missing(field);
        else if (trimmed.EnumerateRunes().Count() > most)
            yield return new TooLong(field, most);
        else if (trimmed.EnumerateRunes().Any(r => System.Text.Rune.IsControl(r)))
            yield return new Unreadable(field);
    }
}
