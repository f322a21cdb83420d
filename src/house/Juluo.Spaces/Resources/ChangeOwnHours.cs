namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/hours — sets the weekly opening hours of a space, day by day. Without any, it follows its site.</summary>
[Post("/resources/{id}/hours", SpacesModule.Manage, Form = typeof(ShowResourceSettings), Then = "#hours", Say = "spaces.opening.kept")]
internal sealed class ChangeOwnHours(UnitOfWork work, Clock clock, Audit audit) : Slice<ChangeOwnHours.Input, Done>
{
    public sealed record Input(ResourceId Id) : WeekAsTyped;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ResourceStore(work, clock).Find(input.Id, stop) is not { } resource)
            return new NotFound();
        var week = input.Read();
        if (week.Failed)
            return week.As<Done>();
        await new OwnHoursStore(work).Set(resource.Id, week.Value, stop);
        await audit.Did(caller.Person, "spaces.own-hours-changed", resource.Name.Zh, null, stop);
        return Done.It;
    }
}
