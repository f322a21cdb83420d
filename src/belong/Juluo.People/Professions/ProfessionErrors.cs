namespace Juluo.People;

public static class ProfessionErrors
{
    /// <summary>The community has no such profession.</summary>
    public sealed record Unknown(string? At) : Invalid("trade.unknown", At);

    /// <summary>The list already has an entry with this name.</summary>
    public sealed record NameTaken(string? At) : Invalid("trade.name-taken", At);

    public sealed record NoCode(string? At) : Invalid("trade.no-code", At);

    /// <summary>The group is not a group of this list, or a group was put into another group.</summary>
    public sealed record NoGroup(string? At) : Invalid("trade.no-group", At);

    public sealed record IntoItself(string? At) : Invalid("trade.into-itself", At);
}
