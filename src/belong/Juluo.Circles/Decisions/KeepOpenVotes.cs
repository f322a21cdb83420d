namespace Juluo.Circles;

/// <summary>An open vote would not close on time.</summary>
internal sealed class KeepOpenVotes(UnitOfWork work) : KeepPart(Part.Circles)
{
    public sealed record VotesOpen(int Count) : Invalid("circles.votes-open", "parts");

    public override async Task<Error?> Why(CancellationToken stop) =>
        (int)await work.Find<long>($"select count(*) from circles.decision where community_id = {work.Community} and state = 'open'", stop)
            is > 0
                and var count
            ? new VotesOpen(count)
            : null;
}
