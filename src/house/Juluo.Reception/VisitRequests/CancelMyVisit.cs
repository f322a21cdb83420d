namespace Juluo.Reception;

/// <summary>POST /visit/{code}/cancellation — cancels a visit, by the visitor, from the page in their mail. Reception is notified.</summary>
[Post("/visit/{code}/cancellation", Requires.Nothing, Form = typeof(ShowVisitor), PerMinute = 10, CountsFailures = true)]
internal sealed class CancelMyVisit(UnitOfWork work, Clock clock, Notifier notifier) : Slice<CancelMyVisit.Input, Done>
{
    public sealed record Input(string Code);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitorStore(work, clock);
        if (await store.ByCode(input.Code, stop) is not { } visitor)
            return new NotFound();
        if (visitor.CancelledAt is not null)
            return new VisitorErrors.IsCancelled();
        if (!await store.Cancel(visitor.Id, cancelled: true, stop))
            return new VisitorErrors.HasCome();
        await new VisitorNotices(notifier).CalledOff(visitor, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"{VisitorMail.Path(input.Code)}?{Community.Query}={caller.Community.Slug}");
}
