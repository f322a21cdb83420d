namespace Juluo.People;

/// <summary>Home page widget: the caller's consents in one line. The question itself is asked once, on joining or, for people who did not see it there, at the first check-in.</summary>
[Named("consents-at-home")]
[Widget(Dashboard.Home, "people.see", typeof(ConsentsAtHomeWidget), 99)]
internal sealed class ConsentsAtHome(ConsentStore store) : Slice<Nothing, ConsentsAtHomeOutput>
{
    public override async Task<Outcome<ConsentsAtHomeOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } me)
            return new NotFound();
        var given = (await store.Of(me, stop)).Where(e => e.WithdrawnAt is null).Select(e => e.Purpose).ToHashSet(StringComparer.Ordinal);
        return new ConsentsAtHomeOutput(given.Contains(Purpose.Presence), given.Contains(Purpose.Ties));
    }
}

public sealed record ConsentsAtHomeOutput(bool Presence, bool Ties);
