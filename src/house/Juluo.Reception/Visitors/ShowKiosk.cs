namespace Juluo.Reception;

/// <summary>GET /kiosk/{code} — shows the screen at the entrance: a large form for visitors. It does not reveal who is a member.</summary>
[Get("/kiosk/{code}", Requires.Nothing, Page = typeof(KioskPage))]
public sealed class ShowKiosk(UnitOfWork work, Sites sites) : Slice<ShowKiosk.Input, ShowKiosk.Output>
{
    public sealed record Input(string Code);

    public sealed record Output(string Code, Site Site, string? Terms);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var reception = new ReceptionStore(work);
        if (await reception.ByKiosk(input.Code, sites, stop) is not { } site)
            return new NotFound();
        return new Output(input.Code, site, (await reception.Of(site.Id, stop)).Terms?.In(caller.Language));
    }

    internal static Next Back(string code, Caller caller, string say, int number) =>
        new(
            $"/kiosk/{code}?{Community.Query}={caller.Community.Slug}",
            say,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["number"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
