namespace Juluo.Talks;

/// <summary>Shows the menu entry if slots for talks were opened, or a topic was wished for.</summary>
internal sealed class HasTalks(UnitOfWork work) : IShowWhen
{
    public Task<bool> Shows(Caller caller, CancellationToken stop) =>
        work.Find<bool>(
            $"""
            select exists (select from talks.lineup where community_id = {work.Community}) or exists (select from talks.wish
              where community_id = {work.Community})
            """,
            stop
        );
}
