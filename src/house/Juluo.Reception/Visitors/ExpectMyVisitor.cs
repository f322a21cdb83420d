namespace Juluo.Reception;

/// <summary>POST /me/visitors — pre-registers a visitor of the caller. A visitor with an address gets a mail with directions.</summary>
[Post("/me/visitors", SpacesModule.Book, Form = typeof(ListMyVisitors), Suggested = true)]
internal sealed class ExpectMyVisitor(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    PeopleFacade people,
    PublicContactsFacade contacts,
    Catalogue catalogue,
    Mailer mailer,
    PublicAddress address
) : Slice<ExpectMyVisitor.Input, Done>
{
    public sealed record Input(SiteId Site) : ExpectedVisitor(Site);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var expected = await new Expecting(work, clock, sites, people, new(work, catalogue, mailer, address, people, contacts)).Expect(
            input,
            caller.Self,
            askedFor: null,
            caller,
            stop
        );
        return expected.Failed ? expected.As<Done>() : Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new(
            "/me/visitors",
            string.IsNullOrWhiteSpace(input.Email) ? "reception.visitor.expected" : "reception.visitor.expected-and-mailed"
        );
}
