namespace Juluo.Reception;

/// <summary>GET /visit/{code}/calendar — returns the visit as an entry for the visitor's own calendar (iCalendar).</summary>
[Get("/visit/{code}/calendar", Requires.Nothing, MediaTypes = ["text/calendar"], PerMinute = 30, CountsFailures = true)]
internal sealed class DownloadVisit(UnitOfWork work, Clock clock, Sites sites, PublicAddress address) : Slice<DownloadVisit.Input, Download>
{
    private static readonly Duration Length = Duration.FromMinutes(30);

    public sealed record Input(string Code);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new VisitorStore(work, clock).ByCode(input.Code, stop) is not { CancelledAt: null, ExpectedOn: { } day } visitor)
            return new NotFound();
        var site = (await sites.All(stop)).First(s => s.Id == visitor.Site);
        var zone = site.ZoneOr(work.Community.Zone);
        var from = WallClock.At(day, visitor.ExpectedTime ?? 0, zone);
        var name = caller.Community.Name.In(visitor.Language);
        var text = IcsWriter.Write(
            name,
            [
                new(
                    $"visit-{visitor.Id}@juluo",
                    new(from, visitor.ExpectedTime is null ? WallClock.At(day, 1440, zone) : from + Length),
                    zone,
                    name
                )
                {
                    Status = visitor.Waits ? IcsStatus.Tentative : IcsStatus.Confirmed,
                    Place = await VisitorMail.Where(work, site.Id, visitor.Language, stop) ?? site.Name.In(visitor.Language),
                    Url = address.Of(caller.Community, VisitorMail.Path(input.Code)),
                },
            ],
            clock.Now
        );
        return new Download(
            "visit.ics",
            IcsWriter.ContentType,
            async (to, ending) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), ending)
        );
    }
}
