namespace Juluo.Lens;

/// <summary>On the public page: one sentence about the whole community, if it is large enough that this reveals nothing about a person.</summary>
[Named("ties-here")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(TiesHereWidget), 30)]
public sealed class TiesHere(UnitOfWork work) : Slice<Nothing, TiesHere.Output>
{
    public sealed record Output(int People, int Ties, int Partners);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var (people, ties, partners) = (
            await work.List<(int, int, int)>(
                $"""
                select count(distinct p)::int, count(*)::int / 2, (count(*) filter (where kind = 3))::int / 2
                from lens.tie t cross join lateral (values (t.a), (t.b)) as x (p) where t.community_id = {work.Community} and t.kind >= 1
                """,
                stop
            )
        )[0];
        return people < 2 * Statistic.FewForTrend ? new NotFound() : new Output(people, ties, partners < Statistic.Few ? 0 : partners);
    }
}
