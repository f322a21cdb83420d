namespace Juluo.Organisations;

public static class OrganisationErrors
{
    public sealed record NameTaken(string? At) : Invalid("organisation.name-taken", At);

    /// <summary>Another person added it, and others work there.</summary>
    public sealed record NotYours() : Conflict("organisation.not-yours");

    public sealed record NoLink(string? At) : Invalid("organisation.no-link", At);

    /// <summary>This community has none of that name.</summary>
    public sealed record Unknown(string? At, string Name) : Invalid("organisation.unknown", At);

    public sealed record NoKind(string Kinds) : Invalid("organisation.no-kind", "kind");

    public sealed record SuppliesItself(string? At) : Invalid("organisation.supplies-itself", At);

    public sealed record EndsBeforeItBegan(string? At) : Invalid("organisation.ends-before-it-began", At);

    /// <summary>The same person, title and time.</summary>
    public sealed record HeldAlready(string? At) : Invalid("organisation.held-already", At);

    public sealed record AlreadyThere(string? At) : Invalid("organisation.already-there", At);
}
