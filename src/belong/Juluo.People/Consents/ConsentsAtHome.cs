namespace Juluo.People;

/// <summary>At home: what I was not asked yet, once; and from then on in one line where I stand.</summary>
[Named("consents-at-home")]
[Widget(Dashboard.Home, "people.see", typeof(ConsentsAtHomeWidget), 2)]
internal sealed class ConsentsAtHome(ConsentStore store) : Slice<Nothing, ConsentsAtHomeOutput>
{
    public override async Task<Outcome<ConsentsAtHomeOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } me)
            return new NotFound();
        var given = (await store.Of(me, stop)).Where(e => e.WithdrawnAt is null).Select(e => e.Purpose).ToHashSet(StringComparer.Ordinal);
        return new ConsentsAtHomeOutput(await store.Unanswered(me, stop), given.Contains(Purpose.Presence), given.Contains(Purpose.Ties));
    }
}

/// <param name="Unanswered">Purposes that I neither agreed to nor refused.</param>
public sealed record ConsentsAtHomeOutput(IReadOnlyList<string> Unanswered, bool Presence, bool Ties) : IPlacedWidget
{
    private const int Last = 99;

    /// <summary>What was answered is a line at the end.</summary>
    public int Order(Caller reader, int declared) => Unanswered.Count > 0 ? declared : Last;
}
