namespace Juluo.Alliances;

/// <summary>GET /alliances/{id} — shows an alliance: its communities, the data shared with each, and its history. An invitation is shown to people who may answer it.</summary>
[Get("/alliances/{id}", "people.see", Page = typeof(AlliancePage))]
public sealed class ShowAlliance(UnitOfWork work, Communities communities, Clock clock, DashboardWidgets widgets)
    : Slice<ShowAlliance.Input, ShowAlliance.Output>
{
    private readonly AllianceStore store = new(work, communities, clock);
    private const int MostEvents = 12;

    public sealed record Input(AllianceId Id);

    /// <param name="Convenes">True if this community invites and writes new versions.</param>
    /// <param name="Latest">The newest version, which a community signs to join.</param>
    /// <param name="Ours">The version that this community signed last; null while it is invited.</param>
    /// <param name="Invitable">The communities of the public index outside the alliance; only for people who may invite.</param>
    /// <param name="Measures">The combined statistics of five or more members; null if statistics aren't shared.</param>
    public sealed record Output(
        Alliance Alliance,
        Cover? Cover,
        IReadOnlyList<Ally> Allies,
        bool MayAlly,
        bool Convenes,
        Agreement Latest,
        Ally? Ours,
        int Groups,
        IReadOnlyList<AllianceEvent> Events,
        IReadOnlyDictionary<CommunityId, CommunityCard> Faces,
        IReadOnlyList<CommunityCard> Invitable,
        IReadOnlyList<AlliedMeasure>? Measures,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var may = caller.May(AllianceRights.Ally);
        if (await store.Find(input.Id, stop) is not { } alliance || (alliance.State == AllyState.Invited && !may))
            return new NotFound();
        var allies = await store.Allies(input.Id, stop);
        // Another request may have ended it in the meantime.
        if (await store.Agreements(input.Id, stop) is not [var latest, ..])
            return new NotFound();
        var ours = allies.Find(a => a.Community.Id == caller.Community.Id && a.State == AllyState.Member);
        var convenes = ours is { Convenes: true };
        var events = await store.Events(input.Id, MostEvents, stop);
        var invitable = new List<CommunityCard>();
        if (may && convenes)
        {
            var listed = await new ListingStore(work).Listed(stop);
            invitable =
            [
                .. (await communities.All(stop))
                    .Where(c => listed.Contains(c.Id) && allies.TrueForAll(a => a.Community.Id != c.Id))
                    .Select(CommunityCard.Of),
            ];
        }

        return new Output(
            alliance,
            await AllianceCovers.Store(work, clock).Find(alliance.Id.Value, stop),
            allies,
            may,
            convenes,
            latest,
            ours,
            await new GroupStore(work).Count(input.Id, stop),
            events,
            await store.Faces(
                events.SelectMany(e => (CommunityId[])[e.By, .. e.About is { } about ? [about] : Array.Empty<CommunityId>()]),
                stop
            ),
            invitable,
            ours?.Shares.Contains(Sharing.Measures) == true ? await new GivenMeasureStore(work).Of(input.Id, stop) : null,
            ours is null ? [] : await widgets.Fill(OfAlliance.Dashboard, new OfAlliance(alliance.Id), caller, stop)
        );
    }
}
