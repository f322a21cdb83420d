namespace Juluo.Events;

/// <summary>POST /events/{id}/hosts/{person}/removal — removes a co-host: by those who may change the event, or by the co-host, who steps down.</summary>
[Post("/events/{id}/hosts/{person}/removal", EventRights.Join, Form = typeof(ShowEventHosts))]
internal sealed class RemoveEventHost(UnitOfWork work, Clock clock) : Slice<RemoveEventHost.Input, RemoveEventHost.Output>
{
    public sealed record Input(EventId Id, PersonId Person);

    /// <param name="SteppedDown">True if the caller stepped down.</param>
    public sealed record Output([property: JsonIgnore] bool SteppedDown);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new EventStore(work, clock);
        var held = await store.HoldToChange(input.Id, caller, series: false, stop);
        if (held.Failed)
            return held.As<Output>();
        if (!held.Value.CoHosts.Contains(input.Person))
            return new NotFound();
        await store.RemoveCoHost(input.Id, input.Person, stop);
        return new Output(input.Person == caller.Person);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.SteppedDown ? new($"/events/{input.Id}", "events.host.left") : new($"/events/{input.Id}/hosts", "events.host.removed");
}
