namespace Juluo.Placements;

/// <summary>GET /placements/{id} — shows a placement: its task, candidates, agreement, weekly log and lasting results.</summary>
[Get("/placements/{id}", Requires.Nothing, Page = typeof(PlacementPage))]
public sealed class ShowPlacement(UnitOfWork work, Clock clock, PeopleFacade people, OrganisationsFacade organisations)
    : Slice<ShowPlacement.Input, ShowPlacement.Output>
{
    private const int MostWeeks = 6;

    /// <param name="All">True for all weeks, false for the latest.</param>
    public sealed record Input(PlacementId Id, bool All = false);

    /// <param name="Names">The names of host, sponsor and firms.</param>
    /// <param name="Candidates">All candidates for the host and for people who confirm; for others, themselves and the colleagues whom they put forward.</param>
    /// <param name="MyFirms">Organisations in whose name the reader can put a person forward.</param>
    /// <param name="MayBeHost">True if the reader can become the host's contact, because there is none.</param>
    /// <param name="Weeks">The weeks, latest first; for its parties only.</param>
    /// <param name="AnySigned">True if there is a signature under any version of the agreement.</param>
    /// <param name="Unfinished">The reason why it cannot end as finished; null if it can.</param>
    /// <param name="Version">The latest version of the agreement; null if none has been written.</param>
    public sealed record Output(
        Placement Placement,
        PlacementRights Rights,
        IReadOnlyDictionary<OrganisationId, LocalizedText> Names,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<PlacementCandidate> Candidates,
        IReadOnlyList<PlacementFirm> MyFirms,
        bool MayBeHost,
        bool MayBeSponsor,
        bool MayConfirm,
        IReadOnlyList<PlacementWeek> Weeks,
        bool MoreWeeks,
        int? Version,
        int Signed,
        bool SignedByMe,
        LocalDate Today,
        bool Visitor,
        [property: JsonIgnore] bool AnySigned,
        [property: JsonIgnore] Error? Unfinished
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PlacementStore(work, clock).Find(input.Id, caller, stop) is not { } placement)
            return new NotFound();
        var (today, rights) = (clock.Today(caller.Community.Zone), PlacementRights.Of(placement, caller));
        var confirms = caller.May(PlacementRights.Confirm);
        var mine = caller.Person is null ? [] : await organisations.Of(caller.Self, stop);
        var candidates =
            caller.Person is not { } self ? []
            : rights.Lead || confirms ? await new CandidateStore(work, clock).Of(placement.Id, stop)
            : (await new CandidateStore(work, clock).Of(placement.Id, stop)).FindAll(c => c.Person == self || c.PutBy == self);
        var inside = rights.IsParty || rights.Manage;
        var weeks = inside ? await new WeekStore(work, clock).Of(placement.Id, stop) : [];
        var agreements = new PlacementAgreementStore(work, clock);
        var version = inside ? (await agreements.Of(placement.Id, stop)).FirstOrDefault()?.Number : null;
        var ever = version is null ? [] : await agreements.Signatures(placement.Id, stop);
        var signatures = ever.FindAll(s => s.Number == version);
        var firms = placement.Form == PlacementForm.Corporate && placement.IsOpen(today) && mine.Count > 0 ? await Firms(mine, stop) : [];
        var named = caller.May(PlacementRights.See)
            ? await people.Named(
                [
                    .. EndPlacement
                        .Parties(placement)
                        .Concat(candidates.Select(c => c.Person))
                        .Concat(candidates.Select(c => c.PutBy).OfType<PersonId>())
                        .Distinct(),
                ],
                stop
            )
            : [];
        return new Output(
            placement,
            rights,
            (
                await organisations.Named(
                    [
                        .. new[] { placement.Host, placement.Sponsor }
                            .Concat(candidates.Select(c => c.Firm))
                            .OfType<OrganisationId>()
                            .Distinct(),
                    ],
                    stop
                )
            ).ToDictionary(o => o.Id, o => o.Name),
            named,
            candidates,
            firms,
            placement.HostContact is null && mine.Exists(o => o.Id == placement.Host) && !rights.Fellow,
            placement is { Sponsor: not null, SponsorContact: null } && mine.Exists(o => o.Id == placement.Sponsor) && !rights.Fellow,
            confirms,
            input.All ? weeks : [.. weeks.Take(MostWeeks)],
            !input.All && weeks.Count > MostWeeks,
            version,
            signatures.Count,
            signatures.Exists(s => s.Person == caller.Person),
            today,
            !caller.May(PlacementRights.See),
            ever.Count > 0,
            EndPlacement.Unfinished(placement, today)
        );
    }

    private async Task<List<PlacementFirm>> Firms(List<(OrganisationId Id, LocalizedText Name)> mine, CancellationToken stop)
    {
        var positions = await organisations.People(stop);
        var cards = await people.Named([.. mine.SelectMany(o => positions[o.Id]).Distinct()], stop);
        return mine.ConvertAll(o => new PlacementFirm(
            o.Id,
            o.Name,
            [.. positions[o.Id].Where(cards.ContainsKey).Select(p => cards[p]).Where(c => c.Here)]
        ));
    }
}

/// <summary>An organisation of the reader's that can lend one of its people.</summary>
public sealed record PlacementFirm(OrganisationId Id, LocalizedText Name, IReadOnlyList<PersonCard> People);
