namespace Juluo.OfficeHours;

/// <summary>POST /office-hours/{id}/withdrawal — withdraws hours: their future slots are called off, and members who have one are notified.</summary>
[Post(
    "/office-hours/{id}/withdrawal",
    OfficeHoursRights.TakePart,
    Form = typeof(ShowOfficeHours),
    Then = "/office-hours",
    Say = "office-hours.hours.withdrawn"
)]
internal sealed class WithdrawOfficeHours(UnitOfWork work, Clock clock, Notifier notifier) : Slice<WithdrawOfficeHours.Input, Done>
{
    public sealed record Input(OfficeHoursId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeHoursStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } hours || hours.Expert != caller.Person)
            return new NotFound();
        if (!await store.Withdraw(hours.Id, stop))
            return new OfficeHoursErrors.Withdrawn();
        await new AppointmentStore(work, clock).EndOf(
            a => a.Hours == hours.Id && a.StartsAt > clock.Now,
            caller.Self,
            caller.Name,
            notifier,
            stop
        );
        return Done.It;
    }
}
