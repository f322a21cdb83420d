namespace Juluo.Challenges;

/// <summary>Permissions in challenges.</summary>
internal static class ChallengeRights
{
    public const string Start = "challenges.start";

    /// <summary>The permission to enter, judge, vote, and run challenges that the person started. Paused people can only read.</summary>
    public const string TakePart = "challenges.take-part";

    /// <summary>The permission to run challenges that others have started.</summary>
    public const string Manage = "challenges.manage";

    /// <summary>Returns true if the caller runs a challenge: they may take part, and either started it or manage challenges.</summary>
    public static bool Runs(Challenge challenge, Caller caller) =>
        caller.May(TakePart) && ((caller.Person is not null && challenge.MadeBy == caller.Person) || caller.May(Manage));
}
