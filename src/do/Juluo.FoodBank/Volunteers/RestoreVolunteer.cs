namespace Juluo.FoodBank;

/// <summary>POST /food-bank/volunteers/{person}/restoration — reappoints a volunteer who was just removed.</summary>
[Post(
    "/food-bank/volunteers/{person}/restoration",
    FoodBankRights.Manage,
    Form = typeof(ListVolunteers),
    Say = "foodbank.volunteer.appointed"
)]
internal sealed class RestoreVolunteer(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<RestoreVolunteer.Input, Done>
{
    public sealed record Input(PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Person, stop) is not { Here: true })
            return new NotFound();
        return await new VolunteerStore(work).Add(input.Person, clock.Now, stop) ? Done.It : new VolunteerErrors.Already();
    }
}
