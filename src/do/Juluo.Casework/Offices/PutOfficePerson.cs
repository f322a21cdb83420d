namespace Juluo.Casework;

/// <summary>POST /cases/offices/{id}/people — adds a person of the community to an office or changes their role. New people are notified.</summary>
[Post("/cases/offices/{id}/people", CaseworkRights.TakePart, Form = typeof(ShowOffice), Say = "casework.office.person.saved")]
internal sealed class PutOfficePerson(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<PutOfficePerson.Input, Done>
{
    public sealed record Input(OfficeId Id, PersonId Person, CaseRole Role = CaseRole.Volunteer);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } office || !await OfficeRights.Leads(store, office.Id, caller, stop))
            return new NotFound();
        if (!Enum.IsDefined(input.Role))
            return new NotOffered("role");
        if (await people.Find(input.Person, stop) is not { Here: true })
            return new NotOffered("person");
        var before = await store.Role(office.Id, input.Person, stop);
        await store.Put(office.Id, input.Person, input.Role, stop);
        if (before is null && input.Person != caller.Self)
            await notifier.Notify(
                input.Person,
                new(
                    CaseworkNotices.Office,
                    $"office:{office.Id}:person:{clock.Now.ToUnixTimeMilliseconds()}",
                    "casework.told.office",
                    new { name = caller.Name, office = office.Name },
                    "/cases"
                ),
                stop
            );
        return Done.It;
    }
}
