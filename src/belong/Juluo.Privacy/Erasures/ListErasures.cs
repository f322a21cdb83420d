namespace Juluo.Privacy;

/// <summary>GET /people/erasures — lists pending requests to be erased with their deadlines, for operators. Erasure happens automatically.</summary>
[Get("/people/erasures", "people.manage", Page = typeof(ErasuresPage))]
internal sealed class ListErasures(ErasureStore store, Erasure erasure, PeopleFacade people) : Slice<Nothing, ErasuresOutput>
{
    public override async Task<Outcome<ErasuresOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var (count, last) = await erasure.Done(stop);
        var waiting = await store.All(stop);
        var named = await people.Named([.. waiting.Select(w => w.Person)], stop);
        return new ErasuresOutput(
            [.. waiting.Select(w => new ErasuresOutput.Line(w.Person, named[w.Person].Name, w.Request))],
            count,
            last
        );
    }
}

/// <param name="Done">The number of people erased; their identities aren't stored.</param>
public sealed record ErasuresOutput(IReadOnlyList<ErasuresOutput.Line> Waiting, long Done, Instant? Last)
{
    public sealed record Line(PersonId Person, string Name, ErasureRequest Request);
}
