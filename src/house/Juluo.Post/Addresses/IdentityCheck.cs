namespace Juluo.Post;

/// <summary>A check of a person's identity.</summary>
/// <param name="LastSigns">The last characters of the document's number; null if they were not read.</param>
public sealed record IdentityCheck(IdentityDocument Document, Instant At, PersonId? By, string? LastSigns)
{
    /// <summary>The maximum number of characters of a document's number that are stored; typing more fails, so that no full number is ever kept.</summary>
    public const int MostSigns = 4;
}

/// <summary>The kind of document with which a person proved their identity.</summary>
[Named("identity-document")]
public enum IdentityDocument
{
    IdCard,
    Passport,
    ResidencePermit,
    CompanyRegister,
}
