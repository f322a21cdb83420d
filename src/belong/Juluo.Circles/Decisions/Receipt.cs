namespace Juluo.Circles;

/// <summary>
/// What a person who has voted takes home: eighty random bits in letters that are not mistaken for each other. It is in the published
/// list beside the ballot, and nowhere beside a name.
/// </summary>
internal static class Receipt
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Letters, 16);

    /// <summary>In fours, to be read and typed.</summary>
    public static string Shown(string receipt) => string.Join('-', receipt.Chunk(4).Select(four => new string(four)));

    /// <summary>As a person typed it: small letters, blanks, O for 0 and I or L for 1 are forgiven.</summary>
    public static string Read(string? typed) =>
        new([
            .. (typed ?? "")
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
                .Take(16),
        ]);
}
