namespace Juluo.People;

/// <summary>Privacy page widget: the caller's consents by purpose, with their times.</summary>
[Named("my-consents")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(MyConsentsWidget), 10)]
internal sealed class MyConsents(ConsentStore store) : Slice<Nothing, MyConsentsOutput>
{
    public override async Task<Outcome<MyConsentsOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var entries = await store.Of(caller.Self, stop);
        var choices = Purpose.All.Select(p => new MyConsentsOutput.Choice(
            p,
            [.. entries.Where(e => e.Purpose == p).Select(e => new MyConsentsOutput.Time(e.GivenAt, e.WithdrawnAt))]
        ));
        // The times remain visible, and a consent can be withdrawn, even while its part is switched off.
        return new MyConsentsOutput([.. choices.Where(c => c.Times.Count > 0 || caller.Community.Uses(Purpose.PartOf(c.Purpose)))]);
    }
}

/// <summary>The purposes of the parts in use, and those the person has ever consented to, with the times of the person's consents, newest first.</summary>
public sealed record MyConsentsOutput(IReadOnlyList<MyConsentsOutput.Choice> Choices)
{
    public sealed record Choice(string Purpose, IReadOnlyList<Time> Times)
    {
        public bool Given => Times.Any(t => t.WithdrawnAt is null);
    }

    public sealed record Time(Instant GivenAt, Instant? WithdrawnAt);
}
