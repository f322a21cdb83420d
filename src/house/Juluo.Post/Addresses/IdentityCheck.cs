namespace Juluo.Post;

/// <summary>A person proved who they are.</summary>
/// <param name="LastSigns">The last signs of the document's number; null where they were not asked for.</param>
public sealed record IdentityCheck(IdentityDocument Document, Instant At, PersonId? By, string? LastSigns)
{
    /// <summary>So many signs of a number are kept, and no more.</summary>
    public const int MostSigns = 4;
}

/// <summary>By what a person proved who they are.</summary>
[Named("identity-document")]
public enum IdentityDocument
{
    IdCard,
    Passport,
    ResidencePermit,
    CompanyRegister,
}
