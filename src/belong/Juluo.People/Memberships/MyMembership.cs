namespace Juluo.People;

/// <summary>Widget of the profile page: the state of the caller's membership, its history, and the ways to leave and return.</summary>
[Named("my-membership")]
[Widget(Dashboard.Me, Requires.SignIn, typeof(MyMembershipWidget), 80)]
internal sealed class MyMembership(MembershipStore store, PeopleFacade people, Clock clock, App app, IServiceProvider services)
    : Slice<Nothing, MyMembershipOutput>
{
    public override async Task<Outcome<MyMembershipOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var steps = await store.Of(caller.Self, stop);
        var names = await people.Named([caller.Self, .. steps.Select(s => s.By).OfType<PersonId>()], stop);
        if (!names.TryGetValue(caller.Self, out var me))
            return new NotFound();
        var left = steps.Find(s => s.Kind == StepKind.Left);
        var back = me.State == PersonState.Alumni && left?.By == caller.Self && (clock.Now - left!.At).TotalDays <= Person.DaysToComeBack;
        // The other items end with the membership, shortly after they left.
        var open =
            me.State == PersonState.Alumni
                ? (await ItemsOfLeaver.All(app, services, caller.Self, stop)).Where(i => i.Settle || i.Kept).ToList()
                : [];
        return new MyMembershipOutput(me, back, StepLine.From(steps, names), open);
    }
}

/// <param name="MayComeBack">True for alumni who may come back without asking.</param>
/// <param name="Open">The open items of alumni, such as bookings that they kept.</param>
public sealed record MyMembershipOutput(
    PersonCard Me,
    bool MayComeBack,
    IReadOnlyList<StepLine> Steps,
    IReadOnlyList<ItemsOfLeaver.Item> Open
);
