namespace Juluo.Organisations;

/// <summary>GET /organisations/{id} — shows an organisation: people who work or worked there, its needs and offers, and its suppliers and customers.</summary>
[Get("/organisations/{id}", "people.see", Page = typeof(OrganisationPage))]
public sealed class ShowOrganisation(
    UnitOfWork work,
    Clock clock,
    PeopleFacade people,
    ProfessionsFacade professions,
    DashboardWidgets widgets
) : Slice<ShowOrganisation.Input, ShowOrganisation.Output>
{
    public sealed record Input(OrganisationId Id);

    /// <param name="Links">The links, from this organisation's point of view.</param>
    /// <param name="Others">The organisations that can be linked with this one; empty if the caller may not change it.</param>
    public sealed record Output(
        OrganisationCard Organisation,
        IReadOnlyList<Held> Positions,
        IReadOnlyList<Posting> Needs,
        IReadOnlyList<Posting> Offers,
        IReadOnlyList<Link> Links,
        bool MayChange,
        IReadOnlyList<OrganisationCard> Others,
        IReadOnlyList<ProfessionCard> Trades,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    /// <param name="Mine">True if the reader holds the position.</param>
    public sealed record Held(Guid Id, PersonCard Person, string Title, LocalDate Since, LocalDate? Until, bool Mine);

    public sealed record Posting(PostingId Id, string Text);

    /// <param name="Ours">True if the link was added by this organisation, which is then the subject of the sentence.</param>
    public sealed record Link(SupplyKind Kind, OrganisationCard Other, string? Note, bool Ours);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var all = await new OrganisationReader(work, clock, professions).All(stop);
        if (all.Find(o => o.Id == input.Id) is not { } organisation)
            return new NotFound();
        var positions = await new PositionStore(work, clock).In(input.Id, stop);
        var shown = await people.Showing(ProfileField.Positions, [.. positions.Select(p => p.Person).Distinct()], caller, stop);
        var postings = await new OrganisationPostingStore(work, clock).Of(input.Id, stop);
        var links = await new SupplyStore(work).Of(input.Id, stop);
        var byId = all.ToDictionary(o => o.Id);
        var may = await new OrganisationRights(work, clock).May(caller, input.Id, stop);
        return new Output(
            organisation,
            [
                .. positions
                    .Where(p => shown.ContainsKey(p.Person))
                    .Select(p => new Held(p.Id, shown[p.Person], p.Title, p.Since, p.Until, shown[p.Person].Id == caller.Person)),
            ],
            [.. postings.Where(w => w.Kind == PostingKind.Need).Select(w => new Posting(w.Id, w.Text))],
            [.. postings.Where(w => w.Kind == PostingKind.Offer).Select(w => new Posting(w.Id, w.Text))],
            [.. links.Select(l => new Link(l.Kind, byId[l.From == input.Id ? l.To : l.From], l.Note, l.From == input.Id))],
            may,
            may ? [.. all.Where(o => o.Id != input.Id)] : [],
            may ? await professions.All(stop) : [],
            await widgets.Fill(OfOrganisation.Dashboard, new OfOrganisation(input.Id), caller, stop)
        );
    }
}
