namespace Juluo.Casework;

/// <summary>GET /cases/offices — lists the offices with their capacity and open cases.</summary>
[Get("/cases/offices", CaseworkRights.TakePart, Page = typeof(OfficesPage))]
public sealed class ListOffices(UnitOfWork work, Clock clock) : Slice<Nothing, ListOffices.Output>
{
    /// <param name="Roles">The caller's role by office.</param>
    /// <param name="Manages">True if the caller manages casework.</param>
    public sealed record Output(IReadOnlyList<Office> Offices, IReadOnlyDictionary<OfficeId, CaseRole> Roles, bool Manages);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeStore(work, clock);
        var roles = caller.Person is { } self ? await store.Roles(self, stop) : [];
        var manages = caller.May(CaseworkRights.Manage);
        return new Output([.. (await store.All(stop)).Where(o => manages || roles.ContainsKey(o.Id))], roles, manages);
    }
}
