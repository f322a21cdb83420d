namespace Juluo.Talks;

/// <summary>GET /talks/lineups/{event} — shows the slots of an event: talks, free slots to take, and for hosts the number and length of talks.</summary>
[Get("/talks/lineups/{event}", Requires.Nothing, Page = typeof(LineupPage))]
internal sealed class ShowLineup(UnitOfWork work, Clock clock, EventsFacade events, PeopleFacade people)
    : Slice<ShowLineup.Input, LineupView>
{
    public sealed record Input(EventId Event);

    public override async Task<Outcome<LineupView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await events.Find(input.Event, caller, stop) is not { } of)
            return new NotFound();
        var view = await Of(of, work, clock, people, caller, stop);
        return view.Lineup is null && !view.MayChange ? new NotFound() : view;
    }

    internal static async Task<LineupView> Of(
        EventDate of,
        UnitOfWork work,
        Clock clock,
        PeopleFacade people,
        Caller caller,
        CancellationToken stop
    )
    {
        var store = new TalkStore(work, clock);
        var lineup = await store.Lineup(of.Id, stop);
        var cards = await Cards(lineup is null ? [] : await store.Of(of.Id, stop), people, caller, stop);
        return new LineupView(
            of,
            lineup,
            cards,
            lineup?.IsOpen(clock.Now) == true && caller.May(TalkRights.Give),
            of.MayChange && of.IsOpen(clock.Now)
        );
    }

    /// <summary>Returns talks with their speakers; visitors see the names of those who agreed.</summary>
    internal static async Task<List<TalkCard>> Cards(
        IReadOnlyCollection<Talk> talks,
        PeopleFacade people,
        Caller caller,
        CancellationToken stop
    )
    {
        var member = caller.May(TalkRights.Give);
        PersonId[] named = [.. talks.Where(t => member || t.Shown).Select(t => t.Speaker).OfType<PersonId>().Distinct()];
        var cards = named.Length == 0 ? [] : await people.Named(named, stop);
        return
        [
            .. talks.Select(t => new TalkCard(
                t,
                (member || t.Shown) && t.Speaker is { } speaker ? cards.GetValueOrDefault(speaker) : null
            )),
        ];
    }
}

/// <summary>The slots of an event.</summary>
/// <param name="Lineup">The number and length of talks; null if no slots were opened.</param>
/// <param name="Talks">The talks, in the order of their slots.</param>
/// <param name="MayTake">True if the reader can take a free slot.</param>
/// <param name="MayChange">True if the reader can change the number and length of talks.</param>
public sealed record LineupView(
    [property: JsonIgnore] EventDate Event,
    Lineup? Lineup,
    IReadOnlyList<TalkCard> Talks,
    bool MayTake,
    bool MayChange
)
{
    /// <summary>The talk in a slot; null if it is free.</summary>
    internal TalkCard? At(int slot) => Talks.FirstOrDefault(t => t.Talk.Slot == slot);
}
