namespace Juluo.People;

/// <summary>On one's own page: what one may agree to, each on its own, and when one did.</summary>
[Named("my-consents")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(MyConsentsWidget), 10)]
internal sealed class MyConsents(ConsentStore store) : Slice<Nothing, MyConsentsOutput>
{
    public override async Task<Outcome<MyConsentsOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var entries = await store.Of(caller.Self, stop);
        return new MyConsentsOutput([
            .. Purpose.All.Select(p => new MyConsentsOutput.Choice(
                p,
                [.. entries.Where(e => e.Purpose == p).Select(e => new MyConsentsOutput.Time(e.GivenAt, e.WithdrawnAt))]
            )),
        ]);
    }
}

/// <summary>Every purpose, with all times that the person agreed to it, the latest first.</summary>
public sealed record MyConsentsOutput(IReadOnlyList<MyConsentsOutput.Choice> Choices)
{
    public sealed record Choice(string Purpose, IReadOnlyList<Time> Times)
    {
        public bool Given => Times.Any(t => t.WithdrawnAt is null);
    }

    public sealed record Time(Instant GivenAt, Instant? WithdrawnAt);
}
