namespace Juluo.Circles;

/// <summary>
/// Refuses to switch off the part for circles while votes are open, as people could no longer vote. Votes of private circles don't count, as the refusal would reveal them to
/// people outside; they close on time.
/// </summary>
internal sealed class KeepOpenVotes(UnitOfWork work) : KeepPart(Part.Circles)
{
    public sealed record VotesOpen(int Count) : Invalid("circles.votes-open", "parts");

    public override async Task<Error?> Why(CancellationToken stop) =>
        (int)
            await work.Find<long>(
                $"""
                select count(*) from circles.decision d
                join circles.circle c on c.community_id = d.community_id and c.id = d.circle_id and not c.private
                where d.community_id = {work.Community} and d.state = 'open'
                """,
                stop
            )
            is > 0
                and var count
            ? new VotesOpen(count)
            : null;
}
