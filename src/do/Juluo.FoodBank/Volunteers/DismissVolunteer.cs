namespace Juluo.FoodBank;

/// <summary>POST /food-bank/volunteers/{person}/removal — ends the appointment of a volunteer. Their entries stay in the ledger.</summary>
[Post(
    "/food-bank/volunteers/{person}/removal",
    FoodBankRights.Manage,
    Form = typeof(ListVolunteers),
    Say = "foodbank.volunteer.removed",
    Undo = "/food-bank/volunteers/{person}/restoration"
)]
internal sealed class DismissVolunteer(UnitOfWork work) : Slice<DismissVolunteer.Input, Done>
{
    public sealed record Input(PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new VolunteerStore(work).Remove(input.Person, stop) ? Done.It : new NotFound();
}
