namespace Juluo.Casework;

internal static class OfficeRights
{
    /// <summary>Permission check: an office is managed by its leads and by people who manage casework.</summary>
    public static async Task<bool> Leads(OfficeStore store, OfficeId office, Caller caller, CancellationToken stop) =>
        caller.May(CaseworkRights.Manage) || (caller.Person is { } self && await store.Role(office, self, stop) == CaseRole.Lead);
}
