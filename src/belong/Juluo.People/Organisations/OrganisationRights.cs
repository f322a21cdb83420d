namespace Juluo.People;

/// <summary>Who may change an organisation: whoever wrote it down, whoever holds a position there today, and those who may change all.</summary>
internal sealed class OrganisationRights(OrganisationReader reader, UnitOfWork work, Clock clock)
{
    /// <summary>To write one down, and to change those that are one's own.</summary>
    public const string Own = "people.organisations.own";

    public const string All = "people.organisations";

    public async Task<bool> May(Caller caller, OrganisationId id, CancellationToken stop)
    {
        if (!caller.May(Own))
            return false;
        if (caller.May(All) || await reader.AddedBy(id, stop) == caller.Self)
            return true;
        var today = clock.Today(work.Community.Zone);
        return (await reader.Positions(id, caller.Self, stop)).Exists(p => p.Until is null || p.Until > today);
    }

    /// <summary>Null when they may; else what to answer: an organisation that is not here is not here, to anybody.</summary>
    public async Task<Error?> Refuses(Caller caller, OrganisationId id, CancellationToken stop) =>
        (await reader.Read(id, stop)).Count == 0 ? new NotFound()
        : await May(caller, id, stop) ? null
        : new OrganisationErrors.NotYours();
}
