namespace Juluo.Projects;

internal static class TeamAgreementErrors
{
    public sealed record NeedsTwo() : Conflict("agreement.needs-two");

    /// <summary>The team has changed since the form was shown.</summary>
    public sealed record AnotherTeam() : Conflict("agreement.another-team");

    public sealed record ShareMissing() : Invalid("agreement.share-missing", "shares");

    public sealed record ShareUnreadable() : Invalid("agreement.share-unreadable", "shares");

    public sealed record MoreThanWhole(string Sum) : Invalid("agreement.more-than-whole", "shares");
}
