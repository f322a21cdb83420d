namespace Juluo.Circles;

/// <summary>GET /circles/{id}/meetings — lists the meetings of a circle, upcoming and past.</summary>
[Get("/circles/{id}/meetings", "people.see", Page = typeof(MeetingsPage))]
public sealed class ListMeetings(UnitOfWork work, Clock clock) : Slice<ListMeetings.Input, ListMeetings.Output>
{
    public sealed record Input(CircleId Id);

    public sealed record Output(Circle Circle, CircleRights Rights, IReadOnlyList<Meeting> Coming, IReadOnlyList<Meeting> Past);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MeetingStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        var all = await store.Of(circle.Id, stop);
        var now = clock.Now;
        return new Output(
            circle,
            CircleRights.Of(circle, caller),
            [.. all.Where(m => m.At >= now).Reverse()],
            [.. all.Where(m => m.At < now)]
        );
    }
}
