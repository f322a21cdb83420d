namespace Juluo.Talks;

/// <summary>GET /talks — lists coming talks and free slots, slides and recordings of past talks and, for members, wishes and their nominations.</summary>
[Get("/talks", Requires.Nothing, Page = typeof(TalksPage))]
internal sealed class ListTalks(UnitOfWork work, Clock clock, EventsFacade events, PeopleFacade people, TalkPlaces places)
    : Slice<Nothing, TalksView>
{
    private const int MostKept = 12;
    private const int MostWishes = 30;
    private const int MostMade = 10;

    public override async Task<Outcome<TalksView>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(TalkRights.Give);
        var coming = new List<LineupView>();
        foreach (var (of, lineup, talks) in await places.Coming(caller, stop))
            coming.Add(new(of, lineup, await ShowLineup.Cards(talks, people, caller, stop), member, false));
        var kept = await new TalkStore(work, clock).Kept(MostKept, stop);
        var seen = await events.Named([.. kept.Select(t => t.Event).Distinct()], caller, stop);
        var nominations = new TalkNominationStore(work, clock);
        var asked = member ? await nominations.OpenOf(caller.Self, stop) : [];
        var made = member ? await nominations.MadeBy(caller.Self, MostMade, stop) : [];
        var cards = member ? await people.Named([.. asked.Select(n => n.By), .. made.Select(n => n.Nominee)], stop) : [];
        return new TalksView(
            coming,
            await ShowLineup.Cards(kept.FindAll(t => seen.ContainsKey(t.Event)), people, caller, stop),
            member ? await new TalkWishStore(work, clock).Open(caller, MostWishes, stop) : [],
            [.. asked.Select(n => new NominationCard(n, cards.GetValueOrDefault(n.By)))],
            [.. made.Select(n => new NominationCard(Silent(n), cards.GetValueOrDefault(n.Nominee)))],
            member
        );
    }

    /// <summary>A no is not shown to the person who nominated.</summary>
    private static TalkNomination Silent(TalkNomination made) =>
        made.State == TalkNominationState.Declined ? made with { State = TalkNominationState.Open } : made;
}

/// <summary>Talks, wishes and nominations.</summary>
/// <param name="Coming">The coming events with slots, earliest first.</param>
/// <param name="Kept">Past talks with slides or a recording, latest first.</param>
/// <param name="Wishes">Wishes that no talk answers yet.</param>
/// <param name="Nominations">The reader's open nominations.</param>
/// <param name="Made">The nominations that the reader made; one that was declined looks like one without an answer.</param>
/// <param name="MayGive">True if the reader can take slots, nominate and wish.</param>
public sealed record TalksView(
    IReadOnlyList<LineupView> Coming,
    IReadOnlyList<TalkCard> Kept,
    IReadOnlyList<TalkWish> Wishes,
    IReadOnlyList<NominationCard> Nominations,
    IReadOnlyList<NominationCard> Made,
    bool MayGive
);

/// <summary>A nomination with the other person.</summary>
/// <param name="Other">The person who nominated, or the nominee; null if they left.</param>
public sealed record NominationCard(TalkNomination Nomination, PersonCard? Other);
