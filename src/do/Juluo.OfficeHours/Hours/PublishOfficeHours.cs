namespace Juluo.OfficeHours;

/// <summary>POST /office-hours — publishes hours in which the caller can be asked: the days, the times, the length of a slot, the place or the call, and the last day.</summary>
[Post(
    "/office-hours",
    OfficeHoursRights.TakePart,
    Form = typeof(NewOfficeHours),
    Then = "/office-hours/{Id}",
    Say = "office-hours.hours.published",
    Undo = "/office-hours/{Id}/withdrawal"
)]
internal sealed class PublishOfficeHours(UnitOfWork work, Clock clock, Outbox outbox)
    : Slice<PublishOfficeHours.Input, Created<OfficeHoursId>>
{
    public sealed record Input : OfficeHoursForm;

    public override async Task<Outcome<Created<OfficeHoursId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var slots = input.Slots(caller.Community.Zone, clock.Now);
        if (slots.Count == 0)
            return new OfficeHoursErrors.NoSuchDay();
        if (slots.Count > ExpertHours.MostSlots)
            return new OfficeHoursErrors.TooManySlots(ExpertHours.MostSlots);
        var published = await new OfficeHoursStore(work, clock).Publish(input, caller.Self, slots, stop);
        if (published.Failed)
            return published.As<Created<OfficeHoursId>>();
        await outbox.Publish(new OfficeHoursPublished(published.Value, input.LastDay!.Value), stop);
        return new Created<OfficeHoursId>(published.Value);
    }
}
