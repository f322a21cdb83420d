namespace Juluo.Casework;

/// <summary>
/// The number that people quote for a case: six random characters of Crockford's base 32, which has no look-alikes. It grants no access. With 10⁹ numbers, two
/// cases of a community practically never collide, and the database refuses a duplicate (<c>case_of_its_number</c>).
/// </summary>
public static class CaseNumber
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    internal static string New()
    {
        var signs = RandomNumberGenerator.GetString(Signs, 6);
        return $"{signs[..3]}-{signs[3..]}";
    }

    /// <summary>Parses a typed number into its canonical form, or returns null if it isn't one.</summary>
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
