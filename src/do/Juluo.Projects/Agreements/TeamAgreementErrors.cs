namespace Juluo.Projects;

internal static class TeamAgreementErrors
{
    public sealed record NeedsTwo() : Conflict("agreement.needs-two");

    /// <summary>People came or went since the page was shown.</summary>
    public sealed record AnotherTeam() : Conflict("agreement.another-team");

    public sealed record ShareMissing() : Invalid("agreement.share-missing", "shares");

    public sealed record ShareUnreadable() : Invalid("agreement.share-unreadable", "shares");

    public sealed record MoreThanWhole(string Sum) : Invalid("agreement.more-than-whole", "shares");

    /// <summary>A newer version was written since the page was shown.</summary>
    public sealed record AnotherText() : Conflict("agreement.another-text");

    public sealed record SignedAlready() : Conflict("agreement.signed-already");

    public sealed record NotYourName(string Names) : Invalid("agreement.not-your-name", "name");

    public sealed record NotRead() : Invalid("agreement.not-read", "agreed");
}
