namespace Juluo.Alliances;

/// <summary>One version of what an alliance agreed. It is never changed; other terms are the next version.</summary>
/// <param name="Hash">The hash of text, kinds and fields, which is what is signed.</param>
/// <param name="Signed">Whether this community has signed it since it joined.</param>
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

    /// <summary>SHA-256 of the text, a line with the kinds and a line with the fields, in UTF-8. The database makes it (<c>alliances.write_agreement</c>); so may anyone.</summary>
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
/// <param name="Name">Null: a person who has been erased since.</param>
public sealed record Signature(CommunityId Community, int Version, string? Name, Instant At, string Hash);
