namespace Juluo.Surveys;

internal static class BallotErrors
{
    public sealed record AnsweredAlready() : Conflict("ballot.answered-already");

    /// <summary>What was asked after the survey began, or who joined later.</summary>
    public sealed record NotInvited() : Conflict("ballot.not-invited");

    /// <summary>The page is not shown, given what was answered.</summary>
    public sealed record PageNotShown() : Conflict("ballot.page-not-shown");

    /// <summary>A digest of the request would be kept beside the caller.</summary>
    public sealed record NoKeys() : Invalid("ballot.no-keys", null);
}
