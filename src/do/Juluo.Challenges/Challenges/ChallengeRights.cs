namespace Juluo.Challenges;

/// <summary>What a person may do in a challenge.</summary>
internal static class ChallengeRights
{
    public const string Start = "challenges.start";

    /// <summary>To enter, judge, vote, and run what one has started. Paused people look on.</summary>
    public const string TakePart = "challenges.take-part";

    /// <summary>To run challenges that others have started.</summary>
    public const string Manage = "challenges.manage";

    /// <summary>Whether the caller runs it: who started it, and operators.</summary>
    public static bool Runs(Challenge challenge, Caller caller) =>
        caller.May(TakePart) && ((caller.Person is not null && challenge.MadeBy == caller.Person) || caller.May(Manage));
}
