namespace Juluo.HelpDirectory;

/// <summary>POST /help/{id}/schedules — adds hours besides the usual week: every few weeks, on days of the month, in a season, by appointment, or days on which it is closed.</summary>
[Post(
    "/help/{id}/schedules",
    HelpRights.Manage,
    Form = typeof(ShowScheduleForm),
    Then = "/help/{id}/settings",
    Say = "helpdirectory.schedule.added"
)]
internal sealed class AddHelpSchedule(UnitOfWork work, Clock clock) : Slice<AddHelpSchedule.Input, Created<Guid>>
{
    public const int Most = 40;

    /// <param name="Place">The place to which the hours apply; null for all places.</param>
    public sealed record Input(HelpEntryId Id, Guid? Place = null) : HelpScheduleForm, IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) => Write(() => Guid.Empty, Languages.English).Errors;
    }

    public override async Task<Outcome<Created<Guid>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new HelpEntryStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } there)
            return new NotFound();
        JsonObject? of = input.Place is { } place ? there.Places.Select(p => p.At).FirstOrDefault(a => a.Id() == place) : there.Service;
        if (of is null)
            return new NotOffered("place");
        var nodes = input.Write(clock.NewKey, caller.Community.Language);
        if (nodes.Failed)
            return nodes.As<Created<Guid>>();
        if (of.Each("schedules").Count() + nodes.Value.Count > Most)
            return new HelpScheduleErrors.TooMany(Most);
        of.PutList("schedules", [.. of.Each("schedules"), .. nodes.Value]);
        await store.Save(there, caller.Person, stop);
        return new Created<Guid>(nodes.Value[0].Id());
    }
}
