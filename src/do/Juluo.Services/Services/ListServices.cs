namespace Juluo.Services;

/// <summary>GET /services — lists the services that are open; those who manage services see drafts and closed ones too.</summary>
[Get("/services", Requires.Nothing, Page = typeof(ServicesPage))]
public sealed class ListServices(UnitOfWork work, Clock clock) : Slice<Nothing, ListServices.Output>
{
    /// <param name="Rules">The name of its rules; null: all who ask can have it.</param>
    public sealed record Line(ServiceId Id, LocalizedText Title, LocalizedText? About, string? Rules, ServiceState State);

    public sealed record Output(IReadOnlyList<Line> Services, bool MayManage);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(
            (await new ServiceStore(work, clock).All(caller, stop)).ConvertAll(s => new Line(s.Id, s.Title, s.About, s.Rules, s.State)),
            caller.May(ServiceRights.Manage)
        );
}
