namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/units — sets the number of units of a resource. Bookings of a unit that is removed stay.</summary>
[Post("/resources/{id}/units", SpacesModule.Manage, Form = typeof(ShowResourceSettings), Say = "spaces.resource.kept")]
internal sealed class ChangeUnits(UnitOfWork work, Clock clock, Audit audit) : Slice<ChangeUnits.Input, Done>
{
    public sealed record Input(ResourceId Id, [Required] int? Units = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResourceStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } resource || Resource.IsMade(resource.Kind))
            return new NotFound();
        if (input.Units is not { } units || units is < 1 or > ResourceDetails.MostUnits)
            return new ResourceErrors.NoUnits(ResourceDetails.MostUnits);
        await store.SetUnits(resource.Id, units, stop);
        await audit.Did(caller.Person, "spaces.units-changed", resource.Name.Zh, new { before = resource.Units, units }, stop);
        return Done.It;
    }
}
