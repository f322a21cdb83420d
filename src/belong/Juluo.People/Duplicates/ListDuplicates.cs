namespace Juluo.People;

/// <summary>GET /people/duplicates — lists people who are likely to be the same, and recent merges.</summary>
[Get("/people/duplicates", "people.manage", Page = typeof(DuplicatesPage))]
internal sealed class ListDuplicates(MergeStore store, PeopleFacade people) : Slice<Nothing, DuplicatesOutput>
{
    private const int Most = 50;

    public override async Task<Outcome<DuplicatesOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var pairs = await store.Likely(Most, stop);
        var cards = await people.Named([.. pairs.SelectMany(p => new[] { p.A, p.B })], stop);
        var past = await store.Lately(stop);
        return new DuplicatesOutput(
            [.. pairs.Select(p => new DuplicatesOutput.Pair(cards[p.A], cards[p.B], p.SameName, p.SameEmail))],
            [.. past.Select(p => new DuplicatesOutput.Past(p.Id, p.Kept, p.KeptName, p.GoneName, p.At))]
        );
    }
}

public sealed record DuplicatesOutput(IReadOnlyList<DuplicatesOutput.Pair> Pairs, IReadOnlyList<DuplicatesOutput.Past> Merged)
{
    public sealed record Pair(PersonCard A, PersonCard B, bool SameName, bool SameEmail);

    public sealed record Past(MergeId Id, PersonId Kept, string KeptName, string GoneName, NodaTime.Instant At);
}
