namespace Juluo.Casework;

internal sealed partial class CaseStore
{
    /// <summary>Stores a proposed decision and its reason, encrypted; a second person must confirm it.</summary>
    public Task Propose(Case one, CaseState decision, string reason, PersonId by, CancellationToken stop)
    {
        var closed = seal.Seal(reason);
        return work.Do(
            $"""
            update casework.case_file set state = 'proposed', proposed = {decision}, proposed_by = {by}, proposed_at = {clock.Now}, reason = {closed},
              decided_by = null, touched_at = {clock.Now}
            where community_id = {work.Community} and id = {one.Id}
            """,
            stop
        );
    }

    /// <summary>Decides a case. If two people must decide, the proposer can't confirm: <c>decided_by_two</c>, <c>case_needs_two</c>.</summary>
    /// <param name="reason">The reason, or null to keep that of the proposal.</param>
    public async Task Decide(Case one, CaseState decision, string? reason, PersonId by, CancellationToken stop)
    {
        var closed = reason is null ? null : seal.Seal(reason);
        await work.Do(
            $"""
            update casework.case_file set state = {decision}, decided_by = {by}, decided_at = {clock.Now}, touched_at = {clock.Now},
              reason = coalesce({closed}, reason)
            where community_id = {work.Community} and id = {one.Id}
            """,
            stop
        );
        await Moved(one.Id, one.Service, decision, stop);
    }

    /// <summary>Returns the reason of a decision as shown to the applicant, or null.</summary>
    public async Task<string?> Reason(CaseId id, CancellationToken stop) =>
        await work.Find<string>($"select reason from casework.case_file where community_id = {work.Community} and id = {id}", stop)
            is { } closed
            ? seal.Open(closed)
            : null;
}
