namespace Juluo.People;

/// <summary>GET /me/departure — lists the caller's open items before they pause or leave, and what happens to each.</summary>
[Get("/me/departure", Requires.SignIn, Page = typeof(MyDeparturePage))]
internal sealed class ShowMyDeparture(App app, IServiceProvider services, PeopleFacade people, MembershipStore memberships)
    : Slice<Nothing, DepartureOutput>
{
    public override async Task<Outcome<DepartureOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await people.Find(caller.Self, stop) is { } me && me.State != PersonState.Alumni
            ? new DepartureOutput(
                me,
                await ItemsOfLeaver.All(app, services, me.Id, stop),
                MayEnd: true,
                await memberships.LastOperator(me.Id, stop)
            )
            : new NotFound();
}
