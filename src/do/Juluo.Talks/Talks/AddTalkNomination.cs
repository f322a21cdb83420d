namespace Juluo.Talks;

/// <summary>POST /talks/nominations — nominates a member as a speaker. They accept by taking a slot, or decline; no one is notified of a no.</summary>
[Post("/talks/nominations", TalkRights.Give, Form = typeof(NewTalkNomination), Then = "/talks", Say = "talks.nomination.sent")]
internal sealed class AddTalkNomination(UnitOfWork work, Clock clock, PeopleFacade people, EventsFacade events, TalkNotices notices)
    : Slice<AddTalkNomination.Input, AddTalkNomination.Output>
{
    /// <param name="Person">The member.</param>
    /// <param name="Event">The event at which they would speak; null for any.</param>
    public sealed record Input(PersonId Person, [Required, Length(TalkNomination.MostTopic)] string? Topic = null, EventId? Event = null);

    public sealed record Output(TalkNominationId Id) : ICreated<TalkNominationId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkNominationStore(work, clock);
        if (input.Person == caller.Self)
            return new TalkErrors.NominatesThemselves();
        if (await people.Find(input.Person, stop) is not { Here: true })
            return new NotOffered("person");
        EventDate? of = null;
        if (input.Event is { } at)
        {
            of = await events.Find(at, caller, stop);
            if (of is null || await new TalkStore(work, clock).Lineup(of.Id, stop) is not { } lineup)
                return new NotFound();
            if (!lineup.IsOpen(clock.Now))
                return new TalkErrors.Closed();
        }

        var mine = await store.MadeBy(caller.Self, TalkNomination.MostOpen * 4, stop);
        if (mine.Count(n => n.State == TalkNominationState.Open) >= TalkNomination.MostOpen)
            return new TalkErrors.TooManyNominations(TalkNomination.MostOpen);
        var added = await store.Add(input.Person, caller.Self, input.Topic!, input.Event, stop);
        if (added.Failed)
            return added.As<Output>();
        await notices.Send("nominated", [input.Person], $"{added.Value}", caller.Self, new(input.Topic!), of, "/talks#nominations", stop);
        return new Output(added.Value);
    }
}
