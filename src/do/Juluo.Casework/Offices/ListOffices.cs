namespace Juluo.Casework;

/// <summary>GET /cases/offices — lists the offices that look after cases, with what they can take and how much they have.</summary>
[Get("/cases/offices", CaseworkRights.TakePart, Page = typeof(OfficesPage))]
public sealed class ListOffices(UnitOfWork work, Clock clock) : Slice<Nothing, ListOffices.Output>
{
    /// <param name="Roles">What the reader does in which of them.</param>
    /// <param name="Manages">The reader manages casework.</param>
    public sealed record Output(IReadOnlyList<Office> Offices, IReadOnlyDictionary<OfficeId, CaseRole> Roles, bool Manages);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeStore(work, clock);
        var roles = caller.Person is { } self ? await store.Roles(self, stop) : [];
        var manages = caller.May(CaseworkRights.Manage);
        return new Output([.. (await store.All(stop)).Where(o => manages || roles.ContainsKey(o.Id))], roles, manages);
    }
}
