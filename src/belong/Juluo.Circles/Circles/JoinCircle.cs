namespace Juluo.Circles;

/// <summary>POST /circles/{id}/membership — joins an open circle, or asks to join one that admits its members.</summary>
[Post("/circles/{id}/membership", CircleRights.TakePartIn, Form = typeof(ShowCircle))]
internal sealed class JoinCircle(UnitOfWork work, Clock clock) : Slice<JoinCircle.Input, JoinCircle.Output>
{
    public const int MostWith = 400;

    public sealed record Input(CircleId Id, [Length(MostWith, Lines = true)] string? With = null);

    /// <param name="Here">True if the caller joined at once; false if the request awaits an answer.</param>
    public sealed record Output(bool Here);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (circle.Mine is not null || circle.Asked)
            return new CircleErrors.HereAlready();
        var rights = CircleRights.Of(circle, caller);
        if (rights.Join)
        {
            await store.Put(circle.Id, caller.Self, CirclePart.Member, null, stop);
            await store.Note(circle.Id, CircleEvent.Joined, caller.Self, caller.Self, null, stop);
            return new Output(true);
        }

        if (!rights.Ask)
            return new CircleErrors.NotOpenToJoin();
        return await store.Ask(circle.Id, caller.Self, input.With, stop) ? new Output(false) : new CircleErrors.HereAlready();
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/circles/{input.Id}", output.Here ? "circles.circle.joined" : "circles.circle.asked", Undo: $"/circles/{input.Id}/departure");
}
