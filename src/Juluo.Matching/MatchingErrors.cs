namespace Juluo.Matching;

public static class MatchingErrors
{
    /// <summary>The two have been asked and have not met yet.</summary>
    public sealed record AlreadyIntroduced : Conflict;

    public sealed record Themselves(string? At) : Invalid(At);

    public sealed record NotHere(string? At) : Invalid(At);

    /// <summary>The word to both gives away who one of them is.</summary>
    public sealed record NamesThem(string? At, string Name) : Invalid(At);

    /// <summary>Somebody's introductions of this month are used up, or they want none at present.</summary>
    public sealed record NoTurnLeft(string Name) : Conflict;

    public sealed record SuggestionOver : Gone;

    public sealed record AlreadyAnswered : Conflict;

    public sealed record SomebodyAnswered : Conflict;

    public sealed record TakenBack : Gone;

    public sealed record TooLate : Gone;

    public sealed record LinkUnknown : Gone;

    public sealed record LinkUsed : Gone;

    public sealed record LinkOver : Gone;

    public sealed record NotMetYet : Conflict;
}
