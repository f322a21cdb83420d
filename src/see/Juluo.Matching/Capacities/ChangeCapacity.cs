namespace Juluo.Matching;

/// <summary>POST /me/introductions — sets how many introductions a month the caller wants, or none for now.</summary>
[Post("/me/introductions", NeedsRights.Own, Form = typeof(ShowMyWishes))]
internal sealed class ChangeCapacity(CapacityStore capacities) : Slice<ChangeCapacity.Input, Capacity>
{
    public sealed record Input(int PerMonth, bool Paused = false, bool Elsewhere = false);

    public override async Task<Outcome<Capacity>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.PerMonth is < 0 or > Capacity.Most)
            return new Unreadable(nameof(input.PerMonth));
        var wish = new Capacity(input.PerMonth, input.Paused, input.Elsewhere);
        await capacities.Set(caller.Self, wish, stop);
        return wish;
    }

    protected override Next? After(Input input, Capacity output, Caller caller) =>
        new("/me/introductions", output.Turns == 0 ? "matching.paused" : "matching.me.kept");
}
