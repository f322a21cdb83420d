namespace Juluo.Organisations;

public static class OrganisationErrors
{
    public sealed record NameTaken(string? At) : Invalid("organisation.name-taken", At);

    /// <summary>The caller neither added the organisation nor works there.</summary>
    public sealed record NotYours() : Conflict("organisation.not-yours");

    public sealed record NoLink(string? At) : Invalid("organisation.no-link", At);

    /// <summary>The community has no organisation with this name.</summary>
    public sealed record Unknown(string? At, string Name) : Invalid("organisation.unknown", At);

    public sealed record NoKind(string Kinds) : Invalid("organisation.no-kind", "kind");

    public sealed record SuppliesItself(string? At) : Invalid("organisation.supplies-itself", At);

    public sealed record EndsBeforeItBegan(string? At) : Invalid("organisation.ends-before-it-began", At);

    /// <summary>The person already holds a position with this title at an overlapping time.</summary>
    public sealed record HeldAlready(string? At) : Invalid("organisation.held-already", At);

    public sealed record AlreadyThere(string? At) : Invalid("organisation.already-there", At);
}
