namespace Juluo.Organisations;

/// <summary>Checks who may change an organisation: the person who added it, people who hold a position there today, and people who may change all.</summary>
internal sealed class OrganisationRights(UnitOfWork work, Clock clock)
{
    /// <summary>The permission to add organisations, and to change the caller's own.</summary>
    public const string Own = "people.organisations.own";

    public const string All = "people.organisations";

    private readonly OrganisationStore store = new(work, clock);

    public async Task<bool> May(Caller caller, OrganisationId id, CancellationToken stop)
    {
        if (!caller.May(Own))
            return false;
        if (caller.May(All) || await store.AddedBy(id, stop) == caller.Self)
            return true;
        return await new PositionStore(work, clock).WorksAt(caller.Self, id, stop);
    }

    /// <summary>Checks if the caller may change an organisation. Returns null if so; <see cref="NotFound"/> if it does not exist, also for callers without permission; else the error.</summary>
    public async Task<Error?> Refuses(Caller caller, OrganisationId id, CancellationToken stop) =>
        !await store.Has(id, stop) ? new NotFound()
        : await May(caller, id, stop) ? null
        : new OrganisationErrors.NotYours();
}
