namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/schedules/{schedule}/removal — removes hours besides the usual week.</summary>
[Post(
    "/help/{id}/schedules/{schedule}/removal",
    HelpRights.Manage,
    Form = typeof(ShowHelpEntrySettings),
    Say = "helpdirectory.schedule.removed"
)]
internal sealed class RemoveHelpSchedule(UnitOfWork work, Clock clock) : Slice<RemoveHelpSchedule.Input, Done>
{
    public sealed record Input(HelpEntryId Id, Guid Schedule);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } there)
            return new NotFound();
        var of = there
            .Places.Select(p => p.At)
            .Prepend(there.Service)
            .FirstOrDefault(n => n.Each("schedules").Any(s => s.Key("id") == input.Schedule));
        if (of is null)
            return new NotFound();
        of.PutList("schedules", of.Each("schedules").Where(s => s.Key("id") != input.Schedule).ToList());
        await store.Save(there, caller.Person, stop);
        return Done.It;
    }
}
