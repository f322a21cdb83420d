namespace Juluo.Reception;

/// <summary>GET /sites/{id}/evacuation/mail — shows the wardens who get the evacuation list of a site by mail, and the schedule.</summary>
[Get("/sites/{id}/evacuation/mail", SpacesModule.Manage, Page = typeof(EvacuationMailPage))]
public sealed class ShowEvacuationMail(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people)
    : Slice<ShowEvacuationMail.Input, ShowEvacuationMail.Output>
{
    public sealed record Input(SiteId Id);

    /// <param name="Others">The people who could be added as wardens.</param>
    public sealed record Output(Site Site, EvacuationMail Wish, IReadOnlyList<Warden> Wardens, IReadOnlyList<Warden> Others);

    /// <param name="HasMail">False if they have no email address, so that nothing can be sent to them.</param>
    public sealed record Warden(PersonId Person, string Name, bool HasMail);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var store = new EvacuationMailStore(work, clock);
        var wardens = (await store.Wardens(site.Id, stop)).ToHashSet();
        var here = (await people.All(stop))
            .Where(p => p.Here)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ToLookup(p => wardens.Contains(p.Id));
        return new Output(site, await store.Of(site.Id, stop), [.. here[true].Select(Of)], [.. here[false].Select(Of)]);
    }

    private static Warden Of(PersonCard card) => new(card.Id, card.Name, card.Email is not null);
}
