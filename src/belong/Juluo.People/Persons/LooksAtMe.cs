namespace Juluo.People;

/// <summary>Widget of the privacy page: views of the caller's ties and of data that only operators see, with the people who viewed them.</summary>
[Named("looks-at-me")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(LooksAtMeWidget), 110)]
public sealed class LooksAtMe(Audit audit, PeopleFacade people) : Slice<Nothing, LooksAtMe.Output>
{
    private const int Most = 12;

    public sealed record Output(IReadOnlyList<Look> Looks);

    /// <param name="Who">The person; null, like the name, if they have been erased since.</param>
    public sealed record Look(PersonId? Who, string? Name, string What, Instant At);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        // Several views by one person in a day are shown once.
        var all = await audit.LooksAt(caller.Self, Most * 10, stop);
        var looks = all.DistinctBy(l => (l.Looker, l.What, l.At.InZone(caller.Community.Zone).Date)).Take(Most).ToList();
        var names = await people.Named([.. looks.Select(l => l.Looker).OfType<PersonId>()], stop);
        return new Output([
            .. looks
                .Where(l => l.Looker is null || names.ContainsKey(l.Looker.Value))
                .Select(l => new Look(l.Looker, l.Looker is { } who ? names[who].Name : null, l.What, l.At)),
        ]);
    }
}
