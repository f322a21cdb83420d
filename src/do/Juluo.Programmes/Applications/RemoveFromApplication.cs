namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/people/{person}/removal — removes a person from an application. Their texts stay.</summary>
[Post(
    "/programmes/applications/{id}/people/{person}/removal",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Say = "programmes.application.person-removed"
)]
internal sealed class RemoveFromApplication(UnitOfWork work, Clock clock, Notifier notifier) : Slice<RemoveFromApplication.Input, Done>
{
    public sealed record Input(ProgrammeApplicationId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (!await store.Drop(application.Id, input.Person, stop))
            return new NotFound();
        await notifier.TakeBack([input.Person], InviteToApplication.Key(application.Id, input.Person), stop);
        return Done.It;
    }
}
