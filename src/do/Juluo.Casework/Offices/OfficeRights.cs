namespace Juluo.Casework;

internal static class OfficeRights
{
    /// <summary>Checks if the caller manages an office: its leads do, and people who manage casework.</summary>
    public static async Task<bool> Leads(OfficeStore store, OfficeId office, Caller caller, CancellationToken stop) =>
        caller.May(CaseworkRights.Manage) || (caller.Person is { } self && await store.Role(office, self, stop) == CaseRole.Lead);
}
