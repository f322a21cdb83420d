namespace Juluo.Alliances;

/// <summary>A version of an alliance's agreement. Immutable; new terms are a new version.</summary>
/// <param name="Hash">The hash of text, kinds and fields, which communities sign.</param>
/// <param name="Signed">True if this community has signed it since it joined.</param>
public sealed record Agreement(
    int Version,
    string Text,
    IReadOnlyList<Sharing> Shares,
    IReadOnlyList<ProfileField> Fields,
    string Hash,
    CommunityId ProposedBy,
    Instant ProposedAt,
    IReadOnlyList<Signature> Signatures,
    bool Signed
)
{
    public const int MostText = 20_000;

    /// <summary>
    /// Computes the SHA-256 of the text, a line with the kinds and a line with the fields, in UTF-8. The database computes it too (<c>alliances.write_agreement</c>), and so can
    /// anyone.
    /// </summary>
    public static string HashOf(string text, IEnumerable<Sharing> shares, IEnumerable<ProfileField> fields) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{text}\n{string.Join(',', shares.Select(EnumWord.Of))}\n{string.Join(',', fields.Select(EnumWord.Of))}"
                )
            )
        );
}

/// <summary>A community's signature of a version, and the person who signed for it.</summary>
/// <param name="Name">The person's name, or null if they were erased.</param>
public sealed record Signature(CommunityId Community, int Version, string? Name, Instant At, string Hash);
