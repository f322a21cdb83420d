namespace Juluo.Talks;

/// <summary>GET /talks/{id} — shows a talk: when, who, slides and recording; to its speaker also free slots and talks to swap with.</summary>
[Get("/talks/{id}", Requires.Nothing, Page = typeof(TalkPage))]
internal sealed class ShowTalk(UnitOfWork work, Clock clock, EventsFacade events, PeopleFacade people, TalkPlaces places)
    : Slice<ShowTalk.Input, TalkView>
{
    public sealed record Input(TalkId Id);

    public override async Task<Outcome<TalkView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } talk
            || await events.Find(talk.Event, caller, stop) is not { } of
            || await store.Lineup(of.Id, stop) is not { } lineup
        )
            return new NotFound();
        var changes = caller.Changes(talk, of);
        var moves = changes && lineup.IsOpen(clock.Now);
        var isMine = talk.Speaker is { } speaker && speaker == caller.Person;
        var others = moves && isMine ? await Others(talk, caller, stop) : [];
        var swaps = moves && isMine ? await store.SwapsOf(talk.Id, stop) : [];
        return new TalkView(
            (await ShowLineup.Cards([talk], people, caller, stop))[0],
            of,
            lineup.Start(talk.Slot),
            lineup.Minutes,
            moves ? await places.Free(caller, stop) : [],
            [.. others.Where(o => swaps.TrueForAll(s => s.Talk != talk.Id || s.Other != o.Card.Talk.Id))],
            [
                .. swaps
                    .Select(s => (Swap: s, With: others.Find(o => o.Card.Talk.Id == (s.Talk == talk.Id ? s.Other : s.Talk))))
                    .Where(s => s.With is not null)
                    .Select(s => new OpenSwap(s.Swap.Id, s.With!, s.Swap.Other == talk.Id)),
            ],
            changes,
            moves
        );
    }

    /// <summary>Returns the talks of other speakers at coming events, earliest first.</summary>
    private async Task<List<OtherTalk>> Others(Talk talk, Caller caller, CancellationToken stop)
    {
        var coming = await places.Coming(caller, stop);
        List<Talk> all = [.. coming.SelectMany(c => c.Talks).Where(t => t.Speaker is { } other && other != talk.Speaker)];
        var cards = (await ShowLineup.Cards(all, people, caller, stop)).ToDictionary(c => c.Talk.Id);
        return
        [
            .. coming.SelectMany(c =>
                c.Talks.Where(t => cards.ContainsKey(t.Id)).Select(t => new OtherTalk(cards[t.Id], c.Event, c.Lineup.Start(t.Slot)))
            ),
        ];
    }
}

/// <summary>A talk's page.</summary>
/// <param name="Free">The free slots to which the reader can move it.</param>
/// <param name="Others">The talks with which the reader can ask to swap.</param>
/// <param name="Swaps">The open requests to swap, for its speaker.</param>
/// <param name="MayChange">True if the reader can change it.</param>
/// <param name="MayMove">True if the reader can move or remove it.</param>
public sealed record TalkView(
    TalkCard Card,
    [property: JsonIgnore] EventDate Event,
    Instant StartsAt,
    int Minutes,
    [property: JsonIgnore] IReadOnlyList<TalkPlace> Free,
    [property: JsonIgnore] IReadOnlyList<OtherTalk> Others,
    IReadOnlyList<OpenSwap> Swaps,
    bool MayChange,
    bool MayMove
);

/// <summary>A talk of another speaker at a coming event.</summary>
public sealed record OtherTalk(TalkCard Card, [property: JsonIgnore] EventDate Event, Instant StartsAt);

/// <summary>An open request to swap.</summary>
/// <param name="With">The other talk.</param>
/// <param name="Answers">True if the reader is the one to answer.</param>
public sealed record OpenSwap(TalkSwapId Id, OtherTalk With, bool Answers);
