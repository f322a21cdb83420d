namespace Juluo.FoodBank;

/// <summary>POST /food-bank/volunteers — appoints a member as a volunteer of the food bank, by name or email.</summary>
[Post(
    "/food-bank/volunteers",
    FoodBankRights.Manage,
    Form = typeof(ListVolunteers),
    Say = "foodbank.volunteer.appointed",
    Undo = "/food-bank/volunteers/{Person}/removal"
)]
internal sealed class AppointVolunteer(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<AppointVolunteer.Input, AppointVolunteer.Output>
{
    /// <param name="Member">A name or an email address.</param>
    public sealed record Input([Required] string? Member = null);

    public sealed record Output(PersonId Person);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (FormText.Some(input.Member) is not { } typed)
            return new Missing("member");
        var called = await people.ByEveryName(stop);
        var meant = called.ByName[TableCells.Fold(typed)].Where(p => !called.Left.Contains(p)).Distinct().ToList();
        if (meant is not [var person])
            return meant.Count == 0
                ? new VolunteerErrors.NoSuchMember(PlainText.Cut(typed, 60))
                : new VolunteerErrors.SeveralOfThatName(PlainText.Cut(typed, 60));
        return await new VolunteerStore(work).Add(person, clock.Now, stop) ? new Output(person) : new VolunteerErrors.Already();
    }
}
