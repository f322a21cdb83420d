namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/people — adds a person to an application, to write it together. The person is notified and can leave it.</summary>
[Post(
    "/grants/applications/{id}/people",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.application.person-added",
    Undo = "/grants/applications/{id}/people/{person}/removal"
)]
internal sealed class InviteToApplication(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<InviteToApplication.Input, Done>
{
    public sealed record Input(GrantApplicationId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (await store.Hold(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.State is not (GrantApplicationState.Draft or GrantApplicationState.Applied))
            return new ApplicationErrors.AnotherState();
        if (application.People >= GrantApplication.MostPeople)
            return new ApplicationErrors.TooManyPeople(GrantApplication.MostPeople);
        if (await people.Find(input.Person, stop) is not { Here: true })
            return new NotOffered("person");
        if (!await store.Add(application.Id, input.Person, stop))
            return new ApplicationErrors.InItAlready();
        await notifier.Notify(
            input.Person,
            new(
                ApplicationNotices.Application,
                Key(application.Id, input.Person),
                "programmes.told.added",
                new { name = caller.Name, programme = application.Title },
                $"/grants/applications/{application.Id}"
            ),
            stop
        );
        return Done.It;
    }

    internal static string Key(GrantApplicationId id, PersonId person) => $"programme-application:{id}:added:{person}";
}
