namespace Juluo.Circles;

/// <summary>
/// Receipt of a vote: eighty random bits in characters without look-alikes. It appears in the published list next to the ballot, and never next to a name.
/// </summary>
internal static class Receipt
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Letters, 16);

    /// <summary>Formats a receipt in groups of four.</summary>
    public static string Shown(string receipt) => string.Join('-', receipt.Chunk(4).Select(four => new string(four)));

    /// <summary>Parses a typed receipt: accepts lower case, spaces, O for 0 and I or L for 1.</summary>
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
