namespace Juluo.Rounds;

/// <summary>GET /rounds/{id} — shows a round: what it shares and how, the caller's applications, and the form to apply.</summary>
[Get("/rounds/{id}", SpacesModule.Book, Page = typeof(RoundPage))]
public sealed class ShowRound(UnitOfWork work, Clock clock, ResourcesFacade allResources, Sites sites, RoundGroups groups)
    : Slice<ShowRound.Input, ShowRound.Output>
{
    public sealed record Input(RoundId Id);

    /// <param name="Resources">The resources that are offered.</param>
    /// <param name="Groups">The groups for which the reader may apply and has not yet.</param>
    /// <param name="MayApply">Whether the reader may apply for themselves too.</param>
    /// <param name="Count">How many applications there are that were not withdrawn.</param>
    public sealed record Output(
        BookingRound Round,
        RoundState State,
        Site Site,
        IReadOnlyList<Resource> Resources,
        IReadOnlyList<RoundApplication> Mine,
        IReadOnlyList<RoundGroup> Groups,
        bool MayApply,
        IReadOnlyDictionary<Guid, RoundGroup> Names,
        int Count,
        bool MayShare,
        NewRound.Output? Choices
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new RoundStore(work, clock).Find(input.Id, stop) is not { } round)
            return new NotFound();
        var store = new RoundApplicationStore(work, clock);
        var mayApplyFor = caller.Person is { } self ? await groups.Of(self, stop) : [];
        var mine = (await RoundApplicationFinding.Mine(work, clock, groups, caller, stop)).FindAll(a => a.Round == round.Id);
        var standing = mine.Where(a => a.WithdrawnAt is null).ToList();
        var all = await sites.All(stop);
        var may = caller.May(RoundsModule.Open);
        return new Output(
            round,
            round.State(clock.Now),
            all.First(s => s.Id == round.Site),
            [
                .. (await allResources.Named(round.Resources, stop))
                    .Values.OrderBy(r => r.Kind)
                    .ThenBy(r => r.Name.Zh, StringComparer.Ordinal),
            ],
            mine,
            mayApplyFor.FindAll(g => !standing.Exists(a => a.Group == g.Id)),
            caller.Person is not null && !standing.Exists(a => a.Kind == RoundGroupKind.Person),
            await groups.Named([.. mine.Select(a => a.Group).OfType<Guid>()], stop),
            may ? (await store.Of(round.Id, stop)).Count(a => a.WithdrawnAt is null) : 0,
            may,
            may ? new(await NewRound.Offered(allResources, stop), all, clock.Today(round.TimeZone)) : null
        );
    }
}
