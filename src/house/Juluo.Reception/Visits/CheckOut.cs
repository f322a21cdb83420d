namespace Juluo.Reception;

/// <summary>POST /visits/departures — checks the caller out.</summary>
[Post("/visits/departures", SpacesModule.Book, Form = typeof(ShowWhoIsHere), Say = "reception.here.left")]
internal sealed class CheckOut(UnitOfWork work, Clock clock) : Slice<CheckOut.Input, Done>
{
    public sealed record Input(SiteId Site);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new VisitStore(work, clock).Leave(caller.Self, input.Site, VisitEnd.Button, clock.Now, stop)
            ? Done.It
            : new VisitErrors.NotHere();
}
