namespace Juluo.People;

public static class OrganisationErrors
{
    public sealed record NameTaken(string? At) : Invalid(At);

    /// <summary>Somebody else wrote it down, and works there.</summary>
    public sealed record NotYours : Conflict;

    public sealed record NoLink(string? At) : Invalid(At);

    /// <summary>None of this community is called so.</summary>
    public sealed record Unknown(string? At, string Name) : Invalid(At);

    public sealed record NoKind(string Kinds) : Invalid("kind");

    public sealed record SuppliesItself(string? At) : Invalid(At);

    public sealed record EndsBeforeItBegan(string? At) : Invalid(At);

    /// <summary>The same person, title and time.</summary>
    public sealed record HeldAlready(string? At) : Invalid(At);

    public sealed record AlreadyThere(string? At) : Invalid(At);
}
