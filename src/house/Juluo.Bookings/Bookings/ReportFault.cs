namespace Juluo.Bookings;

/// <summary>POST /resources/{id}/fault — sets the fault of a resource that everyone sees; without a text, marks it as working again.</summary>
[Post("/resources/{id}/fault", SpacesModule.Reception, Form = typeof(ShowResource), Suggested = true)]
internal sealed class ReportFault(ResourcesFacade allResources, Audit audit) : Slice<ReportFault.Input, ReportFault.Output>
{
    private const int Most = 400;

    /// <param name="Until">The last day on which it is expected to be out of order; ignored without a text.</param>
    public sealed record Input(ResourceId Id, [Length(Most, Lines = true)] string? What = null, LocalDate? Until = null) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) =>
            What is not null && Until < now.Date ? [new BookingErrors.FixedInThePast()] : [];
    }

    public sealed record Output(bool Broken);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await allResources.Find(input.Id, stop) is not { } resource)
            return new NotFound();
        var what = input.What;
        await allResources.SetBroken(resource.Id, what, what is null ? null : input.Until, stop);
        await audit.Did(caller.Person, what is null ? "bookings.fault-mended" : "bookings.fault-reported", resource.Name.Zh, null, stop);
        return new Output(what is not null);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/resources/{input.Id}", output.Broken ? "bookings.fault.said" : "bookings.fault.mended");
}
