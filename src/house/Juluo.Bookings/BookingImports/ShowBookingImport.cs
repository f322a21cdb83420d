namespace Juluo.Bookings;

/// <summary>GET /bookings/import — shows the page to import bookings of another program.</summary>
[Get("/bookings/import", SpacesModule.Manage, Page = typeof(BookingImportPage))]
public sealed class ShowBookingImport(RunningImport running) : Slice<Nothing, ShowBookingImport.Output>
{
    /// <param name="Running">The import that is currently running, or null.</param>
    public sealed record Output(IReadOnlyList<string> Columns, int MostRows, BackgroundTaskState? Running);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(BookingRow.Columns.Names, ImportBookings.Most, await running.Find(stop));
}
