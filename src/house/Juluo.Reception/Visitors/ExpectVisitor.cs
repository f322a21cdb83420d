namespace Juluo.Reception;

/// <summary>POST /visitors — pre-registers a visitor and their host, by reception.</summary>
[Post("/visitors", SpacesModule.Reception, AtSite = true, Form = typeof(ListVisitors), Say = "reception.visitor.expected")]
internal sealed class ExpectVisitor(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    PeopleFacade people,
    PublicContactsFacade contacts,
    Catalogue catalogue,
    Mailer mailer,
    PublicAddress address
) : Slice<ExpectVisitor.Input, Done>
{
    public sealed record Input(SiteId Site, string? Host = null) : ExpectedVisitor(Site);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!caller.May(SpacesModule.Reception, input.Site))
            return new NotFound();
        PersonId? host = null;
        var unknown =
            !string.IsNullOrWhiteSpace(input.Host) && (host = PersonNaming.FindByPart(await people.All(stop), input.Host)) is null;
        var expected = await new Expecting(work, clock, sites, people, new(work, catalogue, mailer, address, people, contacts)).Expect(
            input,
            unknown ? new VisitorErrors.NobodyOfThatName() : host,
            askedFor: null,
            caller,
            stop
        );
        return expected.Failed ? expected.As<Done>() : Done.It;
    }
}
