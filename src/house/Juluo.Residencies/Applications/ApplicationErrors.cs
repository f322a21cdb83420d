namespace Juluo.Residencies;

internal static class ApplicationErrors
{
    public sealed record Closed() : Conflict("application.closed");

    /// <summary>The residency has questions, so that the application is sent as a form.</summary>
    public sealed record QuestionsFirst() : Conflict("application.questions-first");

    /// <summary>The action is not possible in the application's current state.</summary>
    public sealed record ElsewhereMeanwhile() : Conflict("application.elsewhere-meanwhile");

    public sealed record NothingSaid() : Invalid("application.nothing-said", "mark");

    public sealed record NoReason() : Invalid("application.no-reason", "reason");

    public sealed record Full(int Places) : Conflict("application.full");

    public sealed record NoAgreement() : Conflict("application.no-agreement");

    public sealed record NoFirstDay() : Invalid("application.no-first-day", "from");

    public sealed record EndsBeforeItBegins() : Invalid("application.ends-before-it-begins", "until");

    public sealed record NoDayOfLeaving() : Invalid("application.no-day-of-leaving", "until");

    public sealed record NoDeposit() : Invalid("application.no-deposit", "deposit");

    public sealed record GoodUntilPast() : Invalid("application.good-until-past", "goodUntil");

    public sealed record RoomUnknown() : Invalid("application.room-unknown", "room");

    public sealed record RoomTaken() : Conflict("application.room-taken");

    public sealed record PlanRetired() : Conflict("application.plan-retired");

    public sealed record OfferOver(LocalDate Until) : Conflict("application.offer-over");

    public sealed record SignedAlready() : Conflict("application.signed-already");
}
