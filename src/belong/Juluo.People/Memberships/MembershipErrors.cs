namespace Juluo.People;

public static class MembershipErrors
{
    /// <summary>The action is not possible in the person's current state of membership.</summary>
    public sealed record NotNow(PersonState State) : Conflict("membership.not-now");

    public sealed record TrialDay(string? At) : Invalid("membership.trial-day", At);

    /// <summary>The change would leave the community without an operator. A database constraint prevents it.</summary>
    public sealed record LastOperator() : Conflict("membership.last-operator");

    /// <summary>The person has a permission that the caller lacks, so the caller may not pause or end their membership.</summary>
    public sealed record MayMore() : Forbidden("membership.may-more");

    /// <summary>It is too long ago, or another person ended the membership: an operator has to decide.</summary>
    public sealed record AskToReturn() : Conflict("membership.ask-to-return");
}
