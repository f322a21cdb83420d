namespace Juluo.Organisations;

/// <summary>Who may change an organisation: the person who added it, those who hold a position there today, and those who may change all.</summary>
internal sealed class OrganisationRights(UnitOfWork work, Clock clock)
{
    /// <summary>To add one, and to change those that are one's own.</summary>
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

    /// <summary>Null when they may; else what to answer: one that does not exist is answered as not found, to every caller.</summary>
    public async Task<Error?> Refuses(Caller caller, OrganisationId id, CancellationToken stop) =>
        !await store.Has(id, stop) ? new NotFound()
        : await May(caller, id, stop) ? null
        : new OrganisationErrors.NotYours();
}
