namespace Juluo.Casework;

/// <summary>A case and the caller's permissions for it.</summary>
internal sealed record HeldCase(Case Case, CaseReach Reach);

/// <summary>Finds cases for people who work on them. Cases they may not see are not found.</summary>
internal sealed class CaseReader(UnitOfWork work, CaseStore cases)
{
    public async Task<HeldCase?> Find(CaseId id, Caller caller, CancellationToken stop, bool toChange = false)
    {
        if (caller.Person is not { } self)
            return null;
        var found = toChange ? await cases.Hold(id, stop) : await cases.Find(id, stop);
        if (found is null or { State: CaseState.Begun })
            return null;
        var reach = await Reach(found, self, caller, stop);
        return reach.Sees ? new(found, reach) : null;
    }

    public async Task<CaseReach> Reach(Case one, PersonId self, Caller caller, CancellationToken stop)
    {
        var role = one.Office is { } office
            ? await work.Find<CaseRole?>(
                $"select role from casework.office_person where community_id = {work.Community} and office_id = {office} and person_id = {self}",
                stop
            )
            : null;
        var professional = await work.Find<bool>(
            $"""
            select exists (select from casework.hand_off where community_id = {work.Community} and case_id = {one.Id} and person_id = {self}
              and agreed_at is not null and ended_at is null)
            """,
            stop
        );
        return new(caller.May(CaseworkRights.Manage), role, one.AssignedTo == self, one.AssignedTo is null, professional);
    }
}
