namespace Juluo.Reception;

/// <summary>POST /me/visitors — I expect somebody. Whoever has an address gets a mail with the way.</summary>
[Post("/me/visitors", SpacesModule.Book, Form = typeof(ListMyVisitors), Then = "/me/visitors")]
internal sealed class ExpectMyVisitor(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    PeopleFacade people,
    Catalogue catalogue,
    Mailer mailer,
    PublicAddress address
) : Slice<ExpectMyVisitor.Input, Done>
{
    public sealed record Input(
        SiteId Site,
        string Name = "",
        string? Company = null,
        string? Email = null,
        string? Note = null,
        LocalDate? On = null,
        string? Time = null,
        string? Language = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var expected = await new Expecting(work, clock, sites, people, new(work, catalogue, mailer, address)).Expect(
            new(input.Site, new(input.Name, input.Company, input.Email, input.Note), input.On, input.Time, input.Language),
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
