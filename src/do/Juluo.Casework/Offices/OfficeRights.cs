namespace Juluo.Casework;

internal static class OfficeRights
{
    /// <summary>Who says what an office takes and who works there: its leads, and those who manage casework.</summary>
    public static async Task<bool> Leads(OfficeStore store, OfficeId office, Caller caller, CancellationToken stop) =>
        caller.May(CaseworkRights.Manage) || (caller.Person is { } self && await store.Role(office, self, stop) == CaseRole.Lead);
}
