namespace Juluo.FoodBank;

/// <summary>GET /food-bank/volunteers — lists the members who were appointed to help at the food bank.</summary>
[Get("/food-bank/volunteers", FoodBankRights.Manage, Page = typeof(VolunteersPage))]
public sealed class ListVolunteers(UnitOfWork work, PeopleFacade people) : Slice<Nothing, ListVolunteers.Output>
{
    /// <param name="People">The volunteers' profiles.</param>
    public sealed record Output(IReadOnlyList<Volunteer> Volunteers, IReadOnlyDictionary<PersonId, PersonCard> People);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await new VolunteerStore(work).All(stop);
        var cards = await people.Named([.. all.Select(v => v.Person)], stop);
        return new Output([.. all.Where(v => cards.ContainsKey(v.Person))], cards);
    }
}
