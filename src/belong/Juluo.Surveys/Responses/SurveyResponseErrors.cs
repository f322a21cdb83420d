namespace Juluo.Surveys;

internal static class SurveyResponseErrors
{
    public sealed record AnsweredAlready() : Conflict("ballot.answered-already");

    /// <summary>The caller isn't among the people invited when the survey began.</summary>
    public sealed record NotInvited() : Conflict("ballot.not-invited");

    /// <summary>The page exists, but isn't shown given the answers.</summary>
    public sealed record PageNotShown() : Conflict("ballot.page-not-shown");

    /// <summary>An idempotency key would store a digest of the request next to the caller.</summary>
    public sealed record NoKeys() : Invalid("ballot.no-keys", null);
}
