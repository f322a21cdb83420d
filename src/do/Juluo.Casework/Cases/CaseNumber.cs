namespace Juluo.Casework;

/// <summary>
/// The number by which people speak of a case: six signs of Crockford's base 32, in which no two look alike, drawn by lot. It opens nothing. A thousand million of them, so that two
/// draws of a community meet about never, and the database refuses the second (<c>case_of_its_number</c>).
/// </summary>
public static class CaseNumber
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    internal static string New()
    {
        var signs = RandomNumberGenerator.GetString(Signs, 6);
        return $"{signs[..3]}-{signs[3..]}";
    }

    /// <summary>As it is written, from what a person typed; null: it is none.</summary>
    public static string? Read(string? typed)
    {
        var signs = string.Concat(
            (typed ?? "")
                .Normalize(System.Text.NormalizationForm.FormKC)
                .ToUpperInvariant()
                .Where(char.IsAsciiLetterOrDigit)
                .Select(c =>
                    c switch
                    {
                        'O' => '0',
                        'I' or 'L' => '1',
                        _ => c,
                    }
                )
        );
        return signs.Length == 6 && signs.All(Signs.Contains) ? $"{signs[..3]}-{signs[3..]}" : null;
    }
}
