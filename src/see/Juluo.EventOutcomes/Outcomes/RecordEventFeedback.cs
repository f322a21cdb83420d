namespace Juluo.EventOutcomes;

/// <summary>POST /events/{id}/feedback — records what the caller says of an event at which they were: whether it was worth their time, and whether they met someone new.</summary>
[Post(
    "/events/{id}/feedback",
    EventRights.Join,
    Form = typeof(ShowEventFeedback),
    Then = "/events/{id}",
    Say = "eventoutcomes.feedback.saved"
)]
internal sealed class RecordEventFeedback(UnitOfWork work, Clock clock, EventsFacade events) : Slice<RecordEventFeedback.Input, Done>
{
    /// <param name="Worth">The answer to the question if it was worth their time; null to leave it as it is.</param>
    /// <param name="Met">True if they met someone new; null to leave it as it is.</param>
    public sealed record Input(EventId Id, EventWorth? Worth = null, bool? Met = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await events.Find(input.Id, caller, stop) is not { } of)
            return new NotFound();
        if (input is { Worth: null, Met: null })
            return new EventOutcomeErrors.NothingSaid();
        if (!FeedbackTime.IsOpen(of, clock.Now))
            return new EventOutcomeErrors.TooLate(FeedbackTime.Days);
        if (!(await events.WhoCame(of.Id, stop)).Contains(caller.Self))
            return new EventOutcomeErrors.WasNotThere();
        await new EventOutcomeStore(work, clock).Say(of.Id, caller.Self, new(input.Worth, input.Met), stop);
        return Done.It;
    }
}

/// <summary>The time in which members can say what they think of an event.</summary>
internal static class FeedbackTime
{
    public const int Days = 14;

    public static bool IsOpen(EventDate of, Instant now) =>
        of.CancelledAt is null && now >= of.EndsAt && now < of.EndsAt + Duration.FromDays(Days);
}
