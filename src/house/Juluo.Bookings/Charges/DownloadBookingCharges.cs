namespace Juluo.Bookings;

/// <summary>GET /bookings/charges/file — returns the charges that match, as a table. Times are the site’s, with their offset.</summary>
[Get("/bookings/charges/file", SpacesModule.Reception, MediaTypes = ["text/csv"])]
internal sealed class DownloadBookingCharges(UnitOfWork work, PeopleFacade people, ResourcesFacade resources, Audit audit)
    : Slice<ListBookingCharges.Input, Download>
{
    private const int Most = 50_000;

    public override async Task<Outcome<Download>> Handle(ListBookingCharges.Input input, Caller caller, CancellationToken stop)
    {
        var lines = await ListBookingCharges.Find(work, people, resources, input, null, null, Most, stop);
        await audit.Did(caller.Person, "bookings.charges.exported", "", new { rows = lines.Count }, stop);
        return SafeCsv.File(
            "booking-charges.csv",
            ["booking", "person", "name", "what", "from", "currency", "amount"],
            lines.Select(l =>
                (IReadOnlyList<string?>)
                    [
                        l.Booking.ToString(),
                        l.Person.ToString(),
                        l.Who,
                        l.What.In(caller.Language),
                        MomentText.Of(l.From, DateTimeZoneProviders.Tzdb.GetZoneOrNull(l.Zone) ?? work.Community.Zone),
                        l.Amount.Currency,
                        MoneyText.Typed(l.Amount),
                    ]
            )
        );
    }
}
