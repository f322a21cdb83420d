using Juluo.Kernel;

namespace Juluo.People;

public static class OrganisationErrors
{
    public sealed record NameTaken(string? At) : Invalid(At);

    /// <summary>Somebody else wrote it down, and works there.</summary>
    public sealed record NotYours : Conflict;

    public sealed record NoLink(string? At) : Invalid(At);

    /// <summary>None of this community is called so.</summary>
    public sealed record Unknown(string? At, string Name) : Invalid(At);

    public sealed record SuppliesItself(string? At) : Invalid(At);

    public sealed record EndsBeforeItBegan(string? At) : Invalid(At);

    /// <summary>The same person, title and time.</summary>
    public sealed record HeldAlready(string? At) : Invalid(At);

    public sealed record AlreadyThere(string? At) : Invalid(At);

    public sealed record NoFile(string? At) : Invalid(At);

    public sealed record NoColumn(string? At, string Column) : Invalid(At);

    public sealed record TooManyRows(string? At, int Most) : Invalid(At);

    public sealed record Unreadable(string? At, int Row) : Invalid(At);

    /// <param name="Row">The line of the file, the header being the first.</param>
    public sealed record BadRow(int Row, string Why) : Invalid("file");
}
