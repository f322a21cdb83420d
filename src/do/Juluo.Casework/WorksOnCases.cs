namespace Juluo.Casework;

/// <summary>Shows a menu entry to people who work on cases: they manage casework or belong to an office.</summary>
internal sealed class WorksOnCases(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        caller.May(CaseworkRights.Manage)
        || await work.Find<bool>(
            $"select exists (select from casework.office_person where community_id = {work.Community} and person_id = {caller.Self})",
            stop
        );
}
