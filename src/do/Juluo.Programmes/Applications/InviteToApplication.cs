namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/people — adds a person to an application, to write it together. The person is notified and can leave it.</summary>
[Post(
    "/programmes/applications/{id}/people",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Say = "programmes.application.person-added",
    Undo = "/programmes/applications/{id}/people/{person}/removal"
)]
internal sealed class InviteToApplication(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<InviteToApplication.Input, Done>
{
    public sealed record Input(ProgrammeApplicationId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeApplicationStore(work, clock);
        if (await store.Hold(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State is not (ProgrammeApplicationState.Draft or ProgrammeApplicationState.Applied))
            return new ApplicationErrors.AnotherState();
        if (application.People >= ProgrammeApplication.MostPeople)
            return new ApplicationErrors.TooManyPeople(ProgrammeApplication.MostPeople);
        if (await people.Find(input.Person, stop) is not { Here: true })
            return new NotOffered("person");
        if (!await store.Add(application.Id, input.Person, stop))
            return new ApplicationErrors.InItAlready();
        await notifier.Tell(
            input.Person,
            new(
                ApplicationNotices.Application,
                Key(application.Id, input.Person),
                "programmes.told.added",
                new { name = caller.Name, programme = application.Title },
                $"/programmes/applications/{application.Id}"
            ),
            stop
        );
        return Done.It;
    }

    internal static string Key(ProgrammeApplicationId id, PersonId person) => $"programme-application:{id}:added:{person}";
}
