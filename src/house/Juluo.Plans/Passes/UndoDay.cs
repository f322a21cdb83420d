namespace Juluo.Plans;

/// <summary>POST /people/{id}/days/{day}/undoing — undoes a counted day and returns it to its plan or pass.</summary>
[Post("/people/{id}/days/{day}/undoing", "spaces.reception", AtSite = true, Form = typeof(ShowPlansOf), Say = "plans.day.undone")]
internal sealed class UndoDay(UnitOfWork work, Clock clock) : Slice<UndoDay.Input, Done>
{
    public sealed record Input(PersonId Id, DayUseId Day);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new DayStore(work, clock).SiteOf(input.Day, stop) is { } site
        && caller.May(SpacesModule.Reception, site)
        && await new DayStore(work, clock).Undo(input.Day, input.Id, caller.Person, stop)
            ? Done.It
            : new NotFound();

    protected override Next? After(Input input, Done output, Caller caller) => CountDay.Back(caller, "plans.day.undone");
}
