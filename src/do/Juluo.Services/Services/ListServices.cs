namespace Juluo.Services;

/// <summary>GET /services — lists open services; people who manage services also see drafts and closed ones.</summary>
[Get("/services", Requires.Nothing, Page = typeof(ServicesPage))]
public sealed class ListServices(UnitOfWork work, Clock clock, PageLanguage page) : Slice<Nothing, ListServices.Output>
{
    /// <param name="Rules">The name of its rules; null if everyone who asks is entitled.</param>
    public sealed record Line(
        ServiceId Id,
        LocalizedText Title,
        LocalizedText? About,
        string? Rules,
        ServiceState State,
        string? TitleEs,
        string? AboutEs
    );

    public sealed record Output(IReadOnlyList<Line> Services, bool MayManage);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var services = await new ServiceStore(work, clock).All(caller, stop);
        if (caller.Person is null) // for members and staff, the rest of the page exists only in Chinese and English
            page.Offer(services.Where(s => s.State == ServiceState.Open).SelectMany(s => s.Further));
        return new Output(
            services.ConvertAll(s => new Line(s.Id, s.Title, s.About, s.Rules, s.State, s.TitleEs, s.AboutEs)),
            caller.May(ServiceRights.Manage)
        );
    }
}
