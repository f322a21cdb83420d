namespace Juluo.Circles;

/// <summary>
/// Refuses to switch off the part for circles while votes are open, as people could no longer vote. Votes of private circles don't count, as the refusal would reveal them to
/// people outside; they close on time.
/// </summary>
internal sealed class KeepOpenVotes(UnitOfWork work) : KeepPart(Part.Circles)
{
    private const int MostNamed = 3;

    /// <param name="Titles">The first open votes by name.</param>
    public sealed record VotesOpen(int Count, string Titles) : Invalid("circles.votes-open", "parts");

    public override async Task<Error?> Why(CancellationToken stop)
    {
        var open = await work.List<string>(
            $"""
            select d.title from circles.decision d
            join circles.circle c on c.community_id = d.community_id and c.id = d.circle_id and not c.private
            where d.community_id = {work.Community} and d.state = 'open' order by d.closes_at nulls last, d.id
            """,
            stop
        );
        return open.Count == 0 ? null : new VotesOpen(open.Count, string.Join(" · ", open.Take(MostNamed)));
    }
}
