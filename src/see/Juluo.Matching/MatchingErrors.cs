namespace Juluo.Matching;

internal static class MatchingErrors
{
    /// <summary>The two have a live introduction: asked, or accepted and not met yet.</summary>
    public sealed record AlreadyIntroduced() : Conflict("matching.already-introduced");

    /// <summary>The two met through an earlier introduction, or work together.</summary>
    public sealed record KnowEachOther() : Conflict("matching.know-each-other");

    public sealed record Themselves(string? At) : Invalid("matching.themselves", At);

    public sealed record OneOfTheTwo() : Conflict("matching.one-of-the-two");

    public sealed record NotHere(string? At) : Invalid("matching.not-here", At);

    /// <summary>The note to both reveals the identity of one of them.</summary>
    public sealed record NamesThem(string? At, string Name) : Invalid("matching.names-them", At);

    /// <summary>A person has used all introductions of this month, or wants none at present.</summary>
    public sealed record NoTurnLeft(string Name) : Conflict("matching.no-turn-left");

    /// <summary>The two have no reason that would convince either of them, and the operator wrote none.</summary>
    public sealed record NoReason(string? At) : Invalid("matching.no-reason", At);

    public sealed record AlreadyRequested() : Conflict("matching.already-requested");

    public sealed record RequestOver() : Gone("matching.request-over");

    public sealed record SuggestionOver() : Gone("matching.suggestion-over");

    public sealed record AlreadyAnswered() : Conflict("matching.already-answered");

    public sealed record SomebodyAnswered() : Conflict("matching.somebody-answered");

    public sealed record TakenBack() : Gone("matching.taken-back");

    public sealed record TooLate() : Gone("matching.too-late");

    public sealed record LinkUsed() : Gone("matching.link-used");

    public sealed record LinkOver() : Gone("matching.link-over");

    public sealed record NotMetYet() : Conflict("matching.not-met-yet");
}
