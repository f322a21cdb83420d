using NodaTime;

namespace Juluo.Places;

public static class ApplicationErrors
{
    public sealed record Closed() : Conflict;

    /// <summary>Somebody has begun to read it, or it is over.</summary>
    public sealed record NotChangeable() : Conflict;

    public sealed record AnswerMissing(string? At, string Question) : Invalid(At);

    public sealed record ChoiceNotOffered(string? At) : Invalid(At);

    public sealed record NoDate(string? At) : Invalid(At);

    public sealed record NoLink(string? At) : Invalid(At);

    /// <summary>It is not where this could be done any more, or not yet.</summary>
    public sealed record ElsewhereMeanwhile() : Conflict;

    public sealed record NothingSaid() : Invalid("mark");

    public sealed record NoReason() : Invalid("reason");

    public sealed record Full(int Places) : Conflict;

    public sealed record NoAgreement() : Conflict;

    public sealed record NoFirstDay() : Invalid("from");

    public sealed record EndsBeforeItBegins() : Invalid("until");

    public sealed record NoDayOfLeaving() : Invalid("until");

    public sealed record NoDeposit() : Invalid("deposit");

    public sealed record GoodUntilPast() : Invalid("goodUntil");

    public sealed record RoomUnknown() : Invalid("room");

    public sealed record RoomTaken() : Conflict;

    public sealed record PlanRetired() : Conflict;

    /// <summary>Who signs is called otherwise.</summary>
    public sealed record NotYourName(string Name) : Invalid("name");

    public sealed record NotRead() : Invalid("agreed");

    /// <summary>The text that was shown is not the one that is offered.</summary>
    public sealed record AnotherText() : Conflict;

    public sealed record OfferOver(LocalDate Until) : Conflict;

    public sealed record SignedAlready() : Conflict;
}
