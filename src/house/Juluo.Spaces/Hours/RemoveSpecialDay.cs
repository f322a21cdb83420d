namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/days/{day}/removal — removes a special day, so that the usual hours apply again.</summary>
[Post("/sites/{id}/days/{day}/removal", SpacesModule.Manage, Form = typeof(ShowHours), Then = "#days", Say = "spaces.special.removed")]
internal sealed class RemoveSpecialDay(UnitOfWork work) : Slice<RemoveSpecialDay.Input, Done>
{
    public sealed record Input(SiteId Id, LocalDate Day);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new OpeningStore(work).Remove(input.Id, input.Day, stop) ? Done.It : new NotFound();
}
