namespace Juluo.Bookings;

/// <summary>GET /bookings/import — where bookings of another program are brought.</summary>
[Get("/bookings/import", SpacesModule.Manage, Page = typeof(BookingImportPage))]
public sealed class ShowBookingImport : Slice<Nothing, ShowBookingImport.Output>
{
    public sealed record Output(IReadOnlyList<string> Columns, int MostRows);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(BookingRow.Columns.Names, ImportBookings.Most));
}
