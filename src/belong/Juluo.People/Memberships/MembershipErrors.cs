namespace Juluo.People;

public static class MembershipErrors
{
    /// <summary>The action does not fit the way in which the person belongs at present.</summary>
    public sealed record NotNow(PersonState State) : Conflict("membership.not-now");

    public sealed record TrialDay(string? At) : Invalid("membership.trial-day", At);

    /// <summary>The database keeps a community from being left without an operator.</summary>
    public sealed record LastOperator() : Conflict("membership.last-operator");

    /// <summary>The person may do something here that the caller may not.</summary>
    public sealed record MayMore() : Forbidden("membership.may-more");

    /// <summary>Too long ago, or another person ended the membership: an operator decides.</summary>
    public sealed record AskToReturn() : Conflict("membership.ask-to-return");
}
